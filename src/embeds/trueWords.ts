import type { Chart } from '../charts/chart.ts';
import { escapeXml } from '../charts/svg.ts';
import type { Told } from '../editions/tell.ts';
import { type Passage, type PassageKind, passageText } from '../prose/passage.ts';
import type { Text } from '../prose/text.ts';

/**
 * A chart of older figures, with only those of today's words that are true of them. A title that is not
 * gives way to the subtitle, or to what the table is called; a note that is not is left out.
 */
export function trueWords(chart: Chart, told: Told, tableTitle: string): Chart {
  const title = holds(chart.title, 'chart title', told);
  const subtitle = holds(chart.subtitle, 'chart subtitle', told);
  const note = chart.note && holds(chart.note, 'chart note', told) ? chart.note : null;
  const none: Text = { html: '', plain: '' };
  if (title) return { ...chart, subtitle: subtitle ? chart.subtitle : none, note };
  const neutral = subtitle ? chart.subtitle : { html: escapeXml(tableTitle), plain: tableTitle };
  return { ...chart, title: neutral, subtitle: none, note, svg: retitled(chart, neutral.plain) };
}

/** False where a check complains of the line that the words stand on, or they rest on what others attest. */
function holds(text: Text, kind: PassageKind, { passages, faults }: Told): boolean {
  const passage = passages.find((each) => each.kind === kind && passageText(each) === text.plain);
  if (!passage) return false;
  const lines = new Set(passage.runs.map(({ line }) => line));
  const wrong = faults.some(({ warning, line }) => !warning && lines.has(line));
  return !wrong && !isAttested(passage);
}

/** An attested claim speaks of one period and release: of others it says nothing. */
function isAttested({ runs }: Passage): boolean {
  return runs.some(({ scopes }) => scopes.some(({ attested }) => attested));
}

function retitled({ svg, title }: Chart, text: string): Chart['svg'] {
  const [from, to] = [title.plain, text].map((words) => `>${escapeXml(words)}</title>`) as [string, string];
  return { wide: svg.wide.replace(from, () => to), phone: svg.phone.replace(from, () => to) };
}
