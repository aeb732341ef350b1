import { extent } from 'd3';
import { z } from 'zod';
import type { Series } from '../figures/series.ts';
import type { Period } from '../tables/period.ts';
import type { Table } from '../tables/table.ts';
import { stepOf } from './axes/time.ts';
import { breakSpans } from './breaks.ts';
import type { ChartContext } from './chart.ts';
import type { Mark } from './mark.ts';
import { callouts as calloutMarks } from './marks/callouts.ts';
import { levelRule } from './marks/rule.ts';
import { briefWords, type ReferenceLine, referenceLineSetting } from './referenceLines.ts';
import { periodAt } from './references.ts';
import { periodsWithin } from './rows.ts';
import { periodRef, type Range, type range } from './settings.ts';
import type { Shown } from './shown.ts';
import { refuse } from './wants.ts';

/** What an author may write into a chart over time. */
export const annotationSettings = {
  callouts: z
    .array(z.strictObject({ at: periodRef, text: briefWords }))
    .max(4, 'at most four callouts')
    .optional(),
  spans: z
    .array(z.strictObject({ from: periodRef, to: periodRef, text: briefWords }))
    .max(3, 'at most three spans')
    .optional(),
  lines: referenceLineSetting,
} as const;

type Settings = z.output<z.ZodObject<typeof annotationSettings & typeof range>>;

interface Annotations {
  /** Under what the chart shows: spans, and the breaks of its table. */
  readonly ground: Mark;
  readonly above: readonly Mark[];
  /** For the description, in full sentences. */
  readonly said: readonly string[];
}

/**
 * Callouts, spans and lines, besides breaks. A callout at a period without a value is left out, as its point is.
 * @param of the series that callouts point at
 * @param isLabelled each point has its value right above it
 * @throws {ChartError} when one lies at a period that the chart leaves out, or a line at what changes over time
 */
export function annotationsOf(
  settings: Settings,
  of: Series,
  { periods, breaks }: Shown,
  { language }: ChartContext,
  isLabelled = false,
): Annotations {
  const { charts, numbers, periods: words } = language;
  const at = (key: string, name: string) => within(key, name, of.table, settings);
  const [lowest = 0, highest = 0] = extent(of.points, ({ value }) => value ?? undefined);
  const middle = (lowest + highest) / 2;
  const callouts = (settings.callouts ?? []).flatMap(({ at: name, text }) => {
    const period = at('callouts', name);
    const value = of.points.find((point) => point.period.id === period.id)?.value ?? null;
    const isHigh = value !== null && value >= middle;
    return value === null ? [] : [{ x: period.index, y: value, isHigh, text, when: words.label(period) }];
  });
  const spans = (settings.spans ?? []).map(({ from: first, to: last, text }) => {
    const [from, to] = [at('spans', first), at('spans', last)];
    if (from.index > to.index) {
      const what = `a span that ends before it begins: ${first} to ${last}`;
      refuse({ key: 'spans', what, expected: 'from before to' });
    }
    const when = charts.range(words.label(from), words.label(to));
    return { ...stretch(from, to, periods), words: [text], lines: 3, text, when };
  });
  const lines = (settings.lines ?? []).map(({ value, text = '' }: ReferenceLine) => {
    if (typeof value !== 'number') return changing(value);
    const label = numbers.label(value, of.column);
    return { value, text: charts.atLine(text, label), said: charts.lineAt(text, label) };
  });
  return {
    ground: breakSpans(breaks, language, { others: spans }),
    above: [...lines.map(levelRule), ...(callouts.length > 0 ? [calloutMarks(callouts, isLabelled)] : [])],
    said: [
      ...spans.map((span) => charts.says(span.when, span.text)),
      ...callouts.map(({ when, text }) => charts.says(when, text)),
      ...lines.map(({ said }) => said),
    ],
  };
}

/** Half a step beyond either end, but within the plot. */
function stretch(from: Period, to: Period, periods: readonly Period[]) {
  const [first = 0, last = 0] = [periods[0]?.index, periods.at(-1)?.index];
  const half = stepOf(periods) / 2;
  return { from: Math.max(from.index - half, first), to: Math.min(to.index + half, last) };
}

function within(key: string, name: string, table: Table, range: Range): Period {
  const period = periodAt(name, table);
  if (periodsWithin(table, range).some(({ index }) => index === period.index)) return period;
  return refuse({
    key,
    what: `a period that the chart leaves out: ${name}`,
    expected: 'a period between from and to',
    mend: 'name another period, or change from or to',
  });
}

function changing(name: string): never {
  return refuse({
    key: 'lines',
    what: `a level line at what changes over time: ${name}`,
    expected: 'a number',
    mend: `write areas: [area, ${name === 'median' || name === 'average' ? 'nation' : name}], which draws it as a line of its own`,
  });
}
