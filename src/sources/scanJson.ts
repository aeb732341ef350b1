import type { HeadRow } from '../csv/head.ts';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import { ColumnBuilder, withRoom } from './codedColumn.ts';
import { checkLength, decodeText, encodingNotes } from './decodeText.ts';
import { type JsonNode, lineFinder, readJson } from './json.ts';
import { isJsonStat, scanJsonStat } from './jsonStat.ts';
import type { Begin, Places, RawFile, ScannedTable } from './scannedTable.ts';

type Locate = ReturnType<typeof lineFinder>;

/**
 * Scans JSON: a JSON-stat 2.0 dataset, which says so itself, or an array of records, which `table.path` leads
 * to. The keys of the first record are the column names.
 * @throws {UnreadableFile}
 */
export function scanJson({ bytes, encoding, table }: RawFile, begin: Begin): ScannedTable | null {
  const decoded = decodeText(bytes, encoding);
  checkLength(decoded.bytes);
  const text = decoded.bytes.toString('utf8');
  const path = table?.path?.split('.');
  const locate = lineFinder(text);
  const records = new RecordColumns(locate, begin, table?.path);
  const root = readJson(text, { path: path ?? [], take: (item) => records.take(item) });
  if (!path && isJsonStat(root)) {
    const table = scanJsonStat(root, locate, begin);
    return table && { ...table, notes: encodingNotes(decoded) };
  }
  checkList(root, path ?? [], locate);
  return records.result(encodingNotes(decoded));
}

/** @throws {UnreadableFile} where the path leads to no array */
function checkList(root: JsonNode, path: readonly string[], locate: Locate): void {
  let node = root;
  for (const key of path) {
    const next = node.kind === 'object' ? node.entries.get(key) : undefined;
    if (!next) {
      const keys = node.kind === 'object' ? [...node.entries.keys()].join(', ') : 'no keys here';
      const mend = 'correct table.path in source.yaml';
      throw new UnreadableFile({ ...locate(node.offset), what: `no such key: ${key}`, expected: keys, mend });
    }
    node = next;
  }
  if (node.kind === 'array') return;
  const expected = 'an array of records, or a JSON-stat 2.0 dataset';
  const mend = 'say where the records are with table: { path: … } in source.yaml';
  throw new UnreadableFile({ ...locate(node.offset), what: 'no array of records', expected, mend });
}

type JsonRecord = Extract<JsonNode, { kind: 'object' }>;

/** Collects records with the same keys into columns. */
class RecordColumns {
  readonly #locate: Locate;
  readonly #begin: Begin;
  readonly #path: string;
  #keys: readonly string[] = [];
  #columns: readonly (ColumnBuilder | undefined)[] | null = null;
  #records = 0;
  #starts = new Int32Array(0);
  /** By column, then by record: where the value begins. */
  #offsets: Int32Array[] = [];

  /** @param path where the records are, for readers */
  constructor(locate: Locate, begin: Begin, path = '') {
    this.#locate = locate;
    this.#begin = begin;
    this.#path = path;
  }

  take(item: JsonNode): void {
    if (item.kind !== 'object') {
      const what = `not a record: item ${this.#records + 1}`;
      throw new UnreadableFile({ ...this.#locate(item.offset), what, expected: 'an object' });
    }
    if (this.#records === 0) this.#start(item);
    this.#checkKeys(item);
    const record = this.#records++;
    if (record >= this.#starts.length) {
      this.#starts = withRoom(this.#starts, record);
      this.#offsets = this.#offsets.map((offsets) => withRoom(offsets, record));
    }
    this.#starts[record] = item.offset;
    for (const [index, column] of this.#columns?.entries() ?? []) {
      const node = column && item.entries.get(this.#keys[index] ?? '');
      if (node) this.#set(column, index, record, node);
    }
  }

  #set(column: ColumnBuilder, index: number, record: number, node: JsonNode): void {
    const offsets = this.#offsets[index];
    if (offsets) offsets[record] = node.offset;
    const key = this.#keys[index];
    if (node.kind === 'scalar') column.setText(record, node.text);
    else column.setText(record, '', { what: `${node.kind} in place of a value: ${key}` });
  }

  #start(first: JsonRecord): void {
    this.#keys = [...first.entries.keys()];
    const place = this.#locate(first.offset);
    const head: HeadRow = { cells: this.#keys, row: { ...place, column: 0 }, place: () => place };
    this.#columns = this.#begin([head])?.map((plan) => plan && new ColumnBuilder(plan, 0)) ?? null;
    this.#offsets = this.#keys.map(() => new Int32Array(0));
  }

  /** A record without a key is ragged: the value may be missing or under another name. */
  #checkKeys({ entries, offset }: JsonRecord): void {
    const keys = this.#keys;
    if (entries.size === keys.length && keys.every((key) => entries.has(key))) return;
    const wrong =
      [...entries.keys()].find((key) => !keys.includes(key)) ?? keys.find((key) => !entries.has(key));
    const what = entries.has(wrong ?? '')
      ? `key that the first record does not have: ${wrong}`
      : `record without the key ${wrong}: record ${this.#records + 1}`;
    const expected = `the keys of the first record: ${keys.join(', ')}`;
    throw new UnreadableFile({ ...this.#locate(offset), what, expected });
  }

  result(notes: readonly string[]): ScannedTable | null {
    if (this.#records === 0) this.#begin([]);
    if (!this.#columns) return null;
    const records = this.#records;
    const columns = this.#columns.map((column) => column?.result(records));
    return { records, columns, places: this.#places(), leftOut: { above: 0, below: 0 }, notes };
  }

  #places(): Places {
    const cell = (record: number, column: number) => this.#locate(this.#offsets[column]?.[record] ?? 0);
    return {
      name: (record) => `record ${record + 1}`,
      record: (record) => ({ line: this.#locate(this.#starts[record] ?? 0).line, column: 0 }),
      cell,
      spot: (record, column) => cell(record, column).line,
      counting: { unit: 'item', path: this.#path },
      number: (record) => record,
    };
  }
}
