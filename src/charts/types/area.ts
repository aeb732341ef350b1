import { z } from 'zod';
import { knownPoints, type Series } from '../../figures/series.ts';
import type { Language } from '../../words/language.ts';
import { annotationSettings, annotationsOf } from '../annotations.ts';
import { time } from '../axes/time.ts';
import { values } from '../axes/values.ts';
import { breakSpans, breakWords } from '../breaks.ts';
import type { Mark } from '../mark.ts';
import { type End, ends } from '../marks/ends.ts';
import { type OverTime, overTime, spotsOf, tellOverTime } from '../overTime.ts';
import { drawPlot } from '../plot.ts';
import { columnAt } from '../references.ts';
import { overTimeSettings, seriesShown } from '../seriesShown.ts';
import { SERIES_ROLES } from '../seriesStyle.ts';
import { common, oneOrMoreColumns } from '../settings.ts';
import { belowZero, layer, namedSums, sumsOf } from '../stacked.ts';
import { type Stack, stackProblems, sumProblems } from '../stackProblems.ts';
import { chartType, refuseIf } from '../type.ts';
import { courseText, endsText } from '../words.ts';

const { areas: _, highlight: __, ...oneArea } = overTimeSettings;

const schema = z.strictObject({ ...common, ...oneArea, ...annotationSettings }).superRefine(oneOrMoreColumns);

const STACKED_AREAS: Stack = { key: 'columns', name: 'stacked areas', mend: 'draw type: line' };

/** One column of an area over time, filled down to zero; or the parts of a whole on each other, the first lowest. */
export const area = chartType({
  schema,
  fits: ({ parts, periods }) =>
    parts.length < 2 || parts.length > 4 || periods < 3
      ? null
      : { score: 64, why: `parts of one whole over ${periods} periods`, settings: { columns: parts } },
  draw(settings, context) {
    const { language } = context;
    const columns = (settings.columns ?? []).map((ref) => columnAt(ref, context));
    refuseIf(stackProblems(columns, STACKED_AREAS));
    const series = seriesShown(settings, 'an area', context);
    const [main] = series as [Series];
    const all = overTime(series, main, 'column', language);
    const sums = sumsOf(series);
    const whole = { ...main, points: sums };
    refuseIf([...belowZero(series), ...sumProblems(namedSums(sums, language), columns, STACKED_AREAS)]);
    const written = annotationsOf(settings, { ...whole, periods: all.periods }, context);
    const marks: Mark[] = [
      breakSpans(all.breaks, language),
      ...written.below,
      ...series.map((_, index) => layer(whole, series, index)),
      ...written.above,
      ends(series.flatMap((one, index) => endOf(one, series, index, language))),
      spotsOf(whole, language),
    ];
    const told = tellOverTime(all, startOf(all, language), language);
    const plot = { x: time(all.periods), y: values(main.column), marks };
    return {
      ...told,
      alt: altOf(all, language),
      description: [told.description, ...written.said].join(' '),
      picture: (form) => drawPlot(plot, form),
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
  const value = numbers.label(last.value, one.column);
  const isLone = series.length === 1;
  const y = isLone ? last.value : below + last.value / 2;
  const name = isLone ? '' : one.column.title;
  return [{ x: last.period.index, y, name, value, role: SERIES_ROLES[index] ?? 'ink' }];
}

function startOf({ series, main, periods }: OverTime, { charts, places }: Language): string {
  const columns = series.map(({ column }) => column);
  return charts.starts.area(columns, places.the(main.area), periods[0]);
}

function altOf(all: OverTime, language: Language) {
  const { charts } = language;
  const start = startOf(all, language);
  const { series, main, breaks, inText } = all;
  if (series.length === 1)
    return [[charts.says(start, courseText(main, language))], [breakWords(breaks, language)]];
  return [
    [charts.sentences([start])],
    ...series.map((one) => [
      charts.says(inText(one), courseText(one, language)),
      charts.says(inText(one), endsText(one, language)),
    ]),
    [breakWords(breaks, language)],
  ];
}
