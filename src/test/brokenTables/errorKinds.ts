import { type Grid, type GridRow, periodsOf } from './grid.ts';

/** Where an error is made. */
export interface Spot {
  readonly grid: Grid;
  readonly header: string;
  /** The newest period, which the last release did not have. */
  readonly period: string;
  readonly area: string;
  readonly other: string;
}

/**
 * `size`: a value that is only too large or too small, which shows where it is far enough from its peers.
 * The others break a total, a shape, or repeat what was there.
 */
type Breaks = 'size' | 'sum' | 'shape' | 'repeat';

export interface ErrorKind {
  readonly name: string;
  readonly breaks: Breaks;
  /** True where a whole column or release is wrong, rather than one area. */
  readonly whole?: boolean;
  /** null where the error would change nothing. */
  readonly make: (rows: readonly GridRow[], spot: Spot) => readonly GridRow[] | null;
}

type Change = (value: number, row: GridRow) => number | undefined;

function changed(rows: readonly GridRow[], header: string, fits: (row: GridRow) => boolean, change: Change) {
  let differs = false;
  const made = rows.map((row) => {
    const value = row.values[header];
    if (value === undefined || !fits(row)) return row;
    const other = change(value, row);
    differs ||= other !== value;
    return { ...row, values: { ...row.values, [header]: other } };
  });
  return differs ? made : null;
}

function cell(name: string, change: Change): ErrorKind {
  return {
    name,
    breaks: 'size',
    make: (rows, { header, period, area }) =>
      changed(rows, header, (row) => row.area === area && row.period === period, change),
  };
}

function column(name: string, change: Change): ErrorKind {
  const make: ErrorKind['make'] = (rows, { header, period }) =>
    changed(rows, header, (row) => row.period === period, change);
  return { name, breaks: 'shape', whole: true, make };
}

/** The digits of a number otherwise; its point and sign stay. */
function digits(value: number, change: (text: string) => string): number {
  const [whole = '', rest] = String(Math.abs(value)).split('.');
  const made = Number(rest === undefined ? change(whole) : `${change(whole)}.${rest}`);
  return value < 0 ? -made : made;
}

function swap(text: string): string {
  const at = [...text].findIndex((digit, index) => index > 0 && digit !== text[index - 1]);
  return at < 1 ? text : text.slice(0, at - 1) + text[at] + text[at - 1] + text.slice(at + 1);
}

const round = (value: number, like: number) => (Number.isInteger(like) ? Math.round(value) : value);

function valueAt(rows: readonly GridRow[], { header }: Spot, area: string, period: string) {
  return rows.find((row) => row.area === area && row.period === period)?.values[header];
}

/** Values of two areas in each other's place. */
function swapped(name: string, inPeriod: (period: string, spot: Spot) => boolean): ErrorKind {
  return {
    name,
    breaks: 'size',
    make: (rows, spot) => {
      const other = (row: GridRow) => (row.area === spot.area ? spot.other : spot.area);
      const isOne = (row: GridRow) => row.area === spot.area || row.area === spot.other;
      const fits = (row: GridRow) => isOne(row) && inPeriod(row.period, spot);
      return changed(rows, spot.header, fits, (_, row) => valueAt(rows, spot, other(row), row.period));
    },
  };
}

const previousTo = (rows: readonly GridRow[], period: string) => {
  const periods = periodsOf(rows);
  return periods[periods.indexOf(period) - 1] ?? '';
};

/** Labels of periods, one or more steps on. */
function relabelled(rows: readonly GridRow[]): readonly GridRow[] | null {
  const periods = periodsOf(rows);
  const made = rows.flatMap((row) => {
    const later = periods[periods.indexOf(row.period) + 1];
    return later === undefined ? [] : [{ ...row, period: later }];
  });
  return made.length > 0 ? made : null;
}

