import { isUtf8 } from 'node:buffer';
import { FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { csvRows } from './csv.ts';
import { type CodedColumn, duckColumns } from './duckColumns.ts';
import { fileKind } from './fileKind.ts';
import { headTable } from './headTable.ts';
import { parseRelease, type ReleaseInput } from './parseRelease.ts';
import { delimiterOf } from './rawRows.ts';
import { type ReadCell, readCell } from './readCell.ts';
import { columnName } from './readSource.ts';
import type { ColumnRule, Release, Source } from './source.ts';

/** From so many bytes on a text file is worth a database. */
export const LARGE = 8 * 1024 * 1024;

type Cells = (string | number | undefined)[];

/**
 * Reads a large, plain, even text file by DuckDB, to what the reader of small files makes of it.
 * @param path where the file is
 * @returns null when the file is not plain, or when anything at all is wrong with it: then the reader of
 *   small files has to say what
 */
export async function largeRelease(
  path: string,
  { bytes, file, date }: ReleaseInput,
  source: Source,
  areas: Areas,
): Promise<Release | null> {
  if (!isPlain(bytes, file, source)) return null;
  const firstLine = bytes.subarray(0, bytes.indexOf(0x0a) + 1);
  const faults = new FaultList();
  const delimiter = delimiterOf(file, source);
  const rows = csvRows(Buffer.from(firstLine).toString('utf8'), file, faults, delimiter);
  const header = rows && headTable(rows, file, { delimiter }, faults)?.header.cells;
  const headed = header && (await parseRelease({ bytes: firstLine, file, date }, source, areas, faults));
  if (!header || !headed || faults.all.length > 0) return null;
  const wanted = header.flatMap((name, index) => {
    const rule = source.columns[name];
    return rule && columnName(source, name) !== null ? { index, number: rule.kind === 'number' } : [];
  });
  const coded = await duckColumns({ path, delimiter, header, wanted });
  if (!coded) return null;
  const columns: Record<string, Cells> = {};
  for (const [index, column] of coded) {
    const name = columnName(source, header[index] ?? '');
    const rule = source.columns[header[index] ?? ''];
    if (name === null || !rule) continue;
    const read = readColumn(column, rule, source, areas);
    if (!read) return null;
    columns[name] = read.values;
    if (rule.kind === 'number') columns[`${name}_status`] = read.statuses;
  }
  const [first] = coded.values();
  const count = first?.codes.length ?? 0;
  if (hasRepeats(columns, source, count)) return null;
  return { ...headed, columns, rows: count, read: count };
}

/** UTF-8 without quotes, blank lines or stray ends of lines, and nothing to reshape. */
function isPlain(bytes: Uint8Array, file: string, source: Source): boolean {
  const { encoding = 'utf-8', table, wide, keep, drop, columns } = source;
  const reshaped = Object.values(columns).some(
    (rule) => rule.kind === 'marker' || ('fillDown' in rule && rule.fillDown),
  );
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    fileKind(file) === 'csv' &&
    encoding === 'utf-8' &&
    !table &&
    !wide &&
    keep.length === 0 &&
    drop.length === 0 &&
    !reshaped &&
    text[0] !== 0xef &&
    isUtf8(text) &&
    !['"', '\r', '\0', '\u0001', '\n\n'].some((mark) => text.includes(mark))
  );
}

/** @returns null when a cell cannot be read */
function readColumn(
  { texts, codes, numbers }: CodedColumn,
  rule: ColumnRule,
  { markers }: Source,
  areas: Areas,
): { readonly values: Cells; readonly statuses: Cells } | null {
  const cells = texts.map((text): ReadCell => readCell(text, rule, markers, areas));
  if (cells.some(({ problem }) => problem)) return null;
  const values: Cells = new Array(codes.length);
  const statuses: Cells = rule.kind === 'number' ? new Array(codes.length) : [];
  for (let row = 0; row < codes.length; row += 1) {
    const cell = cells[codes[row] ?? -1];
    const number = numbers?.[row] ?? 0;
    if (!cell && Math.abs(number) > Number.MAX_SAFE_INTEGER) return null;
    values[row] = cell ? cell.value : number;
    if (rule.kind === 'number') statuses[row] = cell?.status ?? '';
  }
  return { values, statuses };
}

/** Whether two rows speak of the same thing. */
function hasRepeats(columns: Readonly<Record<string, Cells>>, source: Source, rows: number): boolean {
  const declared = Object.entries(source.columns);
  const identifying = declared.filter(([, { kind }]) => kind === 'area' || kind === 'period');
  const key = source.key ?? identifying.flatMap(([header]) => columnName(source, header) ?? []);
  if (key.length === 0) return false;
  const parts = key.map((name) => numbered(columns[name] ?? []));
  const most = parts.reduce((product, { different }) => product * different, 1);
  if (most > Number.MAX_SAFE_INTEGER) return true;
  const seen = most <= MOST_BITS ? new Bits(most) : new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    let id = 0;
    for (const { codes, different } of parts) id = id * different + (codes[row] ?? 0);
    if (seen.has(id)) return true;
    seen.add(id);
  }
  return false;
}

const MOST_BITS = 2 ** 31;

/** A set of small whole numbers, a bit for each. */
class Bits {
  readonly #bytes: Uint8Array;

  constructor(most: number) {
    this.#bytes = new Uint8Array(Math.ceil(most / 8));
  }

  has(number: number): boolean {
    return ((this.#bytes[Math.floor(number / 8)] ?? 0) & (1 << (number % 8))) !== 0;
  }

  add(number: number): void {
    const at = Math.floor(number / 8);
    this.#bytes[at] = (this.#bytes[at] ?? 0) | (1 << (number % 8));
  }
}

function numbered(cells: Cells): { readonly codes: Uint32Array; readonly different: number } {
  const known = new Map<unknown, number>();
  const codes = Uint32Array.from(cells, (cell) => {
    const code = known.get(cell) ?? known.size;
    known.set(cell, code);
    return code;
  });
  return { codes, different: known.size };
}
