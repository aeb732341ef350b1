import type { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Areas } from '../newsroom/area.ts';
import { checkKeys } from './checkKeys.ts';
import { fileKind } from './fileKind.ts';
import { type HeadOptions, headTable } from './headTable.ts';
import { lengthen } from './lengthen.ts';
import { delimiterOf } from './rawRows.ts';
import { type CellProblem, type RawRow, type RawRows, type RawTable, rowPlace } from './rawTable.ts';
import { type ReadCell, readCell } from './readCell.ts';
import { columnName } from './readSource.ts';
import { shapeTable } from './shapeTable.ts';
import type { ColumnRule, Release, Source } from './source.ts';
import { tidyText } from './tidyText.ts';

/** A file, as faults show it, and the ISO date of its publication. */
export interface ReleasePlace {
  readonly file: string;
  readonly date: string;
}

/**
 * Reads the rows of a file as its source declares them.
 * @returns what is of use when no fault was added
 */
export function readRows(
  raw: RawRows,
  { file, date }: ReleasePlace,
  source: Source,
  areas: Areas,
  faults: FaultList,
): Release | null {
  const tidy = tidyText(source.table?.footnotes);
  const context: Context = { source, areas, file, faults };
  const headed = headTable(raw.rows, file, headOptions(file, source), faults);
  const shaped = headed && shapeTable(headed, source, file, faults);
  const table = shaped && lengthen(shaped.table, source, file, faults);
  const columns = table && headersAgree(table, context) ? readColumns(table, context, tidy) : null;
  if (table && columns) checkKeys(table, columns, context);
  if (raw.from1904) refuseSerials(context);
  if (!headed || !table || !columns) return null;
  const { leftOut, notes = [] } = raw;
  const { dropped } = shaped;
  return { date, columns, rows: table.records.length, read: headed.records.length, dropped, leftOut, notes };
}

export function headOptions(file: string, source: Source): HeadOptions {
  const { headerRows, merged, footnotes } = source.table ?? {};
  // Spreadsheets say which cells are merged; texts leave them empty.
  const fill = merged === 'fill' && fileKind(file) === 'csv';
  return { headerRows, fill, tidy: tidyText(footnotes), delimiter: delimiterOf(file, source) };
}

interface Context {
  readonly source: Source;
  readonly areas: Areas;
  readonly file: string;
  readonly faults: FaultList;
}

type Columns = Record<string, (string | number | undefined)[]>;

/** Four years and a day lie between the two ways to count, and the numbers do not tell which one they mean. */
function refuseSerials({ source, file, faults }: Context): void {
  const header = Object.entries(source.columns).find(
    ([, rule]) => rule.kind === 'period' && rule.date === 'serial',
  )?.[0];
  if (header === undefined) return;
  const mend = 'format the column as dates in a spreadsheet program, save, and declare date: iso';
  faults.add({ file, line: 0, column: 0, what: `days counted from 1904: ${header}`, mend });
}

function headersAgree({ header }: RawTable, { source, file, faults }: Context): boolean {
  const declared = Object.keys(source.columns);
  const missing = declared.filter((name) => !header.cells.includes(name));
  const undeclared = header.cells.filter((name) => name !== '' && !declared.includes(name));
  for (const name of undeclared) {
    const meant = nearest(name, missing);
    const mend = `declare it in source.yaml${meant ? `, where it may be ${meant}` : ', with kind: ignore if it is not used'}`;
    faults.add({
      file,
      ...header.place(header.cells.indexOf(name)),
      what: `undeclared column: ${name}`,
      mend,
    });
  }
  for (const name of missing) {
    const expected = `the columns of source.yaml: ${declared.join(', ')}`;
    const mend = 'correct the name in source.yaml, or remove it there';
    faults.add({ file, ...rowPlace(header), what: `missing column: ${name}`, expected, mend });
  }
  return missing.length === 0 && undeclared.length === 0;
}

function readColumns(table: RawTable, context: Context, tidy: (text: string) => string): Columns {
  const columns: Columns = {};
  for (const [index, header] of table.header.cells.entries()) {
    const rule = context.source.columns[header];
    const name = columnName(context.source, header);
    if (!rule || name === null) continue;
    const merged = context.source.table?.merged === 'fill';
    const text = textReader(table, index, rule, header, context, tidy);
    const cells = table.records.map((record): ReadCell => {
      const problem = record.problem?.(index) ?? coveredProblem(record, index, rule, merged);
      if (problem) return { value: undefined, problem };
      return readCell(text(record), rule, context.source.markers, context.areas);
    });
    for (const [row, cell] of cells.entries()) {
      const record = table.records[row];
      if (cell.problem && record)
        context.faults.add({ file: context.file, ...record.place(index), ...cell.problem });
    }
    columns[name] = cells.map(({ value }) => value);
    if (rule.kind === 'number') columns[`${name}_status`] = cells.map(({ status }) => status);
  }
  return columns;
}

/** Text of a cell; of a number, with the marker that stands in a column of its own. */
function textReader(
  { header }: RawTable,
  index: number,
  rule: ColumnRule,
  name: string,
  { source }: Context,
  tidy: (text: string) => string,
): (record: RawRow) => string {
  if (rule.kind !== 'number') return ({ cells }) => tidy(cells[index] ?? '');
  const marker = header.cells.findIndex((other) => {
    const its = source.columns[other];
    return its?.kind === 'marker' && its.of === name;
  });
  // Numbers in brackets at the end of a number cell may be negative numbers, and are no footnotes.
  const notes = source.table?.footnotes === 'notes' ? tidy : (text: string) => text;
  if (marker < 0) return ({ cells }) => notes(cells[index] ?? '');
  return ({ cells }) => [notes(cells[index] ?? ''), cells[marker] ?? ''].map((text) => text.trim()).join(' ');
}

/** A merged cell says the same of all that it covers, which is never what a number means. */
function coveredProblem(
  record: RawRow,
  index: number,
  rule: ColumnRule,
  merged: boolean,
): CellProblem | undefined {
  if (!record.covered?.(index)) return undefined;
  if (rule.kind === 'number') {
    return {
      what: 'number under a merged cell',
      mend: 'ask the publisher for a table with a cell for each number',
    };
  }
  if (merged) return undefined;
  const mend = 'declare table: { merged: fill }, if it means the same for all that it covers';
  return { what: 'cell under a merged one', mend };
}