/** Written before the checks that find them were tuned. */
export const ERROR_KINDS: readonly ErrorKind[] = [
  column('a whole period of zeros', () => 0),
  column('six months of figures for twelve', (value) => round(value / 2, value)),
  column('a period in tens', (value) => value * 10),
  column('a period in thousands', (value) => value / 1000),
  column('per cent as fractions', (value) => value / 100),
  column('a column of constants', () => 42),
  cell('one zero', () => 0),
  cell('a first digit lost', (value) => digits(value, (text) => text.slice(1) || '0')),
  cell('a last digit lost', (value) => digits(value, (text) => text.slice(0, -1) || '0')),
  cell('a digit doubled', (value) => digits(value, (text) => text[0] + text)),
  cell('two digits transposed', (value) => digits(value, swap)),
  cell('twice as much', (value) => value * 2),
  cell('three times as much', (value) => value * 3),
  cell('four times as much', (value) => value * 4),
  cell('half as much', (value) => round(value / 2, value)),
  cell('a quarter as much', (value) => round(value / 4, value)),
  cell('a fifth as much', (value) => round(value * 0.19, value)),
  swapped('two cells swapped', (period, spot) => period === spot.period),
  swapped('two areas swapped in every period', () => true),
  {
    name: 'one area repeats the period before',
    breaks: 'repeat',
    make: (rows, spot) => {
      const { header, period, area } = spot;
      const old = valueAt(rows, spot, area, previousTo(rows, period));
      if (old === undefined) return null;
      return changed(
        rows,
        header,
        (row) => row.area === area && row.period === period,
        () => old,
      );
    },
  },
  {
    name: 'a whole period repeats the one before',
    breaks: 'repeat',
    whole: true,
    make: (rows, spot) => {
      const before = previousTo(rows, spot.period);
      const old = ({ area }: GridRow) => valueAt(rows, spot, area, before);
      const fits = (row: GridRow) => row.period === spot.period;
      return changed(rows, spot.header, fits, (_, row) => old(row));
    },
  },
  {
    name: 'every label one period on',
    breaks: 'repeat',
    whole: true,
    make: (rows) => relabelled(rows),
  },
  {
    name: 'the last release again',
    breaks: 'repeat',
    whole: true,
    make: (rows, { period }) => rows.filter((row) => row.period !== period),
  },
  {
    name: 'the release before the last again',
    breaks: 'repeat',
    whole: true,
    make: (rows, { period }) => {
      const before = previousTo(rows, period);
      return rows.filter((row) => row.period !== period && row.period !== before);
    },
  },
  {
    name: 'values one row down',
    breaks: 'shape',
    whole: true,
    make: (rows, spot) => {
      const own = rows.filter((row) => row.period === spot.period).map(({ area }) => area);
      const above = (area: string) => own[(own.indexOf(area) + own.length - 1) % own.length] ?? area;
      const fits = (row: GridRow) => row.period === spot.period;
      return changed(
        rows,
        spot.header,
        fits,
        (value, row) => valueAt(rows, spot, above(row.area), spot.period) ?? value,
      );
    },
  },
  {
    name: 'a total that is not the sum of its parts',
    breaks: 'sum',
    whole: true,
    make: (rows, { grid, header, period }) => {
      if (!grid.summed.includes(header)) return null;
      const top = rows.find(({ area }) => grid.parents[area] === undefined)?.area;
      const fits = (row: GridRow) => row.area === top && row.period === period;
      return changed(rows, header, fits, (value) => Math.round(value * 1.01) + 1);
    },
  },
  {
    name: 'a part above its whole',
    breaks: 'sum',
    make: (rows, { grid, header, period, area }) => {
      const whole = grid.parts.find(({ part }) => part === header)?.whole;
      if (whole === undefined) return null;
      const fits = (row: GridRow) => row.area === area && row.period === period;
      return changed(rows, header, fits, (value, row) => (row.values[whole] ?? value) + 1);
    },
  },
  {
    name: 'an old value revised by half',
    breaks: 'size',
    make: (rows, { header, period, area }) => {
      const before = previousTo(rows, period);
      const fits = (row: GridRow) => row.area === area && row.period === before;
      return changed(rows, header, fits, (value) => round(value * 1.5, value));
    },
  },
];
