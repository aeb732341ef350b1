import type { CellPlace } from '../csv/cellPlace.ts';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import { ColumnBuilder } from './codedColumn.ts';
import type { JsonNode } from './json.ts';
import type { Begin, ScannedTable } from './scannedTable.ts';
import { MAX_CELLS } from './sheetXml.ts';

type Locate = (offset: number) => CellPlace;
type JsonObject = Extract<JsonNode, { kind: 'object' }>;

interface Dimension {
  readonly id: string;
  /** Category codes, in order. */
  readonly codes: readonly string[];
  readonly label: (code: string) => string;
}

/** True for a JSON-stat 2.0 dataset. */
export function isJsonStat(root: JsonNode): root is JsonObject {
  return textAt(root, 'class') === 'dataset' && textAt(root, 'version') === '2.0';
}

/**
 * Scans a JSON-stat dataset: a column for each dimension, holding codes, and one for each category of the
 * metric dimension (else the one column `value`), holding values with their status after them.
 * @returns null where `begin` stopped it
 * @throws {UnreadableFile}
 */
export function scanJsonStat(root: JsonObject, locate: Locate, begin: Begin): ScannedTable | null {
  const cube = readCube(root, locate);
  const { others, values, records } = cube;
  const place = locate(root.offset);
  const names = [...others.map(({ id }) => id), ...values];
  const plans = begin([{ cells: names, row: { ...place, column: 0 }, place: () => place }]);
  if (!plans) return null;
  const columns = plans.map((plan, column) => {
    const builder = plan && new ColumnBuilder(plan, records);
    for (let record = 0; builder && record < records; record += 1)
      builder.setText(record, cube.textAt(record, column));
    return builder?.result(records);
  });
  const cell = (record: number, column: number) => {
    const offset = cube.offsetAt(record, column);
    return offset === null ? place : locate(offset);
  };
  const places = {
    name: (record: number) => `row ${record + 1}`,
    record: (record: number) => ({ line: cell(record, names.length - 1).line, column: 0 }),
    cell,
    spot: (record: number, column: number) => cell(record, column).line,
    counting: { unit: 'item', path: 'value' } as const,
    number: cube.indexAt,
    columnName: () => '',
  };
  return { records, columns, places, leftOut: { above: 0, below: 0 } };
}

/** The dataset as records: one for each combination of categories, without the metric dimension. */
function readCube(root: JsonObject, locate: Locate) {
  const dimensions = readDimensions(root, locate);
  const count = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  if (count > MAX_CELLS) throw wrong(root, `dataset of ${count} cells`, locate, `at most ${MAX_CELLS}`);
  const cellAt = cellReader(root, count, locate);
  const metricId = textOf(listAt(at(root, 'role'), 'metric')[0]);
  const metric = dimensions.find(({ id }) => id === metricId);
  const others = dimensions.filter((dimension) => dimension !== metric);
  const steps = new Map(stepsOf(dimensions).map((step, index) => [dimensions[index], step]));
  const strides = stepsOf(others);
  const pick = (record: number, index: number) =>
    Math.floor(record / (strides[index] ?? 1)) % (others[index]?.codes.length ?? 1);
  const indexAt = (record: number, column: number) => {
    const base = others.reduce((sum, other, at) => sum + pick(record, at) * (steps.get(other) ?? 0), 0);
    return base + (column - others.length) * (metric ? (steps.get(metric) ?? 0) : 0);
  };
  const valueAt = (record: number, column: number) => cellAt(indexAt(record, column));
  return {
    others,
    values: metric ? metric.codes.map(metric.label) : ['value'],
    records: count === 0 ? 0 : count / (metric?.codes.length ?? 1),
    /** Of a value, in the list of all. */
    indexAt,
    textAt: (record: number, column: number) =>
      others[column]?.codes[pick(record, column)] ?? valueAt(record, column).text,
    /** null for a category, which has no place of its own. */
    offsetAt: (record: number, column: number) =>
      column < others.length ? null : valueAt(record, column).node.offset,
  };
}

function readDimensions(root: JsonObject, locate: Locate): Dimension[] {
  const sizes = listAt(root, 'size').map((node) => Number(textOf(node)));
  const ids = listAt(root, 'id').map((node) => textOf(node) ?? '');
  if (ids.length === 0 || ids.length !== sizes.length) {
    throw wrong(root, 'JSON-stat without dimensions', locate, 'id and size, of one length');
  }
  return ids.map((id, index) => {
    const category = at(at(at(root, 'dimension'), id), 'category');
    const labels = at(category, 'label');
    const codes = codesOf(at(category, 'index') ?? labels);
    if (codes.length !== sizes[index]) {
      throw wrong(root, `JSON-stat dimension of another size: ${id}`, locate, `${sizes[index]} categories`);
    }
    return { id, codes, label: (code) => textAt(labels, code) ?? code };
  });
}

/** `index` is an array of codes or maps codes to positions; a single category may have only a label. */
function codesOf(index: JsonNode | undefined): string[] {
  if (index?.kind === 'array') return index.items.map((item) => textOf(item) ?? '');
  if (index?.kind !== 'object') return [];
  const positions = [...index.entries].map(([code, node]) => [code, Number(textOf(node))] as const);
  if (positions.some(([, position]) => Number.isNaN(position))) return positions.map(([code]) => code);
  return positions.toSorted(([, a], [, b]) => a - b).map(([code]) => code);
}

/** Strides of a row-major array. */
function stepsOf(dimensions: readonly Dimension[]): number[] {
  let step = 1;
  const steps: number[] = [];
  for (const { codes } of dimensions.toReversed()) {
    steps.unshift(step);
    step *= codes.length;
  }
  return steps;
}

/** Reads a value and its status, `600 r`; either may be missing. */
function cellReader(root: JsonObject, count: number, locate: Locate) {
  const [values, status] = [at(root, 'value'), at(root, 'status')];
  if (values?.kind !== 'object' && (values?.kind !== 'array' || values.items.length !== count)) {
    throw wrong(
      values ?? root,
      'JSON-stat without all values',
      locate,
      `${count} values, or an object of them`,
    );
  }
  return (index: number) => {
    const node = values.kind === 'array' ? values.items[index] : values.entries.get(String(index));
    const mark = status?.kind === 'scalar' ? status : itemAt(status, index);
    const text = [textOf(node), textOf(mark)].filter((part) => part !== undefined && part !== '').join(' ');
    return { node: node ?? values, text };
  };
}

function itemAt(node: JsonNode | undefined, index: number): JsonNode | undefined {
  return node?.kind === 'array' ? node.items[index] : at(node, String(index));
}

function at(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.entries.get(key) : undefined;
}

function listAt(node: JsonNode | undefined, key: string): readonly JsonNode[] {
  const list = at(node, key);
  return list?.kind === 'array' ? list.items : [];
}

function textOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.type !== 'null' ? node.text : undefined;
}

function textAt(node: JsonNode | undefined, key: string): string | undefined {
  return textOf(at(node, key));
}

function wrong(node: JsonNode, what: string, locate: Locate, expected: string): UnreadableFile {
  return new UnreadableFile({ ...locate(node.offset), what, expected });
}
