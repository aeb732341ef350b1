import { compare, estimateIn } from '../figures/compare.ts';
import type { Point } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { isThere } from '../newsroom/areaLife.ts';
import type { Break } from '../tables/breaks.ts';
import type { Column } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import { periodsOf } from '../tables/schedule.ts';
import { breaksSeries } from '../tables/status.ts';
import type { Bounds } from '../tables/table.ts';
import type { Directions } from '../words/facts.ts';
import type { Language } from '../words/language.ts';
import { breakNotes, breakWords, shownBreaks } from './breaks.ts';
import type { ChartContext, ChartTable } from './chart.ts';
import { boundCells, boundHeads, cellText } from './dataTable.ts';
import { cellNotes, comparisonNotes } from './notes.ts';
import { chosenAreas } from './ranking.ts';
import { type ColumnOf, columnAt, periodAt } from './references.ts';
import { cellAt, hasValues, latestShared, valuedOnly } from './rows.ts';
import { refuse, type Sketch } from './type.ts';
import { inFull, type Wordings } from './words.ts';

/** One area's value at two periods, both of them known. */
export interface Change {
  readonly area: Area;
  readonly column: Column;
  readonly before: number;
  readonly after: number;
  /** Of estimates: their intervals, before and after. */
  readonly bounds: readonly [Bounds | undefined, Bounds | undefined];
  /** −1, 0 or 1, as printed; null for estimates that are not clearly different. */
  readonly direction: number | null;
}

/** One column of many areas at two periods. */
export interface Changes {
  readonly of: ColumnOf;
  readonly from: Period;
  readonly to: Period;
  /** Highest after first. */
  readonly changes: readonly Change[];
  readonly missing: readonly Area[];
  readonly leftOut: readonly Area[];
  readonly breaks: readonly Break[];
}

