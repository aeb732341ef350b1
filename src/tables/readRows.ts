import { type CsvRecord, mapCsv } from '../csv/csv.ts';
import type { Fault, FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { cellOf, partProblem } from './cell.ts';
import { type Column, fieldsOf } from './column.ts';
import { safeText } from './csvText.ts';
import { memoize } from './memoize.ts';
import { RowPacker } from './packRows.ts';
import { parsePeriod } from './period.ts';
import { parseStatus } from './status.ts';
import type { Cell, Row } from './table.ts';
import { TableRows } from './tableRows.ts';

const MEND = 'a derived table is never edited: run npm run derive';

/** Rows of a derived CSV file, in file order, without those that have faults. */
export function readRows(
  text: string,
  file: string,
  columns: readonly Column[],
  areas: Areas,
  faults: FaultList,
): TableRows {
  const add: Add = (fault) => faults.add({ file, column: 0, mend: MEND, ...fault });
  const wanted = ['area_code', 'area', 'period', ...columns.flatMap(fieldsOf)];
  const placed = columns.map((column) => ({ column, index: wanted.indexOf(column.name) }));
  // A table has many rows but few distinct periods and markers: share the objects.
  const parts: Parts = { period: memoize(parsePeriod), status: memoize(parseStatus) };
  const packer = new RowPacker();
  const order = new RowOrder(areas);
  const take = (row: Row) => {
    order.take(row);
    packer.add(row);
  };
  mapCsv(text, file, faults, ({ cells }) => {
    if (cells.join() === wanted.join()) {
      return (record) => {
        const row = readRow(record, placed, areas, parts, add);
        if (row) take(row);
        return null;
      };
    }
    add({ line: 1, what: `wrong columns: ${cells.join(',')}`, expected: wanted.join(',') });
    return null;
  });
  for (const fault of order.faults) add(fault);
  return new TableRows(packer.packed());
}

type Add = (fault: Omit<Fault, 'file' | 'column'> & { column?: number }) => void;

interface Parts {
  readonly period: typeof parsePeriod;
  readonly status: typeof parseStatus;
}

/** A column, and the index of its first field. */
interface PlacedColumn {
  readonly column: Column;
  readonly index: number;
}

function readRow(
  record: CsvRecord,
  columns: readonly PlacedColumn[],
  areas: Areas,
  parts: Parts,
  add: Add,
): Row | null {
  const [code = '', name = '', id = ''] = record.cells;
  const area = areas.byCode.get(code.replace(/^'/, ''));
  const period = parts.period(id);
  if (!area) add({ ...record.place(0), what: `unknown area: ${code}`, expected: 'a code of data/areas.csv' });
  else if (safeText(area.name) !== name) {
    add({ ...record.place(1), what: `wrong name of area ${code}: ${name}`, expected: area.name });
  }
  if (!period) add({ ...record.place(2), what: `not a period: ${id}` });
  const cells: Record<string, Cell> = {};
  for (const { column, index } of columns) {
    const cell = readCell(record, index, column, parts, add);
    if (cell) cells[column.name] = cell;
  }
  for (const { column } of columns) {
    const problem = partProblem(cells, column);
    if (problem) add({ line: record.line, ...problem, mend: MEND });
  }
  const whole = Object.keys(cells).length === columns.length;
  return area && period && whole ? { area, period, cells, line: record.line } : null;
}

function readCell(record: CsvRecord, index: number, column: Column, parts: Parts, add: Add): Cell | null {
  const [text = '', marker = '', least = '', most = ''] = record.cells.slice(index, index + 4);
  const status = parts.status(marker);
  if (!status) {
    add({
      ...record.place(index + 1),
      what: `unknown status: ${marker}`,
      expected: 'markers such as [x] or [r][e]',
    });
    return null;
  }
  const numbers = [text, ...(column.bounds ? [least, most] : [])].map((each, i) => {
    if (each === '' || /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(each)) return each === '' ? null : Number(each);
    const at = i === 0 ? index : index + 1 + i;
    add({ ...record.place(at), what: `${fieldsOf(column)[at - index]} is not a number: ${each}` });
    return undefined;
  });
  if (numbers.includes(undefined)) return null;
  const [value = null, lower = null, upper = null] = numbers;
  const cell = cellOf({ value, status, lower, upper }, column);
  if (!('what' in cell)) return cell;
  add({ ...record.place(index), ...cell, mend: MEND });
  return null;
}

type Located = Parameters<Add>[0];

/** Requires what `derive` writes: the order of areas.csv, then of time, with one kind of period. */
class RowOrder {
  readonly faults: Located[] = [];
  readonly #position: ReadonlyMap<string, number>;
  #before: Row | null = null;

  constructor({ all }: Areas) {
    this.#position = new Map(all.map(({ code }, index) => [code, index]));
  }

  take(row: Row): void {
    const found = this.#before && this.#problem(row, this.#before);
    if (found) this.faults.push({ line: row.line, ...found });
    this.#before = row;
  }

  #problem(row: Row, before: Row): Omit<Located, 'line'> | null {
    const step = this.#place(row) - this.#place(before) || row.period.index - before.period.index;
    const text = `${row.area.code}, ${row.period.id}`;
    if (row.period.cycle !== before.period.cycle)
      return { what: `periods of two kinds in one table: ${before.period.id} and ${row.period.id}` };
    if (step === 0) return { what: `row appears twice: ${text}`, expected: `only line ${before.line}` };
    if (step > 0) return null;
    return { what: `row out of order: ${text}`, expected: 'the order of data/areas.csv, then that of time' };
  }

  #place({ area }: Row): number {
    return this.#position.get(area.code) ?? 0;
  }
}
