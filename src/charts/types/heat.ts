import { isKnown, knownPoints, type Series } from '../../figures/series.ts';
import type { Period } from '../../tables/period.ts';
import { asShown } from '../../words/asShown.ts';
import type { CellAt } from '../../words/facts.ts';
import type { Language } from '../../words/language.ts';
import { nameLines, type Row, rows } from '../axes/rows.ts';
import { stepOf, time } from '../axes/time.ts';
import { breakNotes, breakSpans, breakWords, shownBreaks } from '../breaks.ts';
import { unitProblems } from '../columnSet.ts';
import type { Form } from '../form.ts';
import { type Cell, cellSymbols, cells } from '../marks/cells.ts';
import { key } from '../marks/key.ts';
import { comparisonNotes, seriesNotes } from '../notes.ts';
import { leftOutOf, MOST_PERIODS, periodRowsSchema, refuseShape, rowsOf, rowsTable } from '../periodRows.ts';
import { drawPlot } from '../plot.ts';
import { areaAt } from '../references.ts';
import { shadeKey } from '../shadeKey.ts';
import { type Shade, shadeOf, shadesOf } from '../shades.ts';
import { join } from '../svg.ts';
import { chartType, refuseIf } from '../type.ts';
import { courseText, inFull } from '../words.ts';

const GAP = 2;

/** Areas, or columns of one area, by periods: each cell in one of five shades, with its value where there is room. */
export const heat = chartType({
  schema: periodRowsSchema,
  fits: ({ ref, areas, kind, periods, isRate }) =>
    areas < 3 || areas > 45 || periods < 3 || periods > MOST_PERIODS || !isRate
      ? null
      : { score: 54, why: `${areas} areas in each of ${periods} periods`, settings: { column: ref, kind } },
  draw(settings, context) {
    const { language } = context;
    const { charts, places } = language;
    const shown = rowsOf(settings, context);
    const { column, table } = shown[0] as Series;
    const periods = (shown[0] as Series).points.map(({ period }) => period);
    refuseIf(unitProblems(shown.map((one) => one.column)));
    refuseShape(shown, periods, settings);
    const highlight = settings.columns ? null : areaAt(settings.highlight, context);
    const name = (one: Series) => (settings.columns ? one.column.title : one.area.name);
    const inText = (one: Series) => (settings.columns ? charts.column(one.column) : places.the(one.area));
    const known = shown.flatMap((one) =>
      knownPoints(one).map((point): CellAt => {
        return {
          name: inText(one),
          value: asShown(point.value, one.column),
          column: one.column,
          period: point.period,
        };
      }),
    );
    const shades = shadesOf(
      known.map(({ value }) => value),
      column,
    );
    const breaks = shownBreaks(table, periods);
    const [first, last] = [periods[0], periods.at(-1)] as [Period, Period];
    const own = shown.find(({ area }) => area.code === highlight?.code);
    const whose = settings.columns
      ? charts.measures(shown.length, (shown[0] as Series).area)
      : charts.areas(shown.length);
    const start = charts.starts.heat(
      settings.columns ? charts.several : charts.column(column),
      whose,
      first,
      last,
    );
    const told = [
      [charts.says(start, charts.extremeCells(...endsOf(known))), charts.sentences([start])],
      [own ? charts.says(inText(own), courseText(own, language)) : ''],
      [breakWords(breaks, language)],
    ];
    const marks = [key(shadeKey(shades, column, language)), breakSpans(breaks, language)];
    const all = cellsOf(shown, shades, language);
    const names = shown.map((one) => ({ name: name(one), main: one === own }));
    const step = stepOf(periods);
    return {
      alt: told,
      description: inFull([...told.map(([full = '']) => full), charts.shadesExplained]),
      data: rowsTable(shown, name, settings, language),
      notes: [
        ...breakNotes(breaks, language),
        ...comparisonNotes({ missing: [], leftOut: leftOutOf(settings, context) }, last, language),
        ...seriesNotes(shown, inText, language),
      ],
      column: `${table.id}.${column.name}`,
      symbols: join(cellSymbols(all, step)),
      picture(form) {
        const thickness = thicknessOf(names, form);
        const y = rows(names, { thickness, gap: GAP });
        const x = time(periods, { bands: true });
        return drawPlot({ x, y, marks: [...marks, cells(all, step, thickness)] }, form);
      },
    };
  },
});

/** Of all rows alike, so that no cell weighs more than another: as high as the longest name. */
function thicknessOf(names: readonly Row[], form: Form): number {
  return Math.max(24, ...names.map((row) => nameLines(row, form, true).length * form.leading));
}

function endsOf(all: readonly CellAt[]): [CellAt, CellAt | null] {
  const [first] = all as [CellAt];
  const highest = all.reduce((most, one) => (one.value > most.value ? one : most), first);
  const lowest = all.reduce((least, one) => (one.value < least.value ? one : least), first);
  return [highest, highest.value === lowest.value ? null : lowest];
}

function cellsOf(shown: readonly Series[], shades: readonly Shade[], { numbers, charts }: Language): Cell[] {
  return shown.flatMap(({ points, column }, row) =>
    points.map((point): Cell => {
      const x = point.period.index;
      if (!isKnown(point)) return { x, row, text: charts.none, role: null, ink: 'muted' };
      const shade = shadeOf(asShown(point.value, column), shades);
      return {
        x,
        row,
        text: numbers.label(point.value, column),
        role: shade?.role ?? null,
        ink: shade?.ink ?? 'ink',
      };
    }),
  );
}
