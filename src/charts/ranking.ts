import { type Ranked, rankedIn } from '../figures/rank.ts';
import { isKnown, type Point } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { isThere } from '../newsroom/areaLife.ts';
import type { Period } from '../tables/period.ts';
import { mayRank } from '../tables/status.ts';
import type { Ranking, RankingEnd } from '../words/facts.ts';
import type { Language } from '../words/language.ts';
import type { ChartContext, ChartTable } from './chart.ts';
import { tableOf } from './dataTable.ts';
import { areaAt, type ColumnOf, columnAt, periodAt } from './references.ts';
import { cellAt, latestShared } from './rows.ts';
import type { Choice } from './settings.ts';
import { type Aside, areasCompared, inTable, type Shown, shownOf } from './shown.ts';
import type { Sketch } from './type.ts';
import { fewer, refuse } from './wants.ts';
import type { Wordings } from './words.ts';

/** One column of many areas at one period. */
export interface Comparison extends Shown {
  /** Highest first; those that print alike, by name. */
  readonly ranked: readonly Ranked[];
  readonly of: ColumnOf;
  readonly period: Period;
  readonly areas: readonly Area[];
  /** The one that stands out, whether or not it is among them. */
  readonly highlight: Area;
}

/** As the data table has them. */
const REASONS = ['missing', 'unreliable', 'unbounded', 'leftOut'] as const;

/**
 * The areas ranked at the period asked for, or the latest in which two of them have a value.
 * @throws {ChartError} when fewer than two areas have a value
 */
export function compare(
  settings: Choice,
  context: ChartContext,
  { areas, key } = areasCompared(settings, context),
): Comparison {
  const of = columnAt(settings.column ?? '', context);
  const comparable = areas.filter((area) => area.comparable);
  const latest = latestShared(of, comparable, 2) ?? latestShared(of, comparable);
  const period = settings.period ? periodAt(settings.period, of.table) : latest;
  const there = areas.filter((area) => !period || isThere(area, period));
  const byName = there.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const ranked = period ? rankedIn(of, byName, period) : [];
  const mend = 'name a kind of area, or areas, that the table covers; or draw a number';
  const about = { chart: 'a comparison', noun: 'areas', of: settings.column ?? '', key, mend };
  const few = fewer(ranked.length, 2, { ...about, whole: 'comparable areas with reliable values' });
  if (!period || few.length > 0) refuse(...few);
  const has = new Set(ranked.map(({ area }) => area));
  const aside = there.flatMap((area): Aside[] => {
    const point = cellAt(of, area, period);
    const why = has.has(area) ? null : whyNot(area, point);
    return why ? [{ series: { ...of, area, points: [point] }, why }] : [];
  });
  const highlight = areaAt(settings.highlight ?? 'area', context);
  const series = ranked.map(({ area, point }) => ({ ...of, area, points: [point] }));
  const main = series.find(({ area }) => area.code === highlight.code);
  const inOrder = aside.toSorted((a, b) => REASONS.indexOf(a.why) - REASONS.indexOf(b.why));
  return { ...shownOf(series, main, inOrder), ranked, of, period, areas: there, highlight };
}

/** Why an area has no rank; null for one without a value that would have none anyway. */
function whyNot({ comparable }: Area, point: Point): Aside['why'] | null {
  if (!comparable) return isKnown(point) ? 'leftOut' : null;
  if (!isKnown(point)) return 'missing';
  return mayRank(point) ? 'unbounded' : 'unreliable';
}

/** Highest and lowest, then where the highlighted area stands. */
function altOf(
  startOf: (ranking: Ranking) => string,
  { ranked, of, period, highlight, aside }: Comparison,
  { charts }: Language,
): Wordings[] {
  const ranking = { column: of.column, period, count: ranked.length };
  const start = startOf(ranking);
  const [best, worst] = [ranked[0], ranked.at(-1)] as [Ranked, Ranked];
  const lowest = best.value === worst.value ? null : endOf(worst, ranked);
  const extremes = charts.extremes(of.column, endOf(best, ranked), lowest);
  const here = ranked.find((one) => one.area.code === highlight.code);
  const unranked = aside.some(({ series: { area } }) => area.code === highlight.code);
  const place = here ? charts.placed(highlight, ranking, { ...here, last: lastPlace(here, ranked) }) : '';
  return [
    [charts.says(start, extremes), charts.sentences([start])],
    [unranked ? charts.notPlaced(highlight) : place],
  ];
}

/** The last place that intervals allow; undefined for exact values. */
function lastPlace({ series, tied, rankFromLowest }: Ranked, ranked: readonly Ranked[]): number | undefined {
  return series.column.bounds && tied ? ranked.length + 1 - rankFromLowest : undefined;
}

/** All areas with the same value. */
export function endOf({ value: end }: Ranked, ranked: readonly Ranked[]): RankingEnd {
  return { value: end, areas: ranked.filter(({ value }) => value === end).map(({ area }) => area) };
}

/** A row for each area, those without a rank last. @param codes what a picture writes for an area, by its code */
function rankTable(
  comparison: Comparison,
  language: Language,
  codes: ReadonlyMap<string, string> | null,
): ChartTable {
  const { ranked, of } = comparison;
  const { tables } = language.charts;
  const places = ranked.map((one) => tables.place(one.rank, one.tied, lastPlace(one, ranked)));
  const names = [
    { label: tables.rank, numeric: true },
    { label: tables.area, numeric: false },
    ...(codes ? [{ label: tables.inPicture, numeric: false }] : []),
  ];
  const rows = inTable(comparison).map((one, index) => {
    const code = codes ? [codes.get(one.area.code) ?? ''] : [];
    return { names: [places[index] ?? tables.notRanked, one.area.name, ...code], series: [one] };
  });
  return tableOf(names, [of.column.title], rows, language);
}

/** What a ranking says. @param startOf what the chart is, in a few words @param codes see `rankTable` */
export function tellRanking(
  startOf: (ranking: Ranking) => string,
  comparison: Comparison,
  language: Language,
  codes: ReadonlyMap<string, string> | null = null,
): Omit<Sketch, 'picture'> {
  const alt = altOf(startOf, comparison, language);
  return { shown: comparison, alt, data: rankTable(comparison, language, codes) };
}
