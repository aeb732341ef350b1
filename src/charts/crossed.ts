import { type Ranked, rankedIn } from '../figures/rank.ts';
import type { Period } from '../tables/period.ts';
import { periodsOf } from '../tables/schedule.ts';
import type { ChartContext, ChartProblem } from './chart.ts';
import { type Comparison, compare } from './ranking.ts';
import { type ColumnOf, periodAt } from './references.ts';
import type { Choice } from './settings.ts';
import { areasCompared, columnsOf } from './shown.ts';
import { fewer, refuse, refuseIf } from './wants.ts';

/** Areas by two columns at one period. */
interface Crossed {
  readonly columns: readonly ColumnOf[];
  readonly period: Period;
  /** Those with both values, by either column. */
  readonly ranks: readonly (readonly Ranked[])[];
  /** All areas, by either column. */
  readonly comparisons: readonly Comparison[];
}

/**
 * The period is the latest in which `least` areas have both values, unless it is given.
 * @throws {ChartError} when fewer have, or when one column is a part of the other
 */
export function crossed(settings: Choice, least: number, context: ChartContext): Crossed {
  const columns = columnsOf(settings, context);
  const [across, up] = columns as [ColumnOf, ColumnOf];
  refuseIf(wholeProblems(across, up));
  const compared = areasCompared(settings, context);
  const both = (period: Period) => {
    const others = new Set(rankedIn(up, compared.areas, period).map(({ area }) => area));
    const all = rankedIn(across, compared.areas, period).map(({ area }) => area);
    return all.filter((area) => others.has(area));
  };
  const latest = periodsOf(across.table).findLast((period) => both(period).length >= least);
  const period = settings.period ? periodAt(settings.period, across.table) : latest;
  const areas = period ? both(period) : [];
  const refs = settings.columns ?? [];
  const few = fewer(areas.length, least, {
    ...{ chart: 'a scatter plot', noun: 'areas', of: refs.join(', '), key: compared.key },
    mend: 'name more areas, or a kind that the table covers; or draw a bar chart of each column',
    whole: 'comparable areas with reliable values of both columns',
  });
  if (!period || few.length > 0) refuse(...few);
  return {
    columns,
    period,
    ranks: columns.map((of) => rankedIn(of, areas, period)),
    comparisons: refs.map((column) => compare({ column, period: period.id }, context, compared)),
  };
}

/** A part grows with its whole, so the two would seem to be related whatever the figures are. */
function wholeProblems(a: ColumnOf, b: ColumnOf): ChartProblem[] {
  const [part, whole] = a.column.partOf === b.column.name ? [a, b] : [b, a];
  if (part.column.partOf !== whole.column.name) return [];
  const what = `a part against its whole: ${part.column.name}, part of ${whole.column.name}`;
  const expected = 'columns of which neither is part of the other';
  const mend = 'derive a column with the share, or draw type: bars or type: nested';
  return [{ key: 'columns', what, expected, mend }];
}
