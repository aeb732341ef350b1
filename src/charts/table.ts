import { line as linePath, scaleLinear } from 'd3';
import { z } from 'zod';
import { type KnownPoint, knownPoints, type Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Role } from '../newsroom/palette.ts';
import type { Period } from '../tables/period.ts';
import { breaksSeries } from '../tables/status.ts';
import type { Language } from '../words/language.ts';
import { breakWords, shownBreaks } from './breaks.ts';
import type { ChartContext } from './chart.ts';
import { seriesTable } from './dataTable.ts';
import type { Form } from './form.ts';
import { widest, wrapText } from './labels.ts';
import { comparisonNotes, seriesNotes } from './notes.ts';
import { filled, label, outlined, stroked } from './paint.ts';
import { chosenAreas } from './ranking.ts';
import { areaAt, columnAt } from './references.ts';
import { periodsWithin, runsOf, seriesIn, trimmed, valuedOnly } from './rows.ts';
import { areaRef, areaRefs, columnRef, columnRefs, common, oneOrMoreColumns, periodRef } from './settings.ts';
import { element, join, type Markup, NOTHING, round } from './svg.ts';
import { chartType, type Picture, refuse } from './type.ts';
import { courseText, inFull } from './words.ts';

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
        ...breaks.map(({ note }) => charts.notes.dashed(note)),
        ...comparisonNotes({ leftOut, missing: [] }, last, language),
        ...seriesNotes(
          series,
          (one) => nameText(rows[series.indexOf(one)] as TableRow, settings, language),
          language,
        ),
      ],
      column: settings.column ?? settings.columns?.[0] ?? '',
      picture: (form) => draw(rows, periods, form),
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

interface Columns {
  /** Right edge of the first values. */
  readonly before: number;
  /** Left and right edge of the sparklines. */
  readonly spark: readonly [number, number];
  /** Right edge of the last values. */
  readonly right: number;
  readonly form: Form;
}

function draw(rows: readonly TableRow[], periods: readonly Period[], form: Form): Picture {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return { height: 0, body: [] };
  const { periods: words } = form.language;
  const cells = rows.flatMap(({ series }) => [cellOf(series, first, form), cellOf(series, last, form)]);
  const value = widest([...cells, words.label(first), words.label(last)], form.size, true);
  const most = form.name === 'wide' ? 240 : 120;
  const lines = rows.map((row) => wrapText(row.name, most, form.size, row.main));
  const names = Math.max(...lines.map((each) => widest(each, form.size, true)));
  const before = names + 10 + value;
  // A long sparkline loses its shape.
  const right = Math.min(form.width, before + 180 + value + 24);
  const at: Columns = { before, spark: [before + 12, right - value - 12], right, form };
  let y = form.leading + 8;
  const body: Markup[] = [
    label(words.label(first), before, form.size, { anchor: 'end', role: 'muted' }),
    label(words.label(last), right, form.size, { anchor: 'end', role: 'muted' }),
  ];
  for (const [index, row] of rows.entries()) {
    const name = lines[index] ?? [];
    const height = Math.max(26, name.length * form.leading + 8);
    body.push(element('path', { d: `M0 ${round(y)}H${round(right)}`, ...stroked('grid') }));
    body.push(drawRow(row, name, y + height / 2, [first, last], at));
    y += height;
  }
  return { height: y + 2, body };
}

function cellOf(series: Series, period: Period, { language }: Form): string {
  const point = series.points.find((each) => each.period.index === period.index);
  return point && point.value !== null
    ? language.numbers.label(point.value, series.column)
    : language.charts.none;
}

function drawRow(
  { series, main }: TableRow,
  lines: readonly string[],
  middle: number,
  [first, last]: readonly [Period, Period],
  { before, spark, right, form }: Columns,
): Markup {
  const baseline = middle + form.size * 0.35;
  const top = baseline - ((lines.length - 1) * form.leading) / 2;
  return join([
    ...lines.map((line, index) =>
      label(line, 0, top + index * form.leading, { bold: main, role: main ? 'highlight' : 'ink' }),
    ),
    label(cellOf(series, first, form), before, baseline, { anchor: 'end' }),
    sparkline(series, spark, middle, main ? 'highlight' : 'axis'),
    label(cellOf(series, last, form), right, baseline, { anchor: 'end', bold: true }),
  ]);
}

/** Its own scale, from its lowest to its highest value: a sparkline shows shape, not size. */
function sparkline(
  series: Series,
  [left, right]: readonly [number, number],
  middle: number,
  role: Role,
): Markup {
  const points = knownPoints(series);
  const values = points.map((point) => point.value);
  const indexes = series.points.map(({ period }) => period.index);
  const x = scaleLinear([Math.min(...indexes), Math.max(...indexes) || 1], [left, right]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = scaleLinear(high === low ? [low - 1, high + 1] : [low, high], [middle + 8, middle - 8]);
  const path = linePath<KnownPoint>(
    (point) => x(point.period.index),
    (point) => y(point.value),
  ).digits(1);
  const d = runsOf(series)
    .flatMap((run) => (run.length > 1 ? [path(run) ?? ''] : []))
    .join('');
  const lone = runsOf(series).flatMap((run) => (run.length === 1 ? run : []));
  const dots = new Set([...lone, ...points.slice(-1)]);
  const rules = shownBreaks(
    series.table,
    series.points.map(({ period }) => period),
  ).map(({ period }) => `M${round(x(period.index - 0.5))} ${round(middle - 11)}v22`);
  return join([
    rules.length > 0
      ? element('path', { d: rules.join(''), ...stroked('axis'), 'stroke-dasharray': '2 2' })
      : NOTHING,
    d ? element('path', { d, ...stroked(role, 1.8), 'stroke-linejoin': 'round' }) : NOTHING,
    ...[...dots].map((point) =>
      element('circle', {
        cx: x(point.period.index),
        cy: y(point.value),
        r: 3,
        ...(breaksSeries(point) ? outlined('page', role, 1.5) : filled(role)),
      }),
    ),
  ]);
}
