import type { Area } from '../newsroom/area.ts';
import { addsUp } from '../tables/column.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { cellValue, whyMissing } from './cellMeasures.ts';
import { unjudged } from './changeMeasures.ts';
import { groundOf, NO_EVIDENCE } from './ground.ts';
import { isRanked, ownRank, ownStanding, type Ranked, rankedAt, rankedCount, type Standing } from './rank.ts';
import type { Judgement, Measure, MeasureContext, MeasureResult, Value } from './result.ts';
import { isKnown, latestPoint, printedValue, type Series, seriesOf } from './series.ts';

/** Measures that set an area against its peers or against the nation, at the latest period. */

export function unranked(series: Series, { name }: MeasureContext): string {
  const point = latestPoint(series);
  if (!isKnown(point)) return whyMissing(series, point, `${name}.ranked`);
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
      value: own?.place ?? null,
      missing: own ? '' : unranked(series, context),
      tied: own?.tied ?? false,
      how: context.language.figures.how.rank(rankedCount(series, context.peers)),
    };
    return { is: 'value', value };
  };
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
    if (!own)
      return {
        is: 'judgement',
        judgement: unjudged(context.name, measure, series, unranked(series, context)),
      };
    const evidence = { ...NO_EVIDENCE, highest: own.rank === 1, lowest: own.rankFromLowest === 1 };
    const values = `${inEnglish.numbers.amount(own.value, series.column)}, ${inEnglish.numbers.ordinal(own.rank)}${own.tied ? ' (tied)' : ''} of ${rankedCount(series, context.peers)}`;
    const grounds = [groundOf(context.name, measure, series, { against: 'peers', evidence, values })];
    return { is: 'judgement', judgement: { truth: holds(own), unknown: '', grounds } };
  };
}

/** "third highest", "joint second lowest", "highest": counted from the nearer end. */
const standing: Measure = (series, context) => {
  const { end = 'highest' } = ownStanding(series, context.peers) ?? {};
  const rank = rankValue('standing', ownStanding)(series, context);
  if (rank.is !== 'value') return rank;
  // Still a value, so that "the highest" leads to its row and is checked for the area it speaks of.
  if (rank.value.value === 1) return { is: 'words', parts: [{ ...rank.value, measure: end }] };
  const placed = { ...rank.value, measure: 'standing' };
  return { is: 'words', parts: context.language.figures.standing(placed, end) };
};

function end(measure: string, at: 0 | -1): Measure {
  return (series, context): MeasureResult => {
    const found = rankedAt(series, context.peers, at);
    const at_ = found ? found.series : series;
    return { is: 'value', value: cellValue(at_, found?.point ?? null, measure, context) };
  };
}

function endTied(measure: string, at: 0 | -1): Measure {
  return (series, context) => {
    const truth = rankedAt(series, context.peers, at)?.tied ?? false;
    const grounds = [groundOf(context.name, measure, series)];
    return { is: 'judgement', judgement: { truth, unknown: '', grounds } };
  };
}

/** Against another area's value of the same period: the sign of this area's minus the other's, as printed. */
function compareAreas(
  series: Series,
  other: Area,
  figure: string,
  measure: string,
): Judgement & { readonly sign: number | null } {
  const own = latestPoint(series);
  const otherSeries = seriesOf(series.table, series.column.name, other);
  const theirs = latestPoint(otherSeries);
  const missing = isKnown(own)
    ? whyMissing({ ...series, area: other }, theirs, `${figure}.${measure}.available`)
    : whyMissing(series, own, `${figure}.${measure}.available`);
  if (!isKnown(own) || !isKnown(theirs)) return { ...unjudged(figure, measure, series, missing), sign: null };
  if (addsUp(series.column)) {
    return {
      ...unjudged(figure, measure, series, `a ${series.column.kind} grows with the area; compare a rate`),
      sign: null,
    };
  }
  const sign = Math.sign(printedValue(series, own) - printedValue(series, theirs));
  const show = (value: number) => inEnglish.numbers.amount(value, series.column);
  const values = `${show(own.value)} in ${series.area.name}, ${show(theirs.value)} in ${other.name}, ${inEnglish.periods.text(own.period)}`;
  const evidence = { ...NO_EVIDENCE, direction: sign };
  const facts = { against: 'nation', other: otherSeries, evidence, values } as const;
  const grounds = [groundOf(figure, measure, series, facts)];
  return { truth: null, unknown: '', grounds, sign };
}

function againstNation(measure: string, wanted: number): Measure {
  return (series, context) => {
    const compared = compareAreas(series, context.nation, context.name, measure);
    const truth = compared.sign === null ? null : compared.sign === wanted;
    return { is: 'judgement', judgement: { truth, unknown: compared.unknown, grounds: compared.grounds } };
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
  aboveNation: againstNation('aboveNation', 1),
  belowNation: againstNation('belowNation', -1),
  levelWithNation: againstNation('levelWithNation', 0),
};
