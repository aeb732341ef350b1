import { rankedIn } from '../figures/rank.ts';
import type { Period } from '../tables/period.ts';
import { periodsOf } from '../tables/schedule.ts';
import type { ChartContext, ChartProblem } from './chart.ts';
import { compare } from './ranking.ts';
import { type ColumnOf, periodAt } from './references.ts';
import type { Choice } from './settings.ts';
import { areasCompared, columnsOf } from './shown.ts';
import { fewer, refuse, refuseIf } from './wants.ts';

/**
 * Areas by two columns at one period, the latest in which `least` areas have both values, unless it is given. Ranks are
 * of those with both, comparisons of all.
 * @throws {ChartError} when fewer have, or when one column is a part of the other
 */
export function crossed(settings: Choice, least: number, context: ChartContext) {
  const columns = columnsOf(settings, context);
  const [across, up] = columns as [ColumnOf, ColumnOf];
  refuseIf(wholeProblems(across, up));
  const compared = areasCompared(settings, context);
  const ranksAt = (period: Period) => {
    const all = columns.map((of) => rankedIn(of, compared.areas, period));
    const sets = all.map((ranked) => new Set(ranked.map(({ area }) => area)));
    return all.map((ranked) => ranked.filter(({ area }) => sets.every((set) => set.has(area))));
  };
  const count = (period: Period) => ranksAt(period)[0]?.length ?? 0;
  const latest = periodsOf(across.table).findLast((period) => count(period) >= least);
  const period = settings.period ? periodAt(settings.period, across.table) : latest;
  const refs = settings.columns ?? [];
  const few = fewer(period ? count(period) : 0, least, {
    ...{ chart: 'a scatter plot', noun: 'areas', of: refs.join(', '), key: compared.key },
    mend: 'name more areas, or a kind that the table covers; or draw a bar chart of each column',
    whole: 'comparable areas with reliable values of both columns',
  });
  if (!period || few.length > 0) refuse(...few);
  const comparisons = refs.map((column) => compare({ column, period: period.id }, context, compared));
  return { columns, period, ranks: ranksAt(period), comparisons };
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
