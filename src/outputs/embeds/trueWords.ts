import type { Chart } from '../../charts/chart.ts';
import { escapeXml } from '../../charts/svg.ts';
import type { Told } from '../../editions/tell.ts';
import type { Attested } from '../../prose/attested.ts';
import { type Passage, type PassageKind, passageText } from '../../prose/passage.ts';
import type { Text } from '../../prose/text.ts';

/**
 * A chart of older figures, with only those of its words that are true of them. A title that is not gives
 * way to the subtitle, or to what the table is called; a note that is not is left out.
 * @param attested whether the words are of the time of the figures, so that what others attested then holds
 */
export function trueWords(
  chart: Chart,
  told: Told,
  tableTitle: string,
  { attested }: { readonly attested: boolean },
): Chart {
  const says = (text: Text, kind: PassageKind) => holds(text, kind, told, attested);
  const title = says(chart.title, 'chart title');
  const subtitle = says(chart.subtitle, 'chart subtitle');
  const note = chart.note && says(chart.note, 'chart note') ? chart.note : null;
  const none: Text = { html: '', plain: '' };
  if (title) return { ...chart, subtitle: subtitle ? chart.subtitle : none, note };
  const neutral = subtitle ? chart.subtitle : { html: escapeXml(tableTitle), plain: tableTitle };
  return { ...chart, title: neutral, subtitle: none, note };
}

/** False where a check complains of the line that the words stand on, or they rest on what others attested. */
function holds(text: Text, kind: PassageKind, { passages, faults }: Told, attested: boolean): boolean {
  const passage = passages.find((each) => each.kind === kind && passageText(each) === text.plain);
  if (!passage) return false;
  const claims = claimsOf(passage);
  // A claim that has lapsed is a fault where it is declared.
  const lines = new Set([...passage.runs, ...claims].map(({ line }) => line));
  const wrong = faults.some(({ warning, line }) => !warning && lines.has(line));
  return !wrong && (attested || claims.length === 0);
}

/** Attested claims speak of one period and release: of others they say nothing. */
function claimsOf({ runs }: Passage): Attested[] {
  return runs.flatMap(({ scopes }) => scopes.flatMap(({ attested }) => attested ?? []));
}
