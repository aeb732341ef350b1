import { type JsonNode, readJson } from './json.ts';
import { isJsonStat, jsonStatRows } from './jsonStat.ts';
import type { RawRow, RawRows } from './rawTable.ts';
import { UnreadableFile } from './unreadableFile.ts';

type Locate = (node: JsonNode) => { line: number; column: number };

/**
 * Rows of a JSON file: of a JSON-stat 2.0 dataset, which says so itself, or of an array of records, which
 * the path leads to. The first row holds the keys of the records.
 * @throws {UnreadableFile}
 */
export function jsonRows(text: string, path: string | undefined): RawRows {
  const root = readJson(text);
  const locate = lineFinder(text);
  if (path === undefined && isJsonStat(root)) return jsonStatRows(root, locate);
  return { rows: recordRows(listAt(root, path, locate), locate), leftOut: { above: 0, below: 0 } };
}

/** Places in a text, looked up among its line starts. */
function lineFinder(text: string): Locate {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return ({ offset }) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function listAt(root: JsonNode, path: string | undefined, locate: Locate): readonly JsonNode[] {
  let node = root;
  for (const key of path?.split('.') ?? []) {
    const next = node.kind === 'object' ? node.entries.get(key) : undefined;
    if (!next) {
      const keys = node.kind === 'object' ? [...node.entries.keys()].join(', ') : 'no keys here';
      const mend = 'correct table.path in source.yaml';
      throw new UnreadableFile({ ...locate(node), what: `no such key: ${key}`, expected: keys, mend });
    }
    node = next;
  }
  if (node.kind === 'array') return node.items;
  const expected = 'an array of records, or a JSON-stat 2.0 dataset';
  const mend = 'say where the records are with table: { path: … } in source.yaml';
  throw new UnreadableFile({ ...locate(node), what: 'no array of records', expected, mend });
}

function recordRows(items: readonly JsonNode[], locate: Locate): RawRow[] {
  const [first] = items;
  if (!first) return [];
  const keys = first.kind === 'object' ? [...first.entries.keys()] : [];
  const header: RawRow = { ...rowOf(first, keys, 0, locate), cells: keys, place: () => locate(first) };
  const rows = items.map((item, index) => {
    if (item.kind !== 'object') {
      throw new UnreadableFile({
        ...locate(item),
        what: `not a record: item ${index + 1}`,
        expected: 'an object',
      });
    }
    checkKeys(item, keys, index, locate);
    return rowOf(item, keys, index, locate);
  });
  return [header, ...rows];
}

function rowOf(record: JsonNode, keys: readonly string[], index: number, locate: Locate): RawRow {
  const nodes = keys.map((key) => (record.kind === 'object' ? record.entries.get(key) : undefined));
  return {
    cells: nodes.map((node) => (node?.kind === 'scalar' ? node.text : '')),
    name: `record ${index + 1}`,
    line: locate(record).line,
    place: (cell) => locate(nodes[cell] ?? record),
    problem: (cell) => {
      const node = nodes[cell];
      return node && node.kind !== 'scalar'
        ? { what: `${node.kind} in place of a value: ${keys[cell]}` }
        : undefined;
    },
  };
}

/** A record without a key is a ragged row: nobody knows whether it has no value or another name for it. */
function checkKeys(record: JsonNode, keys: readonly string[], index: number, locate: Locate): void {
  const own = record.kind === 'object' ? [...record.entries.keys()] : [];
  const wrong = own.find((key) => !keys.includes(key)) ?? keys.find((key) => !own.includes(key));
  if (wrong === undefined) return;
  const what = own.includes(wrong)
    ? `key that the first record does not have: ${wrong}`
    : `record without the key ${wrong}: record ${index + 1}`;
  const expected = `the keys of the first record: ${keys.join(', ')}`;
  throw new UnreadableFile({ ...locate(record), what, expected });
}
