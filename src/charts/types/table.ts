import { z } from 'zod';
import type { Series } from '../../figures/series.ts';
import type { Area } from '../../newsroom/area.ts';
import type { Period } from '../../tables/period.ts';
import { rows as rowsAxis } from '../axes/rows.ts';
import { breakNotes, breakWords } from '../breaks.ts';
import type { ChartContext } from '../chart.ts';
import { seriesTable } from '../dataTable.ts';
import { sparks } from '../marks/sparks.ts';
import { comparisonNotes, seriesNotes } from '../notes.ts';
import { overTime, pickSeries } from '../overTime.ts';
import { drawPlot } from '../plot.ts';
import { chosenAreas } from '../ranking.ts';
import { areaAt, type ColumnOf, columnAt } from '../references.ts';
import { periodsWithin, valuedOnly } from '../rows.ts';
import {
  areaRef,
  areaRefs,
  columnRef,
  columnRefs,
  common,
  oneOrMoreColumns,
  periodRef,
} from '../settings.ts';
import { chartType, refuse } from '../type.ts';
import { courseText, inFull } from '../words.ts';

const schema = z
  .strictObject({
    ...common,
    column: columnRef.optional(),
    columns: columnRefs.max(12).optional(),
    kind: z.string().min(1).optional(),
    area: areaRef.optional(),
    areas: areaRefs.min(2, 'at least two areas').optional(),
    from: periodRef.optional(),
    to: periodRef.optional(),
    highlight: areaRef.default('area'),
  })
  .superRefine(oneOrMoreColumns);

type Settings = z.output<typeof schema>;

/** First and last value of several series, with a sparkline between them: each on a scale of its own. */
export const table = chartType({
  schema,
  fits: ({ ref, areas, kind, periods }) =>
    areas < 2 || periods < 2
      ? null
      : {
          score: 35,
          why: `first and last values of ${areas} areas, to look up`,
          settings: { column: ref, kind },
        },
  draw(settings, context) {
    const { language } = context;
    const { charts } = language;
    const { series, leftOut, main } = rowsOf(settings, context);
    const [first] = series;
    if (!first) {
      refuse({
        key: settings.columns ? 'columns' : 'column',
        what: 'a table without values',
        expected: 'at least one row that has some',
      });
    }
    const { periods, breaks, name, inText } = overTime(
      series,
      main ?? first,
      settings.columns ? 'column' : 'area',
      language,
    );
    const [from, to] = [periods[0], periods.at(-1)] as [Period, Period];
    const text = (one: Series) => (settings.columns ? charts.title(one.column.title) : inText(one));
    const start = settings.columns
      ? charts.starts.measures(series.length, first.area, from)
      : charts.starts.table(first.column, from);
    const said = (one: Series) => charts.says(text(one), courseText(one, language));
    const broken = breakWords(breaks, language);
    const rows = series.map((one) => ({ series: one, name: name(one), main: one === main }));
    return {
      alt: [[charts.rows(start, series.length, from, to)], [broken], [said(main ?? first)]],
      description: inFull([charts.sentences([start]), broken, ...series.map(said)]),
      data: seriesTable(series, name, language),
      notes: [
        ...breakNotes(breaks, language, true),
        ...comparisonNotes({ leftOut, missing: [] }, to, language),
        ...seriesNotes(series, text, language),
      ],
      column: settings.column ?? settings.columns?.[0] ?? '',
      picture(form) {
        const y = rowsAxis(rows, { thickness: 18, gap: 8, isTable: true });
        return drawPlot({ y, marks: [sparks(rows, breaks, language)] }, form);
      },
    };
  },
});

/** Areas of one column, or columns of one area; `leftOut` have values and must not be compared. */
function rowsOf(settings: Settings, context: ChartContext) {
  const columns = (settings.columns ?? [settings.column ?? '']).map((ref) => columnAt(ref, context));
  const [of] = columns as [ColumnOf];
  if (settings.columns) {
    const areas = [areaAt(settings.area ?? 'area', context)];
    return { series: pickSeries(columns, areas, settings), leftOut: [], main: undefined };
  }
  const named = settings.areas?.map((name) => areaAt(name, context));
  const [comparable, apart] = partition(chosenAreas({ kind: settings.kind, areas: named }, context).areas);
  const series = pickSeries(columns, comparable, settings);
  const highlight = areaAt(settings.highlight, context);
  const main = series.find(({ area }) => area.code === highlight.code);
  return { series, leftOut: valuedOnly(apart, of, periodsWithin(of.table, settings)), main };
}

function partition(areas: readonly Area[]): [Area[], Area[]] {
  return [areas.filter((area) => area.comparable), areas.filter((area) => !area.comparable)];
}
