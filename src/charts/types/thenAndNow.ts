import { z } from 'zod';
import { comparePoints } from '../../figures/compare.ts';
import { isKnown, type KnownPoint, type Series } from '../../figures/series.ts';
import { asShown } from '../../words/asShown.ts';
import { startHigh } from '../../words/letterCase.ts';
import { rows } from '../axes/rows.ts';
import { values } from '../axes/values.ts';
import type { Form } from '../form.ts';
import { textWidth } from '../labels.ts';
import { bars } from '../marks/bars.ts';
import { footnote, type Text, texts } from '../marks/text.ts';
import { newestOf } from '../pairs.ts';
import type { Plot } from '../plot.ts';
import { common, oneArea, range } from '../settings.ts';
import { shownOf } from '../shown.ts';
import { chartType } from '../type.ts';
import { refuse } from '../wants.ts';
import { courseText } from '../words.ts';

/** Two values of one series, large, and the change from the one to the other. */
export const thenAndNow = chartType({
  schema: z.strictObject({ ...common, ...oneArea, ...range }),
  fits: ({ periods }) =>
    periods >= 2 && { score: periods === 2 ? 88 : 58, why: 'the latest value and the one before' },
  draw(settings, context) {
    const { language } = context;
    const { charts, places } = language;
    const { all, then, now, breaks, where } = newestOf(settings, context);
    const key = settings.from ? 'from' : 'column';
    if (!isKnown(then) || !isKnown(now) || then.period.index >= now.period.index) {
      const mend = 'name two periods that have values, with from: and to:; or draw a number';
      refuse({ key, what: `no two values to compare: ${where}`, expected: 'a value, and a later one', mend });
    }
    if (breaks.length > 0) {
      const expected = `periods that are counted alike; the way of counting changed with ${breaks.join(', ')}`;
      const mend = 'draw a number with compare: none, or a line, which shows the break';
      refuse({ key, what: `a comparison across a break: ${where}`, expected, mend });
    }
    const { column, area } = all;
    const { sign } = comparePoints(all, now, then);
    const by = Math.abs(asShown(now.value, column) - asShown(then.value, column));
    const change = startHigh(charts.changed(by, column, then.period, now.period, sign));
    const series = { ...all, points: [then, now] };
    const said = charts.says(
      `${charts.column(column)} ${places.in(area)}`,
      courseText(series, language, 'ends'),
    );
    return {
      shown: shownOf([series]),
      certainty: 'strokes',
      alt: [[`${said} ${change}.`]],
      picture: (form) => drawValues(series, [then, now], [change], form),
    };
  },
});

/** A row for each value, the newest larger and in colour; one that stands alone needs no bar. */
export function drawValues(
  { column }: Series,
  points: readonly KnownPoint[],
  words: readonly string[],
  form: Form,
): Plot {
  const { numbers, periods } = form.language;
  const isLone = points.length === 1;
  const large = Math.max(form.plot * 0.34, form.size * 5);
  const largest = Math.max(...points.map(({ value }) => Math.abs(value)));
  const all = points.map(({ value, bounds, period }, row) => {
    const [low, high] = bounds && column.bounds ? [bounds.lower, bounds.upper] : [value, value];
    const text = numbers.label(asShown(value, column), column, largest);
    const isNow = row === points.length - 1;
    const role = isNow ? ('highlight' as const) : ('context' as const);
    return { at: row, value, bounds: column.bounds && bounds, low, high, text, isNow, role, period };
  });
  const size = (text: string, isNow: boolean) =>
    isLone ? Math.min(large, (form.width - 24) / textWidth(text, 1, true)) : form.size * (isNow ? 2.2 : 1.6);
  const beside = all.map(({ at, value, low, high, text, isNow }): Text => {
    const place = isLone
      ? ({ x: 0, sides: ['right'], distance: 0 } as const)
      : value < 0
        ? ({ x: low, sides: ['left'] } as const)
        : ({ x: high, sides: ['right'] } as const);
    const role = isNow ? 'highlight' : 'muted';
    return { ...place, y: at, text, role, bold: true, size: size(text, isNow), keep: 'must' };
  });
  const names = all.map(({ period }) => ({ name: isLone ? '' : periods.label(period) }));
  const thickness = isLone ? large : 38;
  const drawn = bars(
    all.map((bar) => ({ ...bar, text: '' })),
    { along: 'x', thickness },
  );
  return {
    ...(!isLone && { x: values(column, { ticks: 'none' }) }),
    y: rows(names, { thickness, gap: 12 }),
    marks: [...(isLone ? [] : drawn), texts(beside), footnote(words, !isLone)],
  };
}
