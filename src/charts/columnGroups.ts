import type { Series } from '../figures/series.ts';
import { type Break, causesOf } from '../tables/breaks.ts';
import { addsUp } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import type { NamedValue } from '../words/facts.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { Language } from '../words/language.ts';
import type { ChartContext, ChartProblem, ChartTable } from './chart.ts';
import { cellText } from './dataTable.ts';
import { seriesNotes } from './notes.ts';
import { areaAt, type ColumnOf, periodAt } from './references.ts';
import { cellAt, latestShared, periodsWithin, seriesIn } from './rows.ts';
import { refuse } from './type.ts';

/** The values of one category, one for each column. */
export interface ColumnGroup {
  readonly name: string;
  readonly period: Period;
  readonly highlighted: boolean;
  /** Words on the line between the group before and this one, where they are counted in different ways. */
  readonly rule: string | null;
  readonly bars: readonly {
    readonly value: number | null;
    /** At the end of the bar, or in it. */
    readonly text: string;
    /** With its markers, for the data table. */
    readonly full: string;
  }[];
}

export interface GroupSettings {
  readonly columns: readonly string[];
  readonly mode: 'grouped' | 'stacked';
  readonly area?: string | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly period?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** How a stacked chart is called, and what would suit where values must not be stacked. */
export interface Stack {
  readonly key: string;
  readonly name: string;
  readonly mend: string;
}

export const STACKED_BARS: Stack = { key: 'mode', name: 'stacked bars', mend: 'write mode: grouped' };

/** Stacked lengths add up, so the values must too. */
export function stackProblems(columns: readonly ColumnOf[], { key, name, mend }: Stack): ChartProblem[] {
  const names = columns.map(({ column }) => column.name);
  return columns.flatMap(({ column }): ChartProblem[] => {
    if (column.negative || !(addsUp(column) || column.kind === 'percentage')) {
      return [
        {
          key,
          what: `${name} of ${column.negative ? 'what may be below zero' : `a ${column.kind}`}: ${column.name}`,
          expected: 'counts, or percentages of one whole, which may be added up',
          mend,
        },
      ];
    }
    if (column.partOf === undefined || !names.includes(column.partOf)) return [];
    return [
      {
        key,
        what: `a part stacked on its whole: ${column.name}, part of ${column.partOf}`,
        expected: 'columns that have nothing in common',
        mend: `draw type: nested, or ${mend}`,
      },
    ];
  });
}

/** Shares of a whole cannot exceed it, rounding aside. @param sums of each category, with its name */
export function sumProblems(
  sums: readonly { readonly name: string; readonly sum: number }[],
  columns: readonly ColumnOf[],
  { key, mend }: Stack,
): ChartProblem[] {
  if (columns[0]?.column.kind !== 'percentage') return [];
  return sums.flatMap(({ name, sum }): ChartProblem[] => {
    if (sum <= 100.5) return [];
    return [
      {
        key,
        what: `stacked percentages beyond 100: ${name}, ${inEnglish.numbers.digits(sum, 1)}`,
        expected: 'shares of one whole',
        mend,
      },
    ];
  });
}

/** Categories from the top down: areas in the order given, or periods, earliest first. */
export function groupsOf(
  columns: readonly ColumnOf[],
  settings: GroupSettings,
  context: ChartContext,
): ColumnGroup[] {
  const { table } = columns[0] ?? refuse({ key: 'columns', what: 'no columns' });
  const places = settings.areas
    ? placesOf(settings, columns, context)
    : periodsWithin(table, settings).map((period) => {
        const area = areaAt(settings.area ?? 'area', context);
        return { area, period, name: context.language.periods.label(period), highlighted: false };
      });
  return places.map(({ area, period, name, highlighted }) => ({
    ...{ name, period, highlighted, rule: null },
    bars: columns.map(({ column }) => {
      const cell = cellAt({ table, column }, area, period);
      return {
        ...cell,
        text: cellText({ ...cell, status: cell.value === null ? cell.status : [] }, column, context.language),
        full: cellText(cell, column, context.language),
      };
    }),
  }));
}

function placesOf(settings: GroupSettings, columns: readonly ColumnOf[], context: ChartContext) {
  const areas = [...new Set((settings.areas ?? []).map((name) => areaAt(name, context)))];
  const first = columns[0] ?? refuse({ key: 'columns', what: 'no columns' });
  const period = settings.period ? periodAt(settings.period, first.table) : latestShared(first, areas);
  if (!period) return [];
  return areas.map((area) => ({
    area,
    period,
    name: area.name,
    highlighted: area.code === context.area.code,
  }));
}

export function namedValues(
  { bars }: ColumnGroup,
  columns: readonly ColumnOf[],
  { charts }: Language,
): NamedValue[] {
  return columns.flatMap(({ column }, index) => {
    const { value = null, text = '' } = bars[index] ?? {};
    const said = value === null ? null : charts.value(value, column);
    return { name: charts.title(column.title), said, label: text };
  });
}

export function tableOf(
  groups: readonly ColumnGroup[],
  titles: readonly string[],
  settings: GroupSettings,
  { charts: { tables } }: Language,
): ChartTable {
  return {
    columns: [
      { label: settings.areas ? tables.area : tables.period, numeric: false },
      ...titles.map((label) => ({ label, numeric: true })),
    ],
    rows: groups.map((group) => [group.name, ...group.bars.map((bar) => bar.full)]),
  };
}

export function notesOf(
  columns: readonly ColumnOf[],
  settings: GroupSettings,
  context: ChartContext,
): string[] {
  const names = settings.areas ?? [settings.area ?? 'area'];
  const areas = [...new Set(names.map((name) => areaAt(name, context)))];
  const series = columns.flatMap((of): Series[] => {
    const period =
      settings.areas && (settings.period ? periodAt(settings.period, of.table) : latestShared(of, areas));
    const periods = period ? [period] : periodsWithin(of.table, settings);
    return areas.map((area) => seriesIn(of, area, periods));
  });
  const { language } = context;
  return seriesNotes(series, (one) => language.charts.columnOf(one.column, one.area), language);
}
/** Breaks lie between the last period before them and the first after them that are drawn. */
export function ruled(
  groups: readonly ColumnGroup[],
  breaks: readonly Break[],
  { charts }: Language,
): ColumnGroup[] {
  return groups.map((group, index) => {
    const before = groups[index - 1]?.period.index ?? group.period.index;
    const between = breaks.filter(
      ({ period }) => period.index > before && period.index <= group.period.index,
    );
    return between.length === 0 ? group : { ...group, rule: charts.breakLabel(causesOf(between)) };
  });
}
