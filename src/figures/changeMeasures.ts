import type { Period } from '../tables/period.ts';
import { cellValue, firstPoint, previousPoint } from './cellMeasures.ts';
import { amount, percent } from './changeAmount.ts';
import { pair, signOf } from './changePair.ts';
import { atLeastTimes, fell, halved, rose, statement, unchanged, unclear } from './changeStatement.ts';
import type { Measure, Value } from './result.ts';
import { comparableRun } from './series.ts';
import { streak } from './streak.ts';

/** Measures of change between two cells. */

/** "up from 55", "down from 51,100", "unchanged from 37", "not clearly different from 14". */
const movement: Measure = (series, context) => {
  const compared = pair(series, 'previous', context);
  const before = cellValue(series, previousPoint(series), 'previous', context);
  if (typeof compared === 'string') {
    return { is: 'words', parts: [{ ...before, value: null, missing: compared }] };
  }
  const { period } = compared.from;
  // Unless it is the one just before, readers must be told which.
  const when = series.table.gapped || period.ends ? period : null;
  const parts = context.language.figures.movement<Value | Period>(signOf(series, compared), before, when);
  return { is: 'words', parts };
};

export const CHANGE_MEASURES: Readonly<Record<string, Measure>> = {
  rose: statement('rose', 'previous', rose),
  fell: statement('fell', 'previous', fell),
  unchanged: statement('unchanged', 'previous', unchanged),
  unclear: statement('unclear', 'previous', unclear),
  doubled: statement('doubled', 'previous', atLeastTimes(2)),
  tripled: statement('tripled', 'previous', atLeastTimes(3)),
  halved: statement('halved', 'previous', halved),
  change: amount('change', 'previous'),
  percentChange: percent('percentChange', 'previous'),
  movement,
  /** Against the first period that may be compared with the latest: after the last break or gap. */
  roseSinceStart: statement('roseSinceStart', 'start', rose),
  fellSinceStart: statement('fellSinceStart', 'start', fell),
  unclearSinceStart: statement('unclearSinceStart', 'start', unclear),
  doubledSinceStart: statement('doubledSinceStart', 'start', atLeastTimes(2)),
  halvedSinceStart: statement('halvedSinceStart', 'start', halved),
  changeSinceStart: amount('changeSinceStart', 'start'),
  percentChangeSinceStart: percent('percentChangeSinceStart', 'start'),
  start: (series, context) => ({
    is: 'value',
    value: cellValue(series, comparableRun(series)[0] ?? firstPoint(series), 'start', context),
  }),
  streak,
};
