import { type Ranked, rankedIn } from '../figures/rank.ts';
import { isKnown } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { isThere } from '../newsroom/areaLife.ts';
import type { Period } from '../tables/period.ts';
import { mayRank } from '../tables/status.ts';
import type { RankingEnd } from '../words/facts.ts';
import type { Language } from '../words/language.ts';
import type { ChartContext, ChartProblem, ChartTable } from './chart.ts';
import { boundCells, boundHeads, cellText } from './dataTable.ts';
import { cellNotes, comparisonNotes } from './notes.ts';
import { areaAt, type ColumnOf, columnAt, periodAt } from './references.ts';
import { areasOfKind, cellAt, latestShared } from './rows.ts';
import { refuse, type Sketch } from './type.ts';
import { inFull, type Wordings } from './words.ts';

/** One column of many areas at one period. */
export interface Comparison {
  /** Highest first; those that print alike, by name. */
  readonly ranked: readonly Ranked[];
  /** Areas that may be compared but have no value. */
  readonly missing: readonly Area[];
  /** Areas whose value is of low reliability. */
  readonly unreliable: readonly Area[];
  /** Areas whose estimate has no interval. */
  readonly unbounded: readonly Area[];
  /** Areas with a value that must not be compared. */
  readonly leftOut: readonly Area[];
  readonly of: ColumnOf;
  readonly period: Period;
  readonly areas: readonly Area[];
}

type ComparisonKind = 'bar' | 'strip' | 'tiles' | 'choropleth';

export interface ComparisonSettings {
  readonly column: string;
  readonly areas: readonly Area[];
  readonly period: string | undefined;
  /** The key that chose the areas, for messages. */
  readonly key: string;
}

/**
 * The areas ranked at the period asked for, or the latest in which two of them have a value.
 * @throws {ChartError} when fewer than two areas have a value
 */
export function compare(settings: ComparisonSettings, context: ChartContext): Comparison {
  const of = columnAt(settings.column, context);
  const comparable = settings.areas.filter((area) => area.comparable);
  const latest = latestShared(of, comparable, 2) ?? latestShared(of, comparable);
  const period = settings.period ? periodAt(settings.period, of.table) : latest;
  const areas = settings.areas.filter((area) => !period || isThere(area, period));
  const byName = areas.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const ranked = period ? rankedIn(of, byName, period) : [];
  if (!period || ranked.length < 2) refuse(tooFew(settings, ranked.length));
  return { ranked, ...unrankedOf(of, areas, period, ranked), of, period, areas };
}

/** Why each of the other areas has no rank. */
function unrankedOf(of: ColumnOf, areas: readonly Area[], period: Period, ranked: readonly Ranked[]) {
  const has = new Set(ranked.map(({ area }) => area));
  const others = areas.filter((area) => !has.has(area));
  const isValued = (area: Area) => isKnown(cellAt(of, area, period));
  const isReliable = (area: Area) => mayRank(cellAt(of, area, period));
  return {
    missing: others.filter((area) => area.comparable && !isValued(area)),
    unreliable: others.filter((area) => area.comparable && isValued(area) && !isReliable(area)),
    unbounded: others.filter((area) => area.comparable && isValued(area) && isReliable(area)),
    leftOut: others.filter((area) => !area.comparable && isValued(area)),
  };
}

function tooFew({ column, key, period }: ComparisonSettings, count: number): ChartProblem {
  const when = period === undefined ? '' : ` in ${period}`;
  return {
    key,
    what: `a comparison of ${count === 1 ? 'one area' : 'no areas'}: ${column}${when}`,
    expected: 'at least two comparable areas with reliable values',
    mend: 'name a kind of area, or areas, that the table covers; or draw a number',
  };
}

/** Areas as a block names them: one by one, or by their kind. */
export function chosenAreas(
  { kind, areas }: { readonly kind?: string | undefined; readonly areas?: readonly string[] | undefined },
  context: ChartContext,
): { areas: readonly Area[]; key: string } {
  // In the nation's own edition, `area` and `nation` are the same.
  if (areas) return { areas: [...new Set(areas.map((name) => areaAt(name, context)))], key: 'areas' };
  return { areas: areasOfKind(kind, context), key: kind === undefined ? 'column' : 'kind' };
}

