import {
  type ChartContext,
  ChartError,
  type ChartSettings,
  type ChartTable,
  type DrawnChart,
} from './chart.ts';
import { markerKey } from './dataTable.ts';
import { type Form, PHONE, WIDE } from './form.ts';
import { filled } from './paint.ts';
import { columnAt, referenceProblems } from './references.ts';
import { settingsProblems, unknownName } from './settings.ts';
import { element, type Markup, round, textElement } from './svg.ts';
import type { ChartType, Sketch, Spot } from './type.ts';
import { altText, inFull } from './words.ts';

/**
 * Draws one chart in both forms, with all the words that go with it.
 * @throws {ChartError} with every problem that the settings have
 */
export function drawWith(
  types: Readonly<Record<string, ChartType>>,
  settings: ChartSettings,
  context: ChartContext,
): DrawnChart {
  const { name, type } = typeOf(types, settings);
  const read = type.read(settings);
  const problems = [
    ...settingsProblems(read.error?.issues ?? [], type.schema, settings),
    ...referenceProblems(settings, context),
  ];
  if (!read.success || problems.length > 0) throw new ChartError(problems);
  return finish(name, type.draw(read.data, context), context);
}

function typeOf(types: Readonly<Record<string, ChartType>>, settings: ChartSettings) {
  const name = String(settings['type'] ?? '');
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  if (!type) throw new ChartError([unknownName('type', 'type of chart', name, Object.keys(types))]);
  return { name, type };
}

function finish(type: string, sketch: Sketch, context: ChartContext): DrawnChart {
  const { table } = columnAt(sketch.column, context);
  const { language } = context;
  const alt = altText(sketch.alt);
  return {
    type,
    svg: {
      wide: frame(sketch, { ...WIDE, language }, alt, context),
      phone: frame(sketch, { ...PHONE, language }, alt, context),
    },
    alt,
    description: inFull([sketch.description, markerKey(sketch.data, language)]),
    table: sketch.data,
    notes: sketch.notes,
    tableId: table.id,
    sources: table.sources,
  };
}

function frame(sketch: Sketch, form: Form, alt: string, { domId, title }: ChartContext): Markup {
  const { height, body, spots } = sketch.picture(form);
  const id = `${domId}-${form.name === 'wide' ? 'w' : 'p'}`;
  const tall = Math.ceil(height);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `chart-svg chart-${form.name}`,
      viewBox: `0 0 ${form.width} ${tall}`,
      width: form.width,
      height: tall,
      'data-spots': spots && spotText(spots, sketch.data),
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': 'sans-serif',
      'font-size': form.size,
    },
    [
      textElement('title', { id: `${id}-title` }, title),
      textElement('desc', { id: `${id}-desc` }, alt),
      element('g', filled('ink'), body),
    ],
  );
}

/** `29,310 88,275 - 206,118`: a place for each row of the data table, and a dash for what is not drawn. */
function spotText(spots: readonly Spot[], { columns, rows }: ChartTable): string {
  const head = columns.findIndex(({ numeric }) => !numeric);
  const places = new Map(spots.map(({ row, x, y }) => [row, `${round(x)},${round(y)}`]));
  return rows.map((row) => places.get(row[head] ?? '') ?? '-').join(' ');
}
