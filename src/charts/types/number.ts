import { z } from 'zod';
import { comparePoints } from '../../figures/compare.ts';
import {
  isKnown,
  type KnownPoint,
  knownPoints,
  type Point,
  pointBefore,
  type Series,
} from '../../figures/series.ts';
import { breaksSeries } from '../../tables/status.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import { shownBreaks } from '../breaks.ts';
import type { ChartContext } from '../chart.ts';
import { seriesTable } from '../dataTable.ts';
import type { Form } from '../form.ts';
import { textWidth, wrapText } from '../labels.ts';
import { seriesNotes } from '../notes.ts';
import { label } from '../paint.ts';
import { areaAt, columnAt, periodAt } from '../references.ts';
import { periodsWithin, seriesIn } from '../rows.ts';
import { areaRef, columnRef, common, periodRef } from '../settings.ts';
import { chartType, type Picture, refuse } from '../type.ts';
import { upperFirst } from '../words.ts';

const schema = z.strictObject({
  ...common,
  column: columnRef,
  area: areaRef.default('area'),
  period: periodRef.optional(),
  compare: z.enum(['previous', 'none']).default('previous'),
  label: z.string().min(1).optional(),
});

/** One number, large, with what it counts and how it compares with the period before. */
export const number = chartType({
  schema,
  fits: ({ ref }) => ({ score: 20, why: 'one number, large', settings: { column: ref } }),
  draw(settings, context) {
    const { series, point } = pickPoint(settings, context);
    const { language } = context;
    const { charts, numbers, places } = language;
    const what = settings.label ?? charts.starts.number(series.column, series.area, point.period);
    const comparison = settings.compare === 'previous' ? comparisonOf(series, point, context) : '';
    const text = charts.says(what, charts.number(charts.value(point.value, series.column), comparison));
    const before = pointBefore(series, point);
    const shown = series.points.filter((each) => each === before || each === point);
    const one = { ...series, points: comparison ? shown : [point] };
    return {
      alt: [[text]],
      description: text,
      data: seriesTable([one], ({ column }) => column.title, language),
      notes: seriesNotes([one], (each) => places.the(each.area), language),
      column: settings.column,
      picture: (form) => draw(numbers.label(point.value, series.column), [what, comparison], form),
    };
  },
});

function pickPoint(
  settings: z.output<typeof schema>,
  context: ChartContext,
): { series: Series; point: KnownPoint } {
  const of = columnAt(settings.column, context);
  const series = seriesIn(of, areaAt(settings.area, context), periodsWithin(of.table, {}));
  const period = settings.period ? periodAt(settings.period, of.table) : null;
  const points = knownPoints(series);
  const point = period ? points.find((each) => each.period.index === period.index) : points.at(-1);
  if (!point) {
    refuse({
      key: period ? 'period' : 'column',
      what: `no value: ${settings.column} ${inEnglish.places.in(series.area)}${period ? `, ${period.id}` : ''}`,
      expected: 'a period with a value',
      mend: 'leave the chart out of editions that have no such value',
    });
  }
  return { series, point };
}

/** Nothing when there is no value to compare with, or when the two must not be compared. */
function comparisonOf(series: Series, point: KnownPoint, context: ChartContext): string {
  const before = pointBefore(series, point);
  if (!before || !comparable(before, point)) return '';
  if (shownBreaks(series.table, [before.period, point.period]).length > 0) return '';
  const { charts } = context.language;
  const { sign } = comparePoints(series, point, before);
  return charts.movedFrom(before.value, series.column, before.period, sign);
}

function comparable(before: Point, point: KnownPoint): before is KnownPoint {
  return isKnown(before) && !breaksSeries(point);
}

const MOST = { phone: 72, share: 72, wide: 96, lead: 120 } as const;

/** As large as the width allows, up to a size that shouts. */
function draw(value: string, texts: readonly string[], form: Form): Picture {
  const most = MOST[form.name];
  const size = Math.min(most, (most * form.width) / textWidth(value, most, true));
  const lines = texts.map((text) => wrapText(upperFirst(text), form.width, form.size * 1.15));
  let y = size * 0.82;
  const body = [label(value, 0, y, { bold: true, role: 'highlight', size })];
  y += Math.max(12, size * 0.16);
  for (const [index, each] of lines.entries()) {
    for (const line of each) {
      y += form.leading * 1.15;
      body.push(label(line, 0, y, { size: form.size * 1.15, role: index === 0 ? 'ink' : 'muted' }));
    }
  }
  return { height: y + 6, body };
}
