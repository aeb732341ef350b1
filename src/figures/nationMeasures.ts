import { type Area, NOWHERE } from '../newsroom/area.ts';
import { addsUp } from '../tables/column.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { whyMissing } from './cellMeasures.ts';
import { compare, estimateAt, estimateText, intervalProblem, OVERLAP } from './compare.ts';
import { groundOf, NO_EVIDENCE } from './ground.ts';
import type { Judgement, Measure } from './result.ts';
import { isKnown, latestPoint, type Series, seriesOf } from './series.ts';
import { unjudged } from './unjudged.ts';

/** Measures that set an area against the nation, at the latest period. */

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
  const without = intervalProblem(series, [own]) || intervalProblem(otherSeries, [theirs]);
  if (without) return { ...unjudged(figure, measure, series, without), sign: null };
  const [a, b] = [estimateAt(series, own), estimateAt(otherSeries, theirs)];
  const { sign, isClear } = compare(a, b);
  const overlap = isClear === false ? `; ${OVERLAP}` : '';
  const values = `${estimateText(a)} in ${series.area.name}, ${estimateText(b)} in ${other.name}, ${inEnglish.periods.text(own.period)}${overlap}`;
  const evidence = { ...NO_EVIDENCE, direction: sign, isClear };
  const facts = { against: 'nation', other: otherSeries, evidence, values } as const;
  const grounds = [groundOf(figure, measure, series, facts)];
  return { truth: null, unknown: '', grounds, sign };
}

function againstNation(measure: string, wanted: number): Measure {
  return (series, context) => {
    if (context.nation === NOWHERE) {
      const unknown = 'the newsroom has no nation: content/site.yaml names none';
      return { is: 'judgement', judgement: unjudged(context.name, measure, series, unknown) };
    }
    const compared = compareAreas(series, context.nation, context.name, measure);
    const { sign, unknown, grounds } = compared;
    if (unknown) return { is: 'judgement', judgement: { truth: null, unknown, grounds } };
    if (wanted === 0 && series.column.bounds) {
      const never = `estimates are never known to be equal; test ${context.name}.aboveNation and .belowNation, and write {% else %}`;
      return { is: 'judgement', judgement: { truth: null, unknown: never, grounds } };
    }
    return { is: 'judgement', judgement: { truth: sign === wanted, unknown: '', grounds } };
  };
}

export const NATION_MEASURES: Readonly<Record<string, Measure>> = {
  aboveNation: againstNation('aboveNation', 1),
  belowNation: againstNation('belowNation', -1),
  levelWithNation: againstNation('levelWithNation', 0),
};
