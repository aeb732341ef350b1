import { z } from 'zod';
import type { Series } from '../figures/series.ts';
import type { Period } from '../tables/period.ts';
import type { Table } from '../tables/table.ts';
import { stepOf } from './axes/time.ts';
import type { ChartContext } from './chart.ts';
import type { Mark } from './mark.ts';
import { callouts as calloutMarks } from './marks/callouts.ts';
import { levelRule } from './marks/rule.ts';
import { spans as spanMarks } from './marks/span.ts';
import { briefWords, referenceLineSetting } from './referenceLines.ts';
import { periodAt } from './references.ts';
import { periodsWithin, type Range } from './rows.ts';
import { periodRef } from './settings.ts';
import { refuse } from './type.ts';

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

export interface AnnotationSettings extends Range {
  readonly callouts?: z.output<typeof annotationSettings.callouts>;
  readonly spans?: z.output<typeof annotationSettings.spans>;
  readonly lines?: z.output<typeof annotationSettings.lines>;
}

export interface Annotations {
  readonly below: readonly Mark[];
  readonly above: readonly Mark[];
  /** For the description, in full sentences. */
  readonly said: readonly string[];
}

/** The series that callouts point at, and the periods shown. */
export type Annotated = Pick<Series, 'table' | 'column' | 'points'> & {
  readonly periods: readonly Period[];
  /** Each point has its value right above it. */
  readonly isLabelled?: boolean;
};

/**
 * Callouts, spans and lines. A callout at a period without a value is left out, as its point is.
 * @throws {ChartError} when one lies at a period that the block leaves out, or a line at what changes over time
 */
export function annotationsOf(
  settings: AnnotationSettings,
  shown: Annotated,
  { language }: ChartContext,
): Annotations {
  const { charts, numbers, periods } = language;
  const callouts = (settings.callouts ?? []).flatMap(({ at, text }) => {
    const period = within('callouts', at, settings, shown.table);
    const value = shown.points.find((point) => point.period.id === period.id)?.value ?? null;
    return value === null ? [] : [{ x: period.index, y: value, text, when: periods.label(period) }];
  });
  const spans = (settings.spans ?? []).flatMap(({ text, ...ends }) => {
    const [from, to] = [
      within('spans', ends.from, settings, shown.table),
      within('spans', ends.to, settings, shown.table),
    ];
    if (from.index > to.index) backwards(ends);
    return [
      {
        ...stretch(from, to, shown.periods),
        ...{ words: [text], lines: 3, text },
        when: charts.range(periods.label(from), periods.label(to)),
      },
    ];
  });
  const lines = (settings.lines ?? []).map(({ value, text = '' }) => {
    if (typeof value !== 'number') return changing(value);
    const label = numbers.label(value, shown.column);
    return { value, text: charts.atLine(text, label), said: charts.lineAt(text, label) };
  });
  return {
    below: spans.length > 0 ? [spanMarks(spans)] : [],
    above: [
      ...lines.map(levelRule),
      ...(callouts.length > 0 ? [calloutMarks(callouts, shown.isLabelled)] : []),
    ],
    said: [
      ...[...spans, ...callouts].map(({ when, text }) => charts.says(when, text)),
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

function within(key: string, name: string, range: Range, table: Table): Period {
  const period = periodAt(name, table);
  if (periodsWithin(table, range).some(({ index }) => index === period.index)) return period;
  return refuse({
    key,
    what: `a period that the chart leaves out: ${name}`,
    expected: 'a period between from and to',
    mend: 'name another period, or change from or to',
  });
}

function backwards({ from, to }: { readonly from: string; readonly to: string }): never {
  return refuse({
    key: 'spans',
    what: `a span that ends before it begins: ${from} to ${to}`,
    expected: 'from before to',
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
