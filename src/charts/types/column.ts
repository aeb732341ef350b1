import { z } from 'zod';
import { isKnown, knownPoints, type Series } from '../../figures/series.ts';
import { breaksSeries } from '../../tables/status.ts';
import type { Language } from '../../words/language.ts';
import { annotationSettings, annotationsOf } from '../annotations.ts';
import { stepOf, time } from '../axes/time.ts';
import { values } from '../axes/values.ts';
import type { Form } from '../form.ts';
import { widest } from '../labels.ts';
import { type Bar, bars } from '../marks/bars.ts';
import { ends } from '../marks/ends.ts';
import { seriesEnds, seriesSpots } from '../overTime.ts';
import { common, oneArea, range } from '../settings.ts';
import { show } from '../shown.ts';
import { chartType } from '../type.ts';
import { courseOf, tellCourses } from '../words.ts';

const schema = z.strictObject({ ...common, ...oneArea, ...range, ...annotationSettings });

const WANTS = { chart: 'columns', periods: 2, mend: 'draw a number or a bar chart' };

/** One column over time for one area, as upright bars; the latest is highlighted. */
export const column = chartType({
  schema,
  fits: ({ periods, isRate }) =>
    periods >= 2 &&
    periods <= 15 && { score: isRate ? 40 : 70, why: `${periods} periods, each with its value` },
  draw(settings, context) {
    const { language } = context;
    const shown = show(settings, WANTS, context);
    const { periods } = shown;
    const [series] = shown.series as [Series];
    // Labels stand above the bars, or above their intervals.
    const points = series.points.map((point) => ({ ...point, value: point.bounds?.upper ?? point.value }));
    const written = annotationsOf(settings, { ...series, points }, shown, context, true);
    const start = language.charts.starts.column(series.column, series.area, periods[0]);
    const thickness = stepOf(periods) * 0.75;
    const latest = seriesEnds([series], () => LATEST, language);
    return {
      shown,
      certainty: 'strokes',
      ...tellCourses(shown, start, series, language),
      also: written.said,
      picture(form) {
        const isFull = hasRoomForAll(series, form);
        const drop = knownPoints(series).some(({ value }) => value < 0) ? form.size : 0;
        return {
          x: time(periods, { bands: true, drop }),
          // Where every column has its value on it, an axis would only repeat them.
          y: values(series.column, isFull ? { ticks: 'none' } : {}),
          marks: [
            written.ground,
            ...bars(barsOf(series, isFull, language), { along: 'y', thickness }),
            ...written.above,
            // Above its bar it might lie on a higher one, and be read as that one’s.
            ...(isFull ? [] : [ends(latest.map((end) => ({ ...end, x: end.x + thickness / 2 })))]),
            seriesSpots(series, language),
          ],
          height: form.plot * 0.86,
        };
      },
    };
  },
});

function hasRoomForAll({ points, column }: Series, { width, size, language }: Form): boolean {
  const texts = points.map(({ value }) =>
    value === null ? language.charts.none : language.numbers.label(value, column),
  );
  const periods = points.map(({ period }) => period);
  const span = (periods.at(-1)?.index ?? 0) - (periods[0]?.index ?? 0);
  return widest(texts, size, true) + 6 <= width / (span / stepOf(periods) + 1);
}

const LATEST = { role: 'highlight', text: 'highlight', width: 0 } as const;

/**
 * All values have their label where there is room; else the highest, the lowest below zero and the first, while that of
 * the last stands beside it.
 */
function barsOf(series: Series, isFull: boolean, { charts, numbers }: Language): Bar[] {
  const course = courseOf(series);
  return series.points.map((point): Bar => {
    const place = { at: point.period.index, apart: breaksSeries(point), bounds: point.bounds };
    if (!isKnown(point))
      return { ...place, value: null, text: charts.none, role: 'context', textRole: 'muted' };
    const isLast = point === course?.last;
    const isEnd = point === course?.peak || (point === course?.trough && point.value < 0);
    const isTold = isFull || (!isLast && (isEnd || point === course?.first));
    const text = isTold ? numbers.label(point.value, series.column) : '';
    const [role, textRole] = isLast ? (['highlight', 'highlight'] as const) : (['context', 'ink'] as const);
    return { ...place, value: point.value, text, role, textRole, bold: true, rank: isEnd ? 2 : 1 };
  });
}
