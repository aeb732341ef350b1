import type { CellPlace, CellProblem } from '../csv/cellPlace.ts';
import type { CodedColumn } from './codedColumn.ts';
import type { Layout } from './layout.ts';
import type { ScannedTable } from './scannedTable.ts';
import type { DroppedRows } from './source.ts';

/** The records of a file that its source keeps. */
export interface ChosenRecords {
  readonly records: number;
  readonly columns: ScannedTable['columns'];
  /** The number of a record in the file. */
  readonly recordOf: (record: number) => number;
  readonly dropped: readonly DroppedRows[];
}

/**
 * Fills empty cells down and drops records, as the source declares.
 * Faults: an entry of `keep` that drops every record.
 */
export function chooseRecords(
  { records: all, skipped = 0, columns: scanned }: ScannedTable,
  { header, fillDown, filters }: Layout,
  add: (fault: CellPlace & CellProblem) => void,
): ChosenRecords {
  const columns = scanned.map((column, index) =>
    column && fillDown.includes(index) ? filled(column) : column,
  );
  if (filters.length === 0) return { records: all, columns, recordOf: (record) => record, dropped: [] };
  let chosen = Int32Array.from({ length: all }, (_, record) => record);
  const dropped = filters.map(({ entry, column, index, because, leavesOut }, at) => {
    const { texts = [], codes } = columns[index] ?? {};
    const isOut = texts.map(leavesOut);
    // Records that the scanner skipped count under the first filter.
    const before = chosen.length + (at === 0 ? skipped : 0);
    chosen = chosen.filter((record) => !isOut[codes?.[record] ?? -1]);
    if (entry === 'keep' && before > 0 && chosen.length === 0) add({ ...header.row, ...nothingKept(column) });
    return { because, rows: before - chosen.length };
  });
  return {
    records: chosen.length,
    columns: columns.map((column) => column && picked(column, chosen)),
    recordOf: (record) => chosen[record] ?? 0,
    dropped: dropped.filter(({ rows }) => rows > 0),
  };
}

function filled(column: CodedColumn): CodedColumn {
  const isEmpty = column.texts.map((text, code) => text.trim() === '' && !column.problems.has(code));
  let last = -1;
  const codes = column.codes?.map((code) => {
    if (!isEmpty[code]) last = code;
    return last < 0 ? code : last;
  });
  return { ...column, codes: codes ?? null };
}

function picked({ texts, codes, numbers, problems }: CodedColumn, records: Int32Array): CodedColumn {
  return {
    texts,
    problems,
    codes: codes && records.map((record) => codes[record] ?? 0),
    numbers: numbers && Float64Array.from(records, (record) => numbers[record] ?? 0),
  };
}

/** Otherwise a misspelt value would silently empty the table. */
function nothingKept(column: string): CellProblem {
  const mend = 'correct the values of keep in source.yaml';
  return { what: `no row is kept: ${column}`, expected: 'rows that have one of the values', mend };
}
