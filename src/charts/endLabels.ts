import { knownPoints, type Series } from '../figures/series.ts';
import type { Form } from './form.ts';
import { dodge, widest, wrapText } from './labels.ts';
import { label, stroked } from './paint.ts';
import type { SeriesStyle } from './seriesStyle.ts';
import { element, join, type Markup, NOTHING, round } from './svg.ts';

/** Between the end of a line and its label. */
const GAP = 14;

/** What stands at the end of a line, in place of a key: its name, and its last value below. */
export interface EndLabel {
  readonly lines: readonly string[];
  readonly width: number;
  readonly value: number;
  readonly style: SeriesStyle;
}

/** A lone series is named by the chart's own title, and has its value only. */
export function endLabels(
  series: readonly Series[],
  names: readonly string[],
  styles: readonly SeriesStyle[],
  form: Form,
): EndLabel[] {
  const room = form.name === 'wide' ? 130 : 88;
  return series.flatMap((one, index) => {
    const last = knownPoints(one).at(-1);
    const style = styles[index];
    if (!last || !style) return [];
    const name = series.length > 1 ? wrapText(names[index] ?? '', room, form.size, true) : [];
    const lines = [...name, form.language.numbers.label(last.value, one.column)];
    return [{ lines, width: widest(lines, form.size, true), value: last.value, style }];
  });
}

/** Width to keep free at the right of the plot. */
export function labelRoom(labels: readonly EndLabel[]): number {
  return GAP + Math.max(0, ...labels.map((one) => one.width));
}

interface PlotArea {
  readonly y: (value: number) => number;
  /** Where labels may begin: below the notes of breaks. */
  readonly head: number;
  readonly bottom: number;
  readonly right: number;
}

/** Labels beside the ends of their lines, moved apart where they would touch. */
export function drawEndLabels(labels: readonly EndLabel[], plot: PlotArea, form: Form): Markup {
  const slots = labels.map((one) => ({
    at: plot.y(one.value),
    size: one.lines.length * form.leading + 4,
  }));
  const middles = dodge(slots, plot.head, plot.bottom + 6);
  return join(
    labels.map((one, index) => {
      const middle = middles[index] ?? 0;
      const top = middle - (one.lines.length * form.leading) / 2;
      return join([
        leader(plot.right, plot.y(one.value), middle, one, form),
        ...one.lines.map((text, row) => {
          const y = top + row * form.leading + form.size;
          return label(text, plot.right + GAP, y, { bold: true, role: one.style.text });
        }),
      ]);
    }),
  );
}

/** From the end of a line to a label that had to move away from it. */
function leader(right: number, from: number, to: number, one: EndLabel, form: Form): Markup {
  if (Math.abs(to - from) <= form.leading) return NOTHING;
  const d = `M${round(right + 4)} ${round(from)}L${round(right + GAP - 2)} ${round(to)}`;
  return element('path', { d, ...stroked(one.style.role) });
}
