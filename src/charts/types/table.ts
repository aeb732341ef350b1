import { z } from 'zod';
import { knownPoints, type Series } from '../../figures/series.ts';
import type { Area } from '../../newsroom/area.ts';
import type { Period } from '../../tables/period.ts';
import type { Language } from '../../words/language.ts';
import { rows as rowsAxis } from '../axes/rows.ts';
import { breakNotes, breakWords, shownBreaks } from '../breaks.ts';
import type { ChartContext } from '../chart.ts';
import { seriesTable } from '../dataTable.ts';
import { sparks } from '../marks/sparks.ts';
import { comparisonNotes, seriesNotes } from '../notes.ts';
import { drawPlot } from '../plot.ts';
import { chosenAreas } from '../ranking.ts';
import { areaAt, columnAt } from '../references.ts';
import { periodsWithin, seriesIn, trimmed, valuedOnly } from '../rows.ts';
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

interface TableRow {
  readonly series: Series;
  readonly name: string;
  readonly main: boolean;
}

/** First and last value of several series, with a sparkline between them: each on a scale of its own. */
export const table = chartType({
  schema,
  draw(settings, context) {
    const rows = rowsOf(settings, context);
    const series = rows.map((row) => row.series);
    const periods = series[0]?.points.map((point) => point.period) ?? [];
    const [first, last] = [periods[0] as Period, periods.at(-1) as Period];
    const breaks = shownBreaks((series[0] as Series).table, periods);
    const { language } = context;
    const { charts } = language;
    const start = startOf(settings, rows, first, context);
    const said = (row: TableRow) =>
      charts.says(nameText(row, settings, language), courseText(row.series, language));
    const main = rows.find((row) => row.main) ?? rows[0];
    const leftOut = leftOutOf(settings, context);
    const broken = breakWords(breaks, language);
    return {
      alt: [[charts.rows(start, rows.length, first, last)], [broken], [main ? said(main) : '']],
      description: inFull([charts.sentences([start]), broken, ...rows.map(said)]),
      data: seriesTable(series, (one) => rows[series.indexOf(one)]?.name ?? '', language),
      notes: [
        ...breakNotes(breaks, language, true),
        ...comparisonNotes({ leftOut, missing: [] }, last, language),
        ...seriesNotes(
          series,
          (one) => nameText(rows[series.indexOf(one)] as TableRow, settings, language),
          language,
        ),
      ],
      column: settings.column ?? settings.columns?.[0] ?? '',
      picture: (form) => {
        const names = rows.map(({ name, main }) => ({ name, main }));
        const y = rowsAxis(names, { thickness: 18, gap: 8, isTable: true });
        return drawPlot({ y, marks: [sparks(rows, breaks, language)] }, form);
      },
    };
  },
});

function startOf(
  { column, columns }: Settings,
  rows: readonly TableRow[],
  first: Period,
  context: ChartContext,
): string {
  const { starts } = context.language.charts;
  if (column && !columns) return starts.table(columnAt(column, context).column, first);
  return starts.measures(rows.length, (rows[0] as TableRow).series.area, first);
}

function nameText(row: TableRow, settings: Settings, { charts, places }: Language): string {
  return settings.columns ? charts.title(row.name) : places.the(row.series.area);
}

function chosenIn(settings: Settings, context: ChartContext) {
  const named = settings.areas?.map((name) => areaAt(name, context));
  return chosenAreas({ kind: settings.kind, areas: named }, context);
}

/** Areas that have values and must not be compared. */
function leftOutOf(settings: Settings, context: ChartContext): Area[] {
  if (settings.column === undefined) return [];
  const of = columnAt(settings.column, context);
  return valuedOnly(
    chosenIn(settings, context).areas.filter((area) => !area.comparable),
    of,
    periodsWithin(of.table, settings),
  );
}

function rowsOf(settings: Settings, context: ChartContext): TableRow[] {
  const columns = (settings.columns ?? [settings.column ?? '']).map((ref) => columnAt(ref, context));
  const highlight = areaAt(settings.highlight, context);
  const areas = settings.columns
    ? [areaAt(settings.area ?? 'area', context)]
    : chosenIn(settings, context).areas.filter((area) => area.comparable);
  const rows = columns.flatMap((of) =>
    areas.map((area): TableRow => {
      const series = seriesIn(of, area, periodsWithin(of.table, settings));
      const main = !settings.columns && area.code === highlight.code;
      return { series, name: settings.columns ? of.column.title : area.name, main };
    }),
  );
  const known = rows.filter((row) => knownPoints(row.series).length > 0);
  if (known.length === 0) {
    refuse({
      key: settings.columns ? 'columns' : 'column',
      what: 'a table without values',
      expected: 'at least one row that has some',
    });
  }
  const series = trimmed(known.map((row) => row.series));
  return known.map((row, index) => ({ ...row, series: series[index] ?? row.series }));
}
