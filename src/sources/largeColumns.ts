import type { Areas } from '../newsroom/area.ts';
import type { CodedNumbers, CodedTexts } from './codedColumn.ts';
import type { LargeColumn, LargeLayout } from './largeLayout.ts';
import { type ReadCell, readCell } from './readCell.ts';
import { GappedColumn, type ReleaseCell, type ReleaseColumn, SharedColumn } from './releaseColumn.ts';
import type { ScannedColumns } from './scanColumns.ts';
import type { ColumnRule, Source } from './source.ts';
import { tidyText } from './tidyText.ts';

/** A column of the file, read. */
export interface ReadCodes {
  readonly records: number;
  /** By record, an index into the cells; -1 for a number without anything else to say. Null if all are such. */
  readonly codes: Int32Array | null;
  readonly cells: readonly ReadCell[];
  /** By record, a number that goes before the value of the cell; NaN where there is none. */
  readonly numbers: Float64Array | null;
}

/** Columns of a release, and where in the file each came from, for what is wrong with them. */
export interface LargeColumns {
  readonly columns: Readonly<Record<string, ReleaseColumn>>;
  /** The columns of the file with something wrong in them. */
  readonly faulty: readonly ReadCodes[];
}

/** Reads what was scanned, each different text once. */
export function largeColumns(
  scanned: ScannedColumns,
  layout: LargeLayout,
  source: Source,
  areas: Areas,
): LargeColumns {
  const columns: Record<string, ReleaseColumn> = {};
  const faulty: ReadCodes[] = [];
  for (const column of layout.columns) {
    const parts = readParts(column, scanned, source, areas);
    faulty.push(...[...new Set(parts)].filter(({ cells }) => cells.some(({ problem }) => problem)));
    if (column.rule.kind === 'number') {
      columns[column.name] = numbersOf(parts);
      columns[`${column.name}_status`] = sharedOf(parts, ({ status }) => status ?? '', '');
    } else columns[column.name] = sharedOf(parts, ({ value }) => value, undefined);
  }
  return { columns, faulty };
}

function readParts(column: LargeColumn, scanned: ScannedColumns, source: Source, areas: Areas): ReadCodes[] {
  const known = new Map<string, ReadCodes>();
  return column.cells.map((cell, part) => {
    const place = JSON.stringify([cell, column.markers?.[part]]);
    const before = known.get(place);
    if (before) return before;
    const texts = typeof cell === 'number' ? scanned.texts.get(cell) : oneText(cell, scanned.rows);
    const numbers = typeof cell === 'number' ? scanned.numbers.get(cell) : undefined;
    const marker = scanned.texts.get(column.markers?.[part] ?? -1);
    const read = readText(column.rule, source, areas);
    const isNumber = column.rule.kind === 'number';
    const codes = isNumber && numbers ? numberCodes(numbers, marker, read) : textCodes(texts, read);
    known.set(place, codes);
    return codes;
  });
}

function oneText(text: string, rows: number): CodedTexts {
  return { texts: [text], codes: new Int32Array(rows) };
}

function readText(
  rule: ColumnRule,
  source: Source,
  areas: Areas,
): (text: string, marker?: string) => ReadCell {
  const { footnotes } = source.table ?? {};
  const tidy = tidyText(rule.kind === 'number' && footnotes === 'numbers' ? undefined : footnotes);
  return (text, marker) => {
    const whole =
      marker === undefined ? tidy(text) : [tidy(text), marker].map((part) => part.trim()).join(' ');
    return readCell(whole, rule, source.markers, areas);
  };
}

type ReadText = ReturnType<typeof readText>;

function textCodes(column: CodedTexts | undefined, read: ReadText): ReadCodes {
  if (!column) throw new RangeError('a column that is read was not scanned');
  const cells = column.texts.map((text) => read(text));
  return { records: column.codes.length, codes: column.codes, cells, numbers: null };
}

