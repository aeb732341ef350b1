import type { Series } from '../figures/series.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { longCauses } from './breaks.ts';
import {
  type ChartContext,
  ChartError,
  type ChartSettings,
  type ChartTable,
  type Drawing,
  type DrawnChart,
} from './chart.ts';
import { byPeriod, markerKey } from './dataTable.ts';
import { type Form, type FurtherForm, LEAD, PHONE, SHARE, type Size, WIDE } from './form.ts';
import type { Spot } from './mark.ts';
import { notesOn } from './notes.ts';
import { otherName } from './otherNames.ts';
import { filled } from './paint.ts';
import { drawPlot } from './plot.ts';
import { referenceProblems } from './references.ts';
import { settingsProblems, unknownName } from './settings.ts';
import { element, round } from './svg.ts';
import type { ChartType, Sketch } from './type.ts';
import { altText, inFull } from './words.ts';

/**
 * Draws one chart in all its forms, with the words that go with it.
 * @throws {ChartError} with every problem of the settings
 */
export function drawWith(
  types: Readonly<Record<string, ChartType>>,
  settings: ChartSettings,
  context: ChartContext,
  besides: readonly FurtherForm[],
): DrawnChart {
  const { name, type } = typeOf(types, settings);
  const read = parsed(type.schema)(settings);
  const problems = [
    ...settingsProblems(read.error?.issues ?? [], type.schema, settings),
    ...referenceProblems(settings, context),
  ];
  if (!read.success || problems.length > 0) throw new ChartError(problems);
  return finish(name, type.draw(read.data, context), context, besides);
}

/** Once for all editions that share the settings. */
const parsed = memoizeWeak((schema: ChartType['schema']) =>
  memoizeWeak((settings: ChartSettings) => schema.safeParse(settings)),
);

function typeOf(types: Readonly<Record<string, ChartType>>, settings: ChartSettings) {
  const name = String(settings['type'] ?? '');
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  const other = type ? null : otherName(name);
  if (other) throw new ChartError([other]);
  if (!type) throw new ChartError([unknownName('type', 'type of chart', name, Object.keys(types))]);
  return { name, type };
}

function finish(
  type: string,
  sketch: Sketch,
  context: ChartContext,
  besides: readonly FurtherForm[],
): DrawnChart {
  const { shown, notes = [], credit, common } = sketch;
  const { language } = context;
  const { table, column } = shown.series[0] as Series;
  const data = sketch.data ?? byPeriod(shown, language);
  const draw = (of: Pick<Sketch, 'picture' | 'symbols'>, size: Size) =>
    drawing(of, data, { ...size, language });
  const both = (of: Pick<Sketch, 'picture' | 'symbols'>) => ({
    wide: draw(of, WIDE),
    phone: draw(of, PHONE),
  });
  return {
    type,
    drawings: {
      ...both(sketch),
      ...(besides.includes('lead') && { lead: draw(sketch, LEAD) }),
      ...(besides.includes('share') && { share: draw(sketch, SHARE) }),
    },
    alt: altText(sketch.alt),
    description: inFull([
      ...(sketch.description ?? sketch.alt.map(([full = '']) => full)),
      ...(sketch.also ?? []),
      longCauses(shown.breaks, language),
      markerKey(data, language),
    ]),
    table: data,
    notes: [
      ...(column.base ? [language.charts.notes.base(column.base)] : []),
      ...notes,
      ...notesOn(shown, language, sketch),
      ...(credit ? [credit] : []),
    ],
    tableId: table.id,
    ...(common && { common: { column: common.column, lines: common.lines, drawings: both(common) } }),
    sources: table.sources,
  };
}

type Drawable = Pick<Sketch, 'picture' | 'symbols'>;

function drawing({ picture, symbols }: Drawable, data: ChartTable, form: Form): Drawing {
  const drawn = typeof picture === 'function' ? picture(form) : picture;
  const { height, body, spots, scale } = 'marks' in drawn ? drawPlot(drawn, form) : drawn;
  return {
    width: form.width,
    height: Math.ceil(height),
    size: form.size,
    body: element('g', filled('ink'), body),
    ...(symbols && { symbols }),
    spots: spots && spotText(spots, data),
    ...(scale && { scale }),
  };
}

function spotText(spots: readonly Spot[], { columns, rows }: ChartTable): string {
  const head = columns.findIndex(({ numeric }) => !numeric);
  const places = Map.groupBy(spots, ({ row }) => row);
  const textOf = (row: string) => places.get(row)?.map(({ x, y }) => `${round(x)},${round(y)}`);
  return rows.map((row) => textOf(row[head] ?? '')?.join('/') ?? '-').join(' ');
}
