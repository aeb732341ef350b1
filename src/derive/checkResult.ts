import type { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Areas } from '../newsroom/area.ts';
import { isOver } from '../newsroom/areaLife.ts';
import { areaNamed } from '../newsroom/areas.ts';
import { cellOf, isTooWide, partProblem } from '../tables/cell.ts';
import { type Column, fieldsOf } from '../tables/column.ts';
import { type Period, parsePeriod } from '../tables/period.ts';
import { parseStatus } from '../tables/status.ts';
import type { Cell, Row } from '../tables/table.ts';
import type { ArqueroTable } from './recipe.ts';
import { oneOfEachKind, type RowProblem } from './rowProblem.ts';

type Add = (problem: RowProblem) => void;
type Values = Readonly<Record<string, unknown>>;

/** Checks a recipe's result against its declared columns. @returns null when a fault was added */
export function checkResult(
  result: ArqueroTable,
  recipe: { readonly file: string },
  columns: readonly Column[],
  areas: Areas,
  faults: FaultList,
): Omit<Row, 'line'>[] | null {
  const found: RowProblem[] = [];
  const add: Add = (problem) => found.push(problem);
  const rows = checkColumns(result, columns, add)
    ? result.objects().flatMap((values) => checkRow(values as Values, columns, areas, add) ?? [])
    : [];
  checkAcrossRows(rows, add);
  if (rows.length === 0 && found.length === 0) add({ what: 'recipe made no rows', expected: 'at least one' });
  faults.addAll(
    oneOfEachKind(found).map((problem) => ({ file: recipe.file, line: 0, column: 0, ...problem })),
  );
  return found.length > 0 ? null : rows;
}

function checkColumns(result: unknown, columns: readonly Column[], add: Add): boolean {
  if (typeof result !== 'object' || result === null || !('columnNames' in result)) {
    add({ what: `not a table: ${typeof result}`, expected: 'derive returns an arquero table' });
    return false;
  }
  const names = (result as ArqueroTable).columnNames();
  const allowed = ['area', 'period', ...columns.flatMap(fieldsOf)];
  const optional = new Set(columns.map(({ name }) => `${name}_status`));
  const required = allowed.filter((name) => !optional.has(name));
  for (const name of required.filter((wanted) => !names.includes(wanted))) {
    add({ what: `missing column: ${name}`, expected: `in the result: ${required.join(', ')}` });
  }
  for (const name of names.filter((given) => !allowed.includes(given))) {
    const meant = nearest(name, allowed);
    const mend = meant ? `did you mean ${meant}?` : 'declare it under columns, or leave it out with select';
    add({ what: `undeclared column: ${name}`, mend });
  }
  return required.every((name) => names.includes(name));
}

function checkRow(
  values: Values,
  columns: readonly Column[],
  areas: Areas,
  add: Add,
): Omit<Row, 'line'> | null {
  const code = String(values['area'] ?? '');
  const id = String(values['period'] ?? '');
  const area = areas.byCode.get(code);
  const period = parsePeriod(id);
  const at = `${area?.name ?? code}, ${id}`;
  if (!area) {
    const named = areaNamed(areas, code);
    const mend = named ? `write its code, ${named.code}` : undefined;
    add({ what: `unknown area code: ${code}`, expected: 'a code of data/areas.csv', mend });
  }
  if (!period)
    add({ what: `not a period: ${id}`, expected: 'the id of a period, such as 2024 or YE2024-09' });
  const cells: Record<string, Cell> = {};
  const addHere: Add = (problem) => add({ ...problem, at });
  for (const column of columns) {
    const cell = checkCell(values, column, addHere);
    if (cell) cells[column.name] = cell;
  }
  for (const column of columns) {
    const problem = partProblem(cells, column);
    if (problem) addHere(problem);
  }
  const isTold = Object.values(cells).some(({ value }) => value !== null);
  if (area && period && isTold && isOver(area, period)) {
    addHere({
      what: `figures of an area that had ended by then: ${area.life?.to}`,
      expected: 'its series ends with it',
      mend: 'give them to the area that it became, or correct to in data/areas.csv',
    });
  }
  return area && period ? { area, period, cells } : null;
}

function checkCell(values: Values, column: Column, add: Add): Cell | null {
  const marker = values[`${column.name}_status`] ?? '';
  const status = typeof marker === 'string' ? parseStatus(marker) : null;
  if (!status) {
    add({
      what: `unknown status of ${column.name}: ${String(marker)}`,
      expected: 'markers such as [x] or [r][e]',
    });
    return null;
  }
  const names = [column.name, ...(column.bounds ? [column.bounds.lower, column.bounds.upper] : [])];
  const wrong = names.filter((name) => values[name] != null && typeof values[name] !== 'number');
  for (const name of wrong) {
    add({
      what: `${name} is not a number: ${JSON.stringify(values[name])}`,
      expected: 'a number, or nothing',
    });
  }
  if (wrong.length > 0) return null;
  const [value = null, lower = null, upper = null] = names.map((name) => values[name] as number | undefined);
  const cell = cellOf({ value, status, lower, upper }, column);
  if ('what' in cell) {
    add(cell);
    return null;
  }
  return isTooWide(cell, column) && !status.includes('u') ? { ...cell, status: [...status, 'u'] } : cell;
}

/** Requires one row per area and period, and one kind of period per table. */
function checkAcrossRows(rows: readonly Omit<Row, 'line'>[], add: Add): void {
  const seen = new Set<string>();
  const cycles = new Map<string, Period>();
  for (const { area, period } of rows) {
    const key = `${area.code} ${period.id}`;
    if (seen.has(key))
      add({ what: `row appears twice: ${area.name}, ${period.id}`, expected: 'one row for each' });
    seen.add(key);
    cycles.set(period.cycle, cycles.get(period.cycle) ?? period);
  }
  const [first, second] = [...cycles.values()];
  if (!first || !second) return;
  const mend = 'make a table of each: they must not be compared';
  const kinds = first.ends && first.unit === second.unit ? 'spans of two lengths' : 'periods of two kinds';
  add({ what: `${kinds} in one table: ${first.id} and ${second.id}`, mend });
}
