import { greatest, least } from 'd3';
import { z } from 'zod';
import { isKnown, knownPoints, type Series } from '../../figures/series.ts';
import type { Period } from '../../tables/period.ts';
import { asShown } from '../../words/asShown.ts';
import type { CellAt } from '../../words/facts.ts';
import type { Language } from '../../words/language.ts';
import { rows } from '../axes/rows.ts';
import { stepOf, time } from '../axes/time.ts';
import { breakSpans, breakWords } from '../breaks.ts';
import { byRow } from '../dataTable.ts';
import { type Cell, cellSymbols, cells } from '../marks/cells.ts';
import { columnOrColumns, common, manyAreas, oneOrMoreColumns, range } from '../settings.ts';
import { shadeKey } from '../shadeKey.ts';
import { partsAtZero, type Shade, shadeOf, shadesOf } from '../shades.ts';
import { byLatest, namesOf, show } from '../shown.ts';
import { join } from '../svg.ts';
import { chartType } from '../type.ts';
import { courseTexts } from '../words.ts';

const GAP = 2;
const MOST_PERIODS = 40;

const WANTS = {
  chart: 'a heat table',
  ...{ series: 2, periods: 2, mostPeriods: MOST_PERIODS, compares: true },
  mend: 'draw type: bar, or type: line',
};

/** Areas, or columns of one area, by periods: each cell in one of five shades, with its value where there is room. */
export const heat = chartType({
  schema: z
    .strictObject({ ...common, ...columnOrColumns, ...manyAreas, ...range })
    .superRefine(oneOrMoreColumns),
  fits: ({ areas, periods, isRate }) =>
    areas >= 3 &&
    areas <= 45 &&
    periods >= 3 &&
    periods <= MOST_PERIODS &&
    isRate && { score: 54, why: `${areas} areas in each of ${periods} periods` },
  draw(settings, context) {
    const { language } = context;
    const { charts } = language;
    const found = show(settings, WANTS, context);
    const isOrdered = settings.columns ?? settings.areas;
    const shown = { ...found, series: isOrdered ? found.series : found.series.toSorted(byLatest) };
    const { series, periods, breaks, main } = shown;
    const { label, text } = namesOf(series, language);
    const all = series.flatMap((one) =>
      knownPoints(one).map(({ value, period }): CellAt => {
        return { name: text(one), value: asShown(value, one.column), column: one.column, period };
      }),
    );
    const [{ column, area }] = series as [Series];
    const values = all.map(({ value }) => value);
    const shades = shadesOf(values, column);
    const [what, whose] = settings.columns
      ? [charts.several, charts.measures(series.length, area)]
      : [charts.column(column), charts.areas(series.length)];
    const [first, last] = [periods[0], periods.at(-1)] as [Period, Period];
    const start = charts.starts.heat(what, whose, first, last);
    const alt = [
      [charts.says(start, charts.extremeCells(...endsOf(all))), charts.sentences([start])],
      main ? courseTexts(text(main), main, language) : [],
      [breakWords(breaks, language)],
    ];
    const drawn = cellsOf(series, shades, language);
    const names = series.map((one) => ({ name: label(one), main: one === main }));
    const step = stepOf(periods);
    return {
      shown,
      alt,
      also: [charts.shadesExplained(partsAtZero(values))],
      data: byRow(shown, language),
      symbols: join(cellSymbols(drawn, step)),
      picture: {
        x: time(periods, { bands: true }),
        // So that no cell weighs more than another.
        y: rows(names, { thickness: 24, gap: GAP, isEven: true }),
        marks: [shadeKey(shades, column, language), breakSpans(breaks, language), cells(drawn, step, GAP)],
      },
    };
  },
});

function endsOf(all: readonly CellAt[]): [CellAt, CellAt | null] {
  const highest = greatest(all, ({ value }) => value) as CellAt;
  const lowest = least(all, ({ value }) => value) as CellAt;
  return [highest, highest.value === lowest.value ? null : lowest];
}

function cellsOf(series: readonly Series[], shades: readonly Shade[], { numbers, charts }: Language): Cell[] {
  return series.flatMap(({ points, column }, row) =>
    points.map((point): Cell => {
      const x = point.period.index;
      if (!isKnown(point)) return { x, row, text: charts.none, role: null, ink: 'muted' };
      const { role = null, ink = 'ink' } = shadeOf(asShown(point.value, column), shades) ?? {};
      return { x, row, text: numbers.label(point.value, column), role, ink };
    }),
  );
}
