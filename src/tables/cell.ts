import type { Fault } from '../faults/fault.ts';
import { type Column, limitsOf } from './column.ts';
import { explainsAbsence, formatStatus, MISSING_STATUSES } from './status.ts';
import type { Bounds, Cell } from './table.ts';

export type CellProblem = Pick<Fault, 'what' | 'expected' | 'mend'>;

/** What a cell is made of; null for a number that is not there. */
interface CellParts {
  readonly value: number | null;
  readonly status: Cell['status'];
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A cell, or what is wrong with it. The rules for every cell of a column, whatever its origin. */
export function cellOf({ value, status, lower, upper }: CellParts, column: Column): Cell | CellProblem {
  const bounds = boundsOf(value, lower, upper, column);
  if (bounds && 'what' in bounds) return bounds;
  const cell: Cell = { value, status, ...(bounds && { bounds }) };
  return statusProblem(cell, column) ?? (value === null ? null : valueProblem(value, column)) ?? cell;
}

/** Both bounds of an estimate, neither, or what is wrong with them. */
function boundsOf(
  value: number | null,
  lower: number | null,
  upper: number | null,
  column: Column,
): Bounds | CellProblem | undefined {
  const { name, bounds } = column;
  if (!bounds || (lower === null && upper === null)) return undefined;
  if (lower === null || upper === null) {
    const [missing, given] = lower === null ? [bounds.lower, bounds.upper] : [bounds.upper, bounds.lower];
    return {
      what: `no ${missing}, though there is ${given}`,
      mend: 'give both bounds of an estimate, or neither',
    };
  }
  if (value === null) {
    return {
      what: `bounds without ${name}: ${lower} and ${upper}`,
      mend: 'leave out the bounds of a missing value',
    };
  }
  const problem =
    valueProblem(lower, { ...column, name: bounds.lower }) ??
    valueProblem(upper, { ...column, name: bounds.upper });
  if (problem) return problem;
  if (lower > upper) return { what: `${bounds.lower} is above ${bounds.upper}: ${lower} and ${upper}` };
  if (value < lower || value > upper) {
    return { what: `${name} is outside its bounds: ${value}, not from ${lower} to ${upper}` };
  }
  return { lower, upper };
}

/** Whether an interval is wider than the column allows of a reliable value. */
export function isTooWide({ value, bounds }: Cell, { bounds: declared }: Column): boolean {
  const most = declared?.unreliableAbove;
  if (most === undefined || value === null || !bounds) return false;
  return (bounds.upper - bounds.lower) / 2 > most * Math.abs(value);
}

function statusProblem({ value, status }: Cell, { name }: Column): CellProblem | null {
  const absent = status.filter(explainsAbsence);
  if (value === null && absent.length === 0) {
    const mend = `give ${name}_status the reason, such as [x] for not available`;
    return {
      what: `no ${name} and no reason why`,
      expected: `a number, or a status ${MISSING_STATUSES.map((status) => `[${status}]`).join(' ')}`,
      mend,
    };
  }
  if (value !== null && absent.length > 0) {
    const mend = 'leave out the number or the marker';
    return { what: `${name} with a status that says there is none: ${value} ${formatStatus(absent)}`, mend };
  }
  return null;
}

/** Whether a column counts whole things: of part-time staff there may be 48.8. */
export function isWhole({ kind, decimals }: Pick<Column, 'kind' | 'decimals'>): boolean {
  return (kind === 'count' && decimals === 0) || kind === 'population';
}

function valueProblem(value: number, column: Column): CellProblem | null {
  const { name, kind, partOf } = column;
  const { lowest, highest } = limitsOf(column);
  if (!Number.isFinite(value)) {
    const mend = 'a missing number took part in the arithmetic: say what the result is then';
    return { what: `${name} is not a number: ${value}`, mend };
  }
  if (isWhole(column) && !Number.isSafeInteger(value)) {
    const mend = kind === 'count' ? 'if parts are counted, give the column decimals: 1' : undefined;
    return { what: `${name} is not a whole number: ${value}`, expected: `a ${kind}`, mend };
  }
  if (value < lowest) {
    const mend = partOf === undefined ? 'if it may be, give the column negative: true' : undefined;
    return { what: `${name} is below zero: ${value}`, expected: `a ${kind}, zero or more`, mend };
  }
  if (value > highest) {
    return { what: `${name} is more than the whole: ${value}`, expected: 'a percentage, at most 100' };
  }
  return null;
}

/** A part can't exceed its whole. */
export function partProblem(cells: Readonly<Record<string, Cell>>, column: Column): CellProblem | null {
  if (column.partOf === undefined) return null;
  const part = cells[column.name]?.value ?? null;
  const whole = cells[column.partOf]?.value ?? null;
  if (part === null || whole === null || part <= whole) return null;
  return { what: `${column.name} is more than ${column.partOf}: ${part} of ${whole}` };
}
