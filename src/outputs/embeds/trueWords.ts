import type { Chart, ChartSettings } from '../../charts/chart.ts';
import { escapeXml } from '../../charts/svg.ts';
import type { Told } from '../../editions/tell.ts';
import type { Attested } from '../../prose/attested.ts';
import { annotationTexts } from '../../prose/chartTexts.ts';
import { type Passage, type PassageKind, passageText } from '../../prose/passage.ts';
import type { Text } from '../../prose/text.ts';

/**
 * A chart of older figures, with only those of its words that are true of them. An untrue title is replaced by the
 * subtitle or the table's name; an untrue note is dropped.
 * @param attested whether words and figures are of the same time, so that attested claims hold
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

/** Whether all that an author wrote into the picture is true of its figures. */
export function annotationsHold(settings: ChartSettings, told: Told, attested: boolean): boolean {
  return annotationTexts(settings).every((plain) => holds({ html: '', plain }, 'chart note', told, attested));
}

/** False if there is a fault on a line of the words, or they rest on an attested claim that does not hold. */
function holds(text: Text, kind: PassageKind, { passages, faults }: Told, attested: boolean): boolean {
  const passage = passages.find((each) => each.kind === kind && passageText(each) === text.plain);
  if (!passage) return false;
  const claims = claimsOf(passage);
  // A lapsed claim is a fault on the line that declares it.
  const lines = new Set([...passage.runs, ...claims].map(({ line }) => line));
  const wrong = faults.some(({ warning, line }) => !warning && lines.has(line));
  return !wrong && (attested || claims.length === 0);
}

/** Attested claims hold for one period and release only. */
function claimsOf({ runs }: Passage): Attested[] {
  return runs.flatMap(({ scopes }) => scopes.flatMap(({ attested }) => attested ?? []));
}
