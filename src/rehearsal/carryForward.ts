import { latestPeriod } from '../figures/series.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { monthsIn, type Period } from '../tables/period.ts';
import { periodAfter } from '../tables/schedule.ts';
import type { Status } from '../tables/status.ts';
import type { Cell, Row, Table, TableSource } from '../tables/table.ts';

/** A row that is not in a file yet. */
export type OpenRow = Omit<Row, 'line'>;

/** A table's next release, with every figure carried forward unchanged. */
export interface CarriedForward {
  /** By area code, in period order. */
  readonly rows: ReadonlyMap<string, readonly OpenRow[]>;
  /** By column: the new period of its newest value. */
  readonly periods: ReadonlyMap<string, Period>;
  /** Dated to the next release. */
  readonly sources: readonly TableSource[];
}

/**
 * Adds one period to a table. Each column continues from its own newest period, so rates that lag the counts
 * by a year still do.
 */
export const carryForward = memoizeWeak((table: Table): CarriedForward => {
  const latest = [...table.columns.values()].flatMap((column) => {
    const period = latestPeriod(table, column);
    return period ? [{ name: column.name, from: period, to: periodAfter(table, period) }] : [];
  });
  const newest = table.rows.periods.reduce<Period | null>(
    (a, period) => (a && a.index >= period.index ? a : period),
    null,
  );
  const next = newest && { from: newest, to: periodAfter(table, newest) };
  const rows = table.rows.areas.map(
    ({ code }) => [code, rowsForward(table.rows.of(code), next, latest)] as const,
  );
  const months = next ? monthsBetween(next) : 12;
  return {
    rows: new Map(rows),
    periods: new Map(latest.map(({ name, to }) => [name, to])),
    sources: table.sources.map((source) => ({ ...source, released: monthsLater(source.released, months) })),
  };
});

interface Step {
  readonly from: Period;
  readonly to: Period;
}

interface ColumnStep extends Step {
  readonly name: string;
}

function monthsBetween({ from, to }: Step): number {
  return (monthsIn(to) / to.length) * (to.index - from.index);
}

/** Adds a row to one area. An area that has left the table gets none. */
function rowsForward(own: readonly Row[], step: Step | null, steps: readonly ColumnStep[]): OpenRow[] {
  const last = own.at(-1);
  if (!last || last.period.id !== step?.from.id) return [...own];
  const next = { area: last.area, period: step.to, cells: carriedCells(last) };
  const rows: OpenRow[] = [...own, next];
  return rows.map((row) => {
    const due = steps.filter(({ to }) => to.id === row.period.id);
    const cells = due.flatMap(({ name, from }) => {
      const cell = own.find(({ period }) => period.id === from.id)?.cells[name];
      return cell ? [[name, carriedCell(cell)] as const] : [];
    });
    return cells.length > 0 ? { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } } : row;
  });
}

function carriedCells({ cells }: OpenRow): Record<string, Cell> {
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, carriedCell(cell)]));
}

function carriedCell({ status, ...cell }: Cell): Cell {
  return { ...cell, status: lastingMarkers(status) };
}

/** Break and revision markers belong to one period; the others usually stay with an area. */
export function lastingMarkers(status: readonly Status[]): Status[] {
  return status.filter((each) => each !== 'b' && each !== 'r');
}

/** @param date ISO; a day past the end of the target month becomes its last day */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
