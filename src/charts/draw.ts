import type { Language } from '../words/language.ts';
import {
  type ChartContext,
  ChartError,
  type ChartSettings,
  type ChartTable,
  type CommonAxis,
  type Drawing,
  type DrawnChart,
} from './chart.ts';
import { markerKey } from './dataTable.ts';
import { type Form, type FurtherForm, LEAD, PHONE, SHARE, WIDE } from './form.ts';
import { otherName } from './otherNames.ts';
import { filled } from './paint.ts';
import { columnAt, referenceProblems } from './references.ts';
import { settingsProblems, unknownName } from './settings.ts';
import { element, round } from './svg.ts';
import type { ChartType, Sketch, Spot } from './type.ts';
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
  const read = type.read(settings);
  const problems = [
    ...settingsProblems(read.error?.issues ?? [], type.schema, settings),
    ...referenceProblems(settings, context),
  ];
  if (!read.success || problems.length > 0) throw new ChartError(problems);
  return finish(name, type.draw(read.data, context), context, besides);
}

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
  const { table, column } = columnAt(sketch.column, context);
  const { language } = context;
  const alt = altText(sketch.alt);
  return {
    type,
    drawings: {
      wide: drawing(sketch, { ...WIDE, language }),
      phone: drawing(sketch, { ...PHONE, language }),
      ...(besides.includes('lead') && { lead: drawing(sketch, { ...LEAD, language }) }),
      ...(besides.includes('share') && { share: drawing(sketch, { ...SHARE, language }) }),
    },
    alt,
    description: inFull([sketch.description, markerKey(sketch.data, language)]),
    table: sketch.data,
    notes: [...(column.base ? [language.charts.notes.base(column.base)] : []), ...sketch.notes],
    tableId: table.id,
    ...(sketch.common && { common: commonAxisIn(sketch, sketch.common, language) }),
    sources: table.sources,
  };
}

function commonAxisIn(
  { data }: Sketch,
  { column, lines, picture }: NonNullable<Sketch['common']>,
  language: Language,
): CommonAxis {
  const draw = (form: typeof WIDE) => drawing({ data, picture }, { ...form, language });
  return { column, lines, drawings: { wide: draw(WIDE), phone: draw(PHONE) } };
}

function drawing(sketch: Pick<Sketch, 'data' | 'picture' | 'symbols'>, form: Form): Drawing {
  const { height, body, spots, scale } = sketch.picture(form);
  return {
    width: form.width,
    height: Math.ceil(height),
    size: form.size,
    body: element('g', filled('ink'), body),
    ...(sketch.symbols && { symbols: sketch.symbols }),
    spots: spots && spotText(spots, sketch.data),
    ...(scale && { scale }),
  };
}

function spotText(spots: readonly Spot[], { columns, rows }: ChartTable): string {
  const head = columns.findIndex(({ numeric }) => !numeric);
  const places = Map.groupBy(spots, ({ row }) => row);
  const at = ({ x, y }: Spot) => `${round(x)},${round(y)}`;
  return rows
    .map(
      (row) =>
        places
          .get(row[head] ?? '')
          ?.map(at)
          .join('/') ?? '-',
    )
    .join(' ');
}