/** Highest and lowest, then where the edition's area stands. */
function comparisonAlt(
  kind: ComparisonKind,
  comparison: Comparison,
  highlight: Area,
  { charts }: Language,
): Wordings[] {
  const { ranked, of, period } = comparison;
  const ranking = { column: of.column, period, count: ranked.length };
  const start = charts.starts[kind](ranking);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst) return [[charts.sentences([start])]];
  const lowest = best.value === worst.value ? null : endOf(worst, ranked);
  const extremes = charts.extremes(of.column, endOf(best, ranked), lowest);
  const here = ranked.find((one) => one.area.code === highlight.code);
  const unranked = unrankedIn(comparison).some((area) => area.code === highlight.code);
  const place = here ? charts.placed(highlight, ranking, { ...here, last: lastPlace(here, ranked) }) : '';
  return [
    [charts.says(start, extremes), charts.sentences([start])],
    [unranked ? charts.notPlaced(highlight) : place],
  ];
}

/** As the data table has them: those without a rank last. */
export function inOrder(comparison: Comparison): readonly Area[] {
  return [...comparison.ranked.map(({ area }) => area), ...unrankedIn(comparison)];
}

function unrankedIn({ missing, unreliable, unbounded, leftOut }: Comparison): readonly Area[] {
  return [...missing, ...unreliable, ...unbounded, ...leftOut];
}

/** The last place that intervals allow; undefined for exact values. */
function lastPlace({ series, tied, rankFromLowest }: Ranked, ranked: readonly Ranked[]): number | undefined {
  return series.column.bounds && tied ? ranked.length + 1 - rankFromLowest : undefined;
}

/** All areas with the same value. */
function endOf({ value: end }: Ranked, ranked: readonly Ranked[]): RankingEnd {
  return { value: end, areas: ranked.filter(({ value }) => value === end).map(({ area }) => area) };
}

/**
 * A row for each area, those without a rank last.
 * @param codes what a picture writes for an area where its name has no room, by its code
 */
function comparisonTable(
  comparison: Comparison,
  language: Language,
  codes: ReadonlyMap<string, string> | null = null,
): ChartTable {
  const { tables } = language.charts;
  const { of, period, ranked } = comparison;
  const row = (rank: string, area: Area) => [
    rank,
    area.name,
    ...(codes ? [codes.get(area.code) ?? ''] : []),
    cellText(cellAt(of, area, period), of.column, language),
    ...boundCells(cellAt(of, area, period), of.column, language),
  ];
  return {
    columns: [
      { label: tables.rank, numeric: true },
      { label: tables.area, numeric: false },
      ...(codes ? [{ label: tables.inPicture, numeric: false }] : []),
      { label: of.column.title, numeric: true },
      ...boundHeads(of.column.title, of.column, language),
    ],
    rows: [
      ...ranked.map((one) => row(tables.place(one.rank, one.tied, lastPlace(one, ranked)), one.area)),
      ...unrankedIn(comparison).map((area) => row(tables.notRanked, area)),
    ],
  };
}

/** Alt text, description, data table and notes of a ranking. @param codes see `comparisonTable` */
export function tellComparison(
  kind: ComparisonKind,
  comparison: Comparison,
  highlight: Area,
  language: Language,
  codes: ReadonlyMap<string, string> | null = null,
): Omit<Sketch, 'picture'> {
  const { of, ranked, period } = comparison;
  const alt = comparisonAlt(kind, comparison, highlight, language);
  return {
    alt,
    description: inFull(alt.map(([wording = '']) => wording)),
    data: comparisonTable(comparison, language, codes),
    notes: [...comparisonNotes(comparison, period, language), ...cellNotes(of, ranked, period, language)],
    column: `${of.table.id}.${of.column.name}`,
  };
}
