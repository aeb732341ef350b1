import { NOWHERE } from '../newsroom/area.ts';
import { addsUp } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { whyMissing } from './cellMeasures.ts';
import { compare, type Estimate, estimateAt, estimateText, intervalProblem, OVERLAP } from './compare.ts';
import { groundOf, NO_EVIDENCE } from './ground.ts';
import type { Measure, MeasureContext } from './result.ts';
import { isKnown, latestPoint, type Series, seriesOf } from './series.ts';
import { unjudged } from './unjudged.ts';

/** Measures that set an area against the nation, at the latest period. */

/** An area's value and the nation's for the same period. */
interface Beside {
  readonly own: Estimate;
  readonly nation: Estimate;
  readonly nationSeries: Series;
  readonly period: Period;
}

/** The two values, or why they can't be compared. */
function besideNation(series: Series, measure: string, { name, nation }: MeasureContext): Beside | string {
  if (nation === NOWHERE) return 'the newsroom has no nation: content/site.yaml names none';
  const nationSeries = seriesOf(series.table, series.column.name, nation);
  const [own, theirs] = [latestPoint(series), latestPoint(nationSeries)];
  const guard = `${name}.${measure}.available`;
  if (!isKnown(own)) return whyMissing(series, own, guard);
  if (!isKnown(theirs)) return whyMissing(nationSeries, theirs, guard);
  if (addsUp(series.column)) return `a ${series.column.kind} grows with the area; compare a rate`;
  const without = intervalProblem(series, [own]) || intervalProblem(nationSeries, [theirs]);
  if (without) return without;
  const [a, b] = [estimateAt(series, own), estimateAt(nationSeries, theirs)];
  return { own: a, nation: b, nationSeries, period: own.period };
}

/** @param wanted sign of the area's value minus the nation's, as printed */
function againstNation(measure: string, wanted: number): Measure {
  return (series, context) => {
    const beside = besideNation(series, measure, context);
    if (typeof beside === 'string') return unjudged(context.name, measure, series, beside);
    const { own, nation, nationSeries, period } = beside;
    const { sign, isClear } = compare(own, nation);
    const overlap = isClear === false ? `; ${OVERLAP}` : '';
    const values = `${estimateText(own)} in ${series.area.name}, ${estimateText(nation)} in ${nationSeries.area.name}, ${inEnglish.periods.text(period)}${overlap}`;
    const evidence = { ...NO_EVIDENCE, direction: sign, isClear };
    const facts = { against: 'nation', other: nationSeries, evidence, values } as const;
    const grounds = [groundOf(context.name, measure, series, facts)];
    const isNever = wanted === 0 && series.column.bounds !== undefined;
    const unknown = isNever
      ? `estimates are never known to be equal; test ${context.name}.aboveNation and .belowNation, and write {% else %}`
      : '';
    return { is: 'judgement', judgement: { truth: isNever ? null : sign === wanted, unknown, grounds } };
  };
}

export const NATION_MEASURES: Readonly<Record<string, Measure>> = {
  aboveNation: againstNation('aboveNation', 1),
  belowNation: againstNation('belowNation', -1),
  levelWithNation: againstNation('levelWithNation', 0),
};
