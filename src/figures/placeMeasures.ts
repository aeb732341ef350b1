import type { Area } from '../newsroom/area.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { cellValue, whyMissing } from './cellMeasures.ts';
import { estimateAt, estimateText, intervalProblem } from './compare.ts';
import { groundOf, NO_EVIDENCE } from './ground.ts';
import { NATION_MEASURES } from './nationMeasures.ts';
import { isRanked, ownRank, ownStanding, type Ranked, rankedAt, rankedCount, type Standing } from './rank.ts';
import type { Measure, MeasureContext, MeasureResult, Value } from './result.ts';
import { isKnown, latestPoint, type Series } from './series.ts';
import { unjudged } from './unjudged.ts';

/** Measures that set an area against its peers, at the latest period. */

export function unranked(series: Series, { name }: MeasureContext): string {
  const point = latestPoint(series);
  if (!isKnown(point)) return whyMissing(series, point, `${name}.ranked`);
  const without = intervalProblem(series, [point]);
  if (without) return `${without}, so it is not ranked; guard it with {% if ${name}.ranked %}`;
  return `${series.area.name} is not ranked: not comparable, not one of the kind, or of low reliability; guard it with {% if ${name}.ranked %}`;
}

type Place = Pick<Standing, 'place' | 'tied'>;

function rankValue(
  measure: string,
  find: (series: Series, peers: readonly Area[]) => Place | undefined,
): Measure {
  return (series, context) => {
    const own = find(series, context.peers);
    const base = cellValue(series, latestPoint(series), measure, context);
    const value: Value = {
      ...base,
      kind: 'rank',
      decimals: 0,
      ...(own && isOpen(series, own)
        ? { value: null, missing: openPlace(series, measure, context) }
        : { value: own?.place ?? null, missing: own ? '' : unranked(series, context) }),
      tied: own?.tied ?? false,
      how: context.language.figures.how.rank(rankedCount(series, context.peers)),
    };
    return { is: 'value', value };
  };
}

/** Whether estimates allow several places. */
function isOpen({ column }: Series, { tied }: Pick<Place, 'tied'>): boolean {
  return column.bounds !== undefined && tied;
}

function openPlace(series: Series, measure: string, { name, peers }: MeasureContext): string {
  return `the intervals allow several places, ${placesOf(series, peers)}; guard it with {% if ${name}.${measure}.available %}`;
}

/** `1 to 4 of 9`, for faults. */
function placesOf(series: Series, peers: readonly Area[]): string {
  const own = ownRank(series, peers);
  const of = rankedCount(series, peers);
  return own ? `${own.rank} to ${of + 1 - own.rankFromLowest} of ${of}` : 'none';
}

/** The rank of the series' own area, from one end. */
function rankFrom(pick: (ranked: Ranked) => number) {
  return (series: Series, peers: readonly Area[]): Place | undefined => {
    const own = ownRank(series, peers);
    return own && { place: pick(own), tied: own.tied };
  };
}

function rankStatement(measure: string, holds: (ranked: Ranked) => boolean): Measure {
  return (series, context) => {
    const own = ownRank(series, context.peers);
    if (!own) return unjudged(context.name, measure, series, unranked(series, context));
    const isFirst = (place: number) => place === 1 && !isOpen(series, own);
    const evidence = { ...NO_EVIDENCE, highest: isFirst(own.rank), lowest: isFirst(own.rankFromLowest) };
    const place = isOpen(series, own)
      ? placesOf(series, context.peers)
      : `${inEnglish.numbers.ordinal(own.rank)}${own.tied ? ' (tied)' : ''} of ${rankedCount(series, context.peers)}`;
    const values = `${estimateText(estimateAt(series, own.point))}, ${place}`;
    const grounds = [groundOf(context.name, measure, series, { against: 'peers', evidence, values })];
    return { is: 'judgement', judgement: { truth: holds(own), unknown: '', grounds } };
  };
}

/** "between third and ninth highest", "among the four lowest": the places that the intervals allow. */
function openStanding(
  standing: Value,
  { end, place }: Standing,
  { last, of }: NonNullable<Standing['open']>,
  { language: { figures } }: MeasureContext,
): MeasureResult {
  const at = (value: number, measure: string): Value => ({
    ...standing,
    measure,
    value,
    argument: String(value),
    missing: '',
    tied: false,
    how: figures.how.places(place, last, of, end),
  });
  if (place === 1 && last === of) return { is: 'words', parts: [standing] };
  if (place === 1) return { is: 'words', parts: figures.placeAmong(at(last, 'places'), end) };
  return { is: 'words', parts: figures.placeBetween(at(place, 'standing'), at(last, 'standing'), end) };
}

/** "third highest", "joint second lowest", "highest": counted from the nearer end. */
const standing: Measure = (series, context) => {
  const own = ownStanding(series, context.peers);
  const rank = rankValue('standing', ownStanding)(series, context);
  if (rank.is !== 'value') return rank;
  if (own?.open) return openStanding(rank.value, own, own.open, context);
  const { end = 'highest' } = own ?? {};
  // Still a value, so that "the highest" leads to its row and is checked for the area it speaks of.
  if (rank.value.value === 1) return { is: 'words', parts: [{ ...rank.value, measure: end }] };
  return { is: 'words', parts: context.language.figures.standing(rank.value, end) };
};

function end(measure: string, at: 0 | -1): Measure {
  return (series, context): MeasureResult => {
    const found = rankedAt(series, context.peers, at);
    const at_ = found ? found.series : series;
    const value = cellValue(at_, found?.point ?? null, measure, context);
    if (!found || !isOpen(series, found)) return { is: 'value', value };
    const missing = `the intervals do not show which area is first; guard it with {% if ${context.name}.${measure}.available %}`;
    return { is: 'value', value: { ...value, value: null, missing, isUnclear: true } };
  };
}

function endTied(measure: string, at: 0 | -1): Measure {
  return (series, context) => {
    const truth = rankedAt(series, context.peers, at)?.tied ?? false;
    const grounds = [groundOf(context.name, measure, series)];
    return { is: 'judgement', judgement: { truth, unknown: '', grounds } };
  };
}

export const PLACE_MEASURES: Readonly<Record<string, Measure>> = {
  ranked: (series, context) => ({
    is: 'judgement',
    judgement: {
      truth: isRanked(series, context.peers),
      unknown: '',
      grounds: [groundOf(context.name, 'ranked', series)],
    },
  }),
  rank: rankValue(
    'rank',
    rankFrom(({ rank }) => rank),
  ),
  rankFromLowest: rankValue(
    'rankFromLowest',
    rankFrom(({ rankFromLowest }) => rankFromLowest),
  ),
  /** How many areas are ranked. */
  rankOf: (series, context) => {
    const base = cellValue(series, latestPoint(series), 'rankOf', context);
    return {
      is: 'value',
      value: {
        ...base,
        kind: 'rank',
        counts: 'areas',
        decimals: 0,
        value: rankedCount(series, context.peers),
        missing: '',
        how: context.language.figures.how.rankOf,
      },
    };
  },
  standing,
  /** The highest of all peers; false for a shared first place. */
  highest: rankStatement('highest', ({ rank, tied }) => rank === 1 && !tied),
  lowest: rankStatement('lowest', ({ rankFromLowest, tied }) => rankFromLowest === 1 && !tied),
  /** The value of the area that ranks first; `.area` names it. */
  top: end('top', 0),
  bottom: end('bottom', -1),
  topTied: endTied('topTied', 0),
  bottomTied: endTied('bottomTied', -1),
  ...NATION_MEASURES,
};
