import { z } from 'zod';
import { knownPoints, type Series } from '../../figures/series.ts';
import type { Language } from '../../words/language.ts';
import { annotationSettings, annotationsOf } from '../annotations.ts';
import { time } from '../axes/time.ts';
import { values } from '../axes/values.ts';
import { type End, ends } from '../marks/ends.ts';
import { seriesSpots } from '../overTime.ts';
import { seriesRole } from '../seriesStyle.ts';
import { columnOrColumns, columnRefs, common, oneOrMoreColumns, range } from '../settings.ts';
import { columnsOf, show } from '../shown.ts';
import { belowZero, layer, stackProblems, sumProblems, wholeOf } from '../stacked.ts';
import { chartType } from '../type.ts';
import { refuseIf } from '../wants.ts';
import { tellCourses } from '../words.ts';

const schema = z
  .strictObject({
    ...{ ...common, ...columnOrColumns, ...range, ...annotationSettings },
    columns: columnRefs.max(4).optional(),
  })
  .superRefine(oneOrMoreColumns);

const WANTS = { chart: 'an area', periods: 2, mend: 'draw a number or a bar chart' };
const STACK = { key: 'columns', name: 'stacked areas', mend: 'draw type: line' };

/** One column of an area over time, filled down to zero; or the parts of a whole on each other, the first lowest. */
export const area = chartType({
  schema,
  fits: ({ parts, periods }) =>
    parts.length >= 2 &&
    parts.length <= 4 &&
    periods >= 3 && {
      score: 64,
      why: `parts of one whole over ${periods} periods`,
      settings: { columns: parts },
    },
  draw(settings, context) {
    const { language } = context;
    const { charts, places } = language;
    const parts = columnsOf(settings, context).map(({ column }) => column);
    if (settings.columns) refuseIf(stackProblems(parts, STACK));
    const shown = show(settings, WANTS, context);
    const { series, periods } = shown;
    const [main] = series as [Series];
    const whole = wholeOf(series);
    refuseIf([...belowZero(series), ...sumProblems(whole, STACK)]);
    const written = annotationsOf(settings, whole, shown, context);
    const columns = series.map(({ column }) => column);
    const isLone = series.length === 1;
    const start = charts.starts.area(columns, places.the(main.area), periods[0]);
    return {
      shown,
      ...tellCourses(shown, isLone ? start : charts.sentences([start]), isLone ? main : undefined, language),
      also: written.said,
      picture: {
        x: time(periods),
        y: values(main.column),
        marks: [
          written.ground,
          ...series.map((_one, index) => layer(whole, series, index)),
          ...written.above,
          ends(series.flatMap((one, index) => endOf(one, series, index, language))),
          seriesSpots(whole, language),
        ],
      },
    };
  },
});

/** In the middle of the layer at its right end; a lone one has its value only. */
function endOf(one: Series, series: readonly Series[], index: number, { numbers }: Language): End[] {
  const last = knownPoints(one).at(-1);
  if (!last) return [];
  const below = series.slice(0, index).reduce((sum, { points }) => {
    return sum + (points.find(({ period }) => period.id === last.period.id)?.value ?? 0);
  }, 0);
  const isLone = series.length === 1;
  const [y, name] = isLone ? [last.value, ''] : [below + last.value / 2, one.column.title];
  const value = numbers.label(last.value, one.column);
  return [{ x: last.period.index, y, name, value, role: seriesRole(index) }];
}