export interface ChangesSettings {
  readonly column: string;
  readonly kind?: string | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Defaults to the first and last periods in which two of the areas have values.
 * @throws {ChartError} when the periods are in the wrong order, or fewer than two areas have both values
 */
export function changesOf(settings: ChangesSettings, context: ChartContext): Changes {
  const of = columnAt(settings.column, context);
  const chosen = chosenAreas(settings, context);
  const comparable = chosen.areas.filter((area) => area.comparable);
  // In the nation's edition, `area` and `nation` name the same area.
  const least = settings.areas ? Math.min(2, chosen.areas.length) : 2;
  const to = settings.to ? periodAt(settings.to, of.table) : latestShared(of, comparable, least);
  const from = settings.from ? periodAt(settings.from, of.table) : firstPeriod(of, comparable, least);
  if (!from || !to || from.index >= to.index) {
    refuse({
      key: settings.from ? 'from' : 'column',
      what: `no two periods to compare: ${from?.id ?? 'none'}, ${to?.id ?? 'none'}`,
      expected: 'a period to begin with and a later one',
    });
  }
  const there = comparable.filter((area) => isThere(area, to));
  const all = there.map((area) => ({ area, cells: cellsOf(of, area, from, to) }));
  // Values are not compared across a break of their own.
  const pairs = all.filter(({ cells }) => !cells.some((cell) => cell.value !== null && breaksSeries(cell)));
  const changes = pairs.flatMap(({ area, cells: [before, after] }) =>
    before.value === null || after.value === null
      ? []
      : [
          {
            area,
            column: of.column,
            before: before.value,
            after: after.value,
            bounds: [before.bounds, after.bounds] as const,
            direction: signOf(of.column, before, after),
          },
        ],
  );
  if (changes.length < least) {
    refuse({
      key: chosen.key,
      what: `too few areas with both values: ${settings.column}, ${from.id} and ${to.id}`,
      expected: least === 2 ? 'at least two comparable areas' : 'a comparable area',
    });
  }
  const others = chosen.areas.filter((area) => !pairs.some((pair) => pair.area === area));
  return {
    ...{ of, from, to },
    changes: changes.toSorted((a, b) => b.after - a.after || (a.area.name < b.area.name ? -1 : 1)),
    missing: pairs.filter(({ cells }) => cells.some(({ value }) => value === null)).map(({ area }) => area),
    leftOut: valuedOnly(others, of, [from, to]),
    breaks: shownBreaks(of.table, [from, to]),
  };
}

function cellsOf(of: ColumnOf, area: Area, from: Period, to: Period) {
  return [cellAt(of, area, from), cellAt(of, area, to)] as const;
}

function firstPeriod(of: ColumnOf, areas: readonly Area[], least: number): Period | null {
  return periodsOf(of.table).find(hasValues(of, areas, least)) ?? null;
}

/** How many went up and down, as printed; then the highlighted area. */
function changeSentence(
  kind: 'slope' | 'dot',
  pair: Changes,
  highlight: Area,
  language: Language,
): Wordings[] {
  const { charts, periods } = language;
  const { of, changes } = pair;
  const about = { ...pair, column: of.column };
  const start = charts.starts[kind](about, changes.length, periods.text);
  const short = charts.starts[kind](about, changes.length, periods.label);
  const went = charts.directions(directionsOf(changes.map(({ direction }) => direction)));
  const here = changes.find((change) => change.area.code === highlight.code);
  return [
    [charts.says(start, went), charts.says(short, went)],
    [here ? charts.went(about, here) : ''],
    [breakWords(pair.breaks, language)],
  ];
}

function signOf(column: Column, before: Point, after: Point): number | null {
  const of = (point: Point) => estimateIn(column, { ...point, value: point.value ?? 0 });
  return compare(of(after), of(before)).sign;
}

/** How many went each way. @param signs −1, 0 or 1, or null for what is not clear */
export function directionsOf(signs: readonly (number | null)[]): Directions {
  const count = (sign: number | null) => signs.filter((each) => each === sign).length;
  return { up: count(1), down: count(-1), unchanged: count(0), unclear: count(null) };
}

/** Alt text, description, data table and notes of areas at two periods. */
export function tellChanges(
  kind: 'slope' | 'dot',
  pair: Changes,
  highlight: Area,
  language: Language,
): Omit<Sketch, 'picture'> {
  const { table, column } = pair.of;
  const alt = changeSentence(kind, pair, highlight, language);
  return {
    alt,
    description: inFull(alt.map(([wording = '']) => wording)),
    data: changeTable(pair, language),
    notes: [...breakNotes(pair.breaks, language), ...pairNotes(pair, language)],
    column: `${table.id}.${column.name}`,
  };
}

/** A row for each area. */
function changeTable({ of, from, to, changes, missing, leftOut }: Changes, language: Language): ChartTable {
  const areas = [...changes.map((change) => change.area), ...missing, ...leftOut];
  return {
    columns: [
      { label: language.charts.tables.area, numeric: false },
      ...[from, to].flatMap((period) => {
        const label = language.periods.label(period);
        return [{ label, numeric: true }, ...boundHeads(label, of.column, language)];
      }),
    ],
    rows: areas.map((area) => [
      area.name,
      ...cellsOf(of, area, from, to).flatMap((cell) => [
        cellText(cell, of.column, language),
        ...boundCells(cell, of.column, language),
      ]),
    ]),
  };
}

/** Notes on the areas and their values; those on breaks are the picture's own. */
function pairNotes({ of, from, to, changes, missing, leftOut }: Changes, language: Language): string[] {
  const cautions = [from, to].flatMap((period) => {
    const cells = changes.map(({ area }) => ({ area, point: cellAt(of, area, period) }));
    return cellNotes(of, cells, period, language);
  });
  return [
    ...comparisonNotes({ leftOut, missing: [] }, to, language),
    ...(missing.length > 0 ? [language.charts.notes.withoutChange(missing, from, to)] : []),
    ...cautions,
  ];
}
