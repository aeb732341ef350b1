import { z } from 'zod';
import { comparePoints } from '../../figures/compare.ts';
import { isKnown } from '../../figures/series.ts';
import { startHigh } from '../../words/letterCase.ts';
import { newestOf } from '../pairs.ts';
import { common, once, oneArea } from '../settings.ts';
import { shownOf } from '../shown.ts';
import { chartType } from '../type.ts';
import { refuse } from '../wants.ts';
import { drawValues } from './thenAndNow.ts';

/** One value, large, with what it counts and how it compares with the one before. */
export const number = chartType({
  schema: z.strictObject({ ...common, ...oneArea, ...once }).extend({
    compare: z.enum(['previous', 'none']).default('previous'),
    label: z.string().min(1).optional(),
  }),
  fits: () => ({ score: 20, why: 'one number, large' }),
  draw({ period, compare, label, ...choice }, context) {
    const { charts } = context.language;
    const { all, then, now, breaks, where } = newestOf({ ...choice, to: period }, context);
    if (!isKnown(now)) {
      const mend = 'leave the chart out of editions that have no such value';
      const key = period ? 'period' : 'column';
      refuse({ key, what: `no value: ${where}`, expected: 'a period with a value', mend });
    }
    const { column, area } = all;
    const before = compare === 'previous' && breaks.length === 0 && isKnown(then) ? then : null;
    const moved = before
      ? charts.movedFrom(before.value, column, before.period, comparePoints(all, now, before).sign)
      : '';
    const what = label ?? charts.starts.number(column, area, now.period);
    const text = charts.says(what, charts.number(charts.value(now.value, column), moved));
    const words = [what, moved].filter((each) => each !== '').map(startHigh);
    return {
      shown: shownOf([{ ...all, points: before ? [before, now] : [now] }]),
      alt: [[text]],
      picture: (form) => drawValues(all, [now], words, form),
    };
  },
});
