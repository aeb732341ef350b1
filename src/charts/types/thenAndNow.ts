import { z } from 'zod';
import { comparePoints } from '../../figures/compare.ts';
import type { Series } from '../../figures/series.ts';
import { asShown } from '../../words/asShown.ts';
import { rows } from '../axes/rows.ts';
import { values } from '../axes/values.ts';
import { seriesTable } from '../dataTable.ts';
import type { Form } from '../form.ts';
import { bars } from '../marks/bars.ts';
import { footnote } from '../marks/footnote.ts';
import { intervals } from '../marks/intervals.ts';
import { type Text, texts } from '../marks/text.ts';
import { seriesNotes } from '../notes.ts';
import { type Pair, pairOf } from '../pair.ts';
import { drawPlot } from '../plot.ts';
import { areaAt, columnAt } from '../references.ts';
import { periodsWithin, seriesIn } from '../rows.ts';
import { common, oneArea } from '../settings.ts';
import { chartType, type Picture } from '../type.ts';
import { endsText, upperFirst } from '../words.ts';

const schema = z.strictObject({
  ...common,
  ...oneArea,
});

/** Two values of one series, large, and the change from the one to the other. */
export const thenAndNow = chartType({
  schema,
  fits: ({ ref, periods }) =>
    periods < 2
      ? null
      : {
          score: periods === 2 ? 88 : 58,
          why: 'the latest value and the one before',
          settings: { column: ref },
        },
  draw(settings, context) {
    const of = columnAt(settings.column, context);
    const all = seriesIn(of, areaAt(settings.area, context), periodsWithin(of.table, {}));
    const [then, now] = pairOf(all, settings);
    const series = { ...all, points: [then, now] };
    const { charts, places } = context.language;
    const { column, area } = series;
    const { sign } = comparePoints(series, now, then);
    const by = Math.abs(asShown(now.value, column) - asShown(then.value, column));
    const change = charts.changed(by, column, then.period, now.period, sign);
    const what = `${charts.column(column)} ${places.in(area)}`;
    const text = `${charts.says(what, endsText(series, context.language))} ${upperFirst(change)}.`;
    return {
      alt: [[text]],
      description: text,
      data: seriesTable([series], (one) => one.column.title, context.language),
      notes: seriesNotes([series], (one) => places.the(one.area), context.language),
      column: settings.column,
      picture: (form) => draw(series, [then, now], upperFirst(change), form),
    };
  },
});

const SIZE = { thickness: 38, gap: 12 };

function draw({ column }: Series, pair: Pair, change: string, form: Form): Picture {
  const { numbers, periods } = form.language;
  const roles = ['context', 'highlight'] as const;
  const largest = Math.max(...pair.map(({ value }) => Math.abs(value)));
  const all = pair.map(({ value, bounds }, row) => {
    const [low, high] = bounds && column.bounds ? [bounds.lower, bounds.upper] : [value, value];
    return {
      row,
      value,
      low,
      high,
      role: roles[row] ?? 'context',
      text: numbers.label(value, column, largest),
    };
  });
  const numbersBeside = all.map(({ row, value, low, high, text }): Text => {
    const isNow = row === 1;
    const side = value < 0 ? { x: low, sides: ['left'] as const } : { x: high, sides: ['right'] as const };
    const size = form.size * (isNow ? 2.2 : 1.6);
    return { ...side, y: row, text, role: isNow ? 'highlight' : 'muted', bold: true, size, keep: 'must' };
  });
  const estimates = all
    .filter(({ low, high }) => low < high)
    .map(({ row, low, high }) => ({ at: row, low, high }));
  return drawPlot(
    {
      x: values(column, { ticks: 'none' }),
      y: rows(
        pair.map(({ period }) => ({ name: periods.label(period) })),
        SIZE,
      ),
      marks: [
        bars(
          all.map((bar) => ({ ...bar, text: '' })),
          { thickness: SIZE.thickness },
        ),
        intervals(estimates, 'x'),
        texts(numbersBeside),
        footnote(change),
      ],
    },
    form,
  );
}