function numberCodes(column: CodedNumbers, marker: CodedTexts | undefined, read: ReadText): ReadCodes {
  if (marker) return markedCodes(column, marker, read);
  const { numbers, texts, codes } = column;
  const cells = texts.map((text) => read(text));
  const minusOne = codes?.map((code) => code - 1) ?? null;
  return { records: numbers.length, codes: minusOne, cells, numbers };
}

/** A number and the marker beside it make one text. */
function markedCodes({ numbers, texts, codes }: CodedNumbers, marker: CodedTexts, read: ReadText): ReadCodes {
  const cells: ReadCell[] = [];
  const known = new Map<number | string, number>();
  const codeOf = (key: number | string, make: () => ReadCell) => {
    const code = known.get(key) ?? cells.push(make()) - 1;
    known.set(key, code);
    return code;
  };
  const blank = marker.texts.map((text) => text.trim() === '');
  const fits = marker.texts.map((text) => read('1', text).problem === undefined);
  const joint = Int32Array.from(numbers, (number, row) => {
    const [code, mark] = [codes?.[row] ?? 0, marker.codes[row] ?? 0];
    if (code === 0 && blank[mark]) return -1;
    const text = code === 0 ? '1' : (texts[code - 1] ?? '');
    if (code > 0 || fits[mark]) {
      return codeOf(code * marker.texts.length + mark, () => read(text, marker.texts[mark]));
    }
    // What is wrong with a marker may name the number, so that each number has a code of its own.
    return codeOf(`${mark} ${number}`, () => read(String(number), marker.texts[mark]));
  });
  return { records: joint.length, codes: joint, cells, numbers };
}

/** The numbers of a column; the parts of a wide table take turns. */
function numbersOf(parts: readonly ReadCodes[]): ReleaseColumn {
  const [first] = parts;
  if (parts.length === 1 && first?.numbers && !first.codes) return first.numbers;
  const rows = (first?.records ?? 0) * parts.length;
  const all = new Float64Array(rows);
  let gaps = false;
  for (const [part, { codes, cells, numbers }] of parts.entries()) {
    const values = Float64Array.from(cells, ({ value }) => (typeof value === 'number' ? value : Number.NaN));
    for (let row = part, at = 0; row < rows; row += parts.length, at += 1) {
      const number = numbers?.[at] ?? Number.NaN;
      const value = Number.isNaN(number) ? (values[codes?.[at] ?? -1] ?? Number.NaN) : number;
      gaps ||= Number.isNaN(value);
      all[row] = value;
    }
  }
  return gaps ? new GappedColumn(all) : all;
}

/** @param plain what stands for a number without anything else to say */
function sharedOf(
  parts: readonly ReadCodes[],
  valueIn: (cell: ReadCell) => ReleaseCell,
  plain: ReleaseCell,
): ReleaseColumn {
  const [first] = parts;
  const own = first?.cells.map(valueIn) ?? [];
  const eachHasItsOwn =
    parts.length === 1 && first?.codes && !first.numbers && new Set(own).size === own.length;
  if (eachHasItsOwn) return new SharedColumn(first.codes, own);
  const rows = (first?.records ?? 0) * parts.length;
  const values: ReleaseCell[] = [plain];
  const known = new Map<ReleaseCell, number>([[plain, 0]]);
  const shared = parts.map(({ cells }) =>
    Int32Array.from(cells, (cell) => {
      const value = valueIn(cell);
      const code = known.get(value) ?? values.push(value) - 1;
      known.set(value, code);
      return code;
    }),
  );
  const all = values.length <= 256 ? new Uint8Array(rows) : new Int32Array(rows);
  for (const [part, { codes }] of parts.entries()) {
    const codeOf = shared[part];
    // Without codes all rows have what is plain, whose code is zero.
    if (!codes || !codeOf) continue;
    for (let row = part, at = 0; row < rows; row += parts.length, at += 1) {
      all[row] = codeOf[codes[at] ?? -1] ?? 0;
    }
  }
  return new SharedColumn(all, values);
}
