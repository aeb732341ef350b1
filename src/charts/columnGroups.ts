import type { Series } from '../figures/series.ts';
import { type Break, causesOf } from '../tables/breaks.ts';
import type { Period } from '../tables/period.ts';
import type { Bounds } from '../tables/table.ts';
import type { NamedValue } from '../words/facts.ts';
import type { Language } from '../words/language.ts';
import type { ChartContext, ChartTable } from './chart.ts';
import { boundCells, boundHeads, cellText, labelText } from './dataTable.ts';
import { seriesNotes } from './notes.ts';
import { areaAt, type ColumnOf, periodAt } from './references.ts';
import { cellAt, latestShared, periodsWithin, seriesIn } from './rows.ts';
import { refuse, type Sketch } from './type.ts';
import { inFull } from './words.ts';

/** The values of one category, one for each column. */
export interface ColumnGroup {
  readonly name: string;
  readonly period: Period;
  readonly highlighted: boolean;
  /** Words on the line between the group before and this one, where they are counted in different ways. */
  readonly rule: string | null;
  readonly bars: readonly {
    readonly value: number | null;
    readonly bounds?: Bounds | undefined;
    /** At the end of the bar, or in it. */
    readonly text: string;
    /** With its markers, for the data table. */
    readonly full: string;
  }[];
}

export interface GroupSettings {
  readonly columns: readonly string[];
  readonly area?: string | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly period?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Categories from the top down: areas in the order given, or periods, earliest first. */
export function groupsOf(
  columns: readonly ColumnOf[],
  settings: GroupSettings,
  context: ChartContext,
): ColumnGroup[] {
  const first = columns[0] ?? refuse({ key: 'columns', what: 'no columns' });
  const { table } = first;
  const places = settings.areas
    ? placesOf(settings.areas, settings.period, first, context)
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
        text: labelText(cell, column, context.language),
        full: cellText(cell, column, context.language),
      };
    }),
  }));
}

function placesOf(names: readonly string[], when: string | undefined, of: ColumnOf, context: ChartContext) {
  const areas = [...new Set(names.map((name) => areaAt(name, context)))];
  const period = when ? periodAt(when, of.table) : latestShared(of, areas);
  if (!period) return [];
  return areas.map((area) => ({
    area,
    period,
    name: area.name,
    highlighted: area.code === context.area.code,
  }));
}

function namedValues(
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
  columns: readonly ColumnOf[],
  settings: GroupSettings,
  language: Language,
): ChartTable {
  const { tables } = language.charts;
  return {
    columns: [
      { label: settings.areas ? tables.area : tables.period, numeric: false },
      ...columns.flatMap(({ column }) => [
        { label: column.title, numeric: true },
        ...boundHeads(column.title, column, language),
      ]),
    ],
    rows: groups.map((group) => [
      group.name,
      ...columns.flatMap(({ column }, index) => {
        const bar = group.bars[index];
        return bar ? [bar.full, ...boundCells(bar, column, language)] : [];
      }),
    ]),
  };
}

export function notesOf(
  groups: readonly ColumnGroup[],
  columns: readonly ColumnOf[],
  settings: GroupSettings,
  context: ChartContext,
): string[] {
  const names = settings.areas ?? [settings.area ?? 'area'];
  const areas = [...new Set(names.map((name) => areaAt(name, context)))];
  // Areas stand side by side in one period, whichever columns have later ones.
  const periods = (settings.areas ? groups.slice(0, 1) : groups).map(({ period }) => period);
  const series = columns.flatMap((of) => areas.map((area): Series => seriesIn(of, area, periods)));
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

/** Alt text and description: all categories, or the first and the last, or the one that matters most. */
export function groupSentences(
  groups: readonly ColumnGroup[],
  columns: readonly ColumnOf[],
  start: string,
  broken: string,
  { areas }: GroupSettings,
  language: Language,
): Pick<Sketch, 'alt' | 'description'> {
  const { charts } = language;
  const said = groups.map((group) =>
    charts.group(group.name, charts.named(namedValues(group, columns, language))),
  );
  const marked = groups.findIndex((group) => group.highlighted);
  // The newest period is the news; areas keep the author's order.
  const here = said[marked >= 0 ? marked : areas ? 0 : groups.length - 1] ?? '';
  const full = charts.sentences([start, ...said]);
  return {
    alt: [[full, charts.groupEnds(start, said), charts.sentences([start, here])], [broken]],
    description: inFull([full, broken]),
  };
}
