import { greatest, sum } from 'd3';
import type { Period } from '../../tables/period.ts';
import { seriesKey, sharedColumns } from '../releaseView.ts';
import type { Measured } from './measured.ts';
import { scaleOf } from './scale.ts';
import { seriesName } from './seriesName.ts';
import { isSum } from './sums.ts';

/** What may be sums of one another: columns, or rows of one area that differ in another key, such as sex. */
export interface Family {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
  /** The step in which all values are written. */
  readonly unit: number;
}

export interface Row {
  readonly place: string;
  readonly cellOf: (name: string) => { readonly header: string; readonly key: string };
}

/** What was the sum of others in each row of the last release. */
export interface Rule {
  readonly whole: string;
  readonly parts: readonly string[];
  /** Rows in which it was so. */
  readonly held: number;
}

/** Of more, only those that a recipe declares are tried, and one as the sum of all others. */
const MOST = 10;

/** Sums that would come of chance once in so many times, as a logarithm, are none. */
const SURE = 20;

export type ValueIn = (row: Row, period: Period, name: string) => number | undefined;

export function familiesOf({ before, after, nameOf }: Measured): Family[] {
  const shared = sharedColumns(before, after);
  const [first] = shared;
  const columns = {
    names: shared.map(({ header }) => header),
    rows: [...(first?.after ?? [])].map(([key, { area, rest }]) => {
      return {
        place: seriesName({ area, rest }, nameOf),
        cellOf: (header: string) => ({ header, key }),
      };
    }),
    unit: scaleOf(...shared.map((column) => column.before)).unit,
  };
  const ofKeys = shared.map(({ header, before: old, after: series }): Family => {
    const all = [...series.values()];
    return {
      names: [...new Set(all.map(({ rest }) => rest))],
      rows: [...new Set(all.map(({ area }) => area))].map((area) => {
        return {
          place: `${header}, ${nameOf(area)}`,
          cellOf: (rest) => ({ header, key: seriesKey(area, rest) }),
        };
      }),
      unit: scaleOf(old).unit,
    };
  });
  return [columns, ...ofKeys].filter(({ names }) => names.length > 2);
}

/** Those of fewest parts first: what is wrong lies within them. */
export function rulesOf(
  family: Family,
  periods: readonly Period[],
  valueIn: ValueIn,
  compared: Measured,
): Rule[] {
  const { names, rows, unit } = family;
  const table = rows.flatMap((row) =>
    periods.map((period) => new Map(names.map((name) => [name, valueIn(row, period, name)]))),
  );
  const most = (row: (typeof table)[number]) => [...row.values()].filter(Boolean).length;
  // A sum that does not hold in the fullest row need not be tried in the others.
  const fullest = greatest(table, most);
  if (!fullest) return [];
  const least = SURE + Math.log(names.length * 2 ** Math.min(names.length, MOST));
  return candidatesIn(names, compared)
    .filter(({ whole, parts }) => fits(fullest, whole, parts, unit) === true)
    .flatMap((candidate) => {
      const held = table.map((row) => fits(row, candidate.whole, candidate.parts, unit));
      if (held.includes(false)) return [];
      const rowsOfIt = table.filter((_, index) => held[index]);
      const surprise = sum(rowsOfIt, (row) =>
        surpriseOf(row.get(candidate.whole) ?? 0, candidate.parts, unit),
      );
      return surprise > least ? [{ ...candidate, held: rowsOfIt.length }] : [];
    })
    .toSorted((a, b) => a.parts.length - b.parts.length);
}

/** Of a sum that is right, as a logarithm: the larger the values, the less it comes of chance. */
function surpriseOf(whole: number, parts: readonly string[], unit: number): number {
  const slack = unit === 1 ? 1 : parts.length + 2;
  return Math.max(0, Math.log(Math.abs(whole) / (unit * slack)));
}

/** Each name as the sum of any two or more of the others. */
function candidatesIn(names: readonly string[], { parts: declared }: Measured) {
  return names.flatMap((whole) => {
    const others = names.filter((name) => name !== whole);
    if (names.length > MOST) {
      const own = declared.filter((pair) => pair.whole === whole).map(({ part }) => part);
      return [others, own].filter(({ length }) => length > 1).map((parts) => ({ whole, parts }));
    }
    return Array.from({ length: 2 ** others.length }, (_, chosen) => {
      return { whole, parts: others.filter((__, index) => chosen & (1 << index)) };
    }).filter(({ parts }) => parts.length > 1);
  });
}

/** null where a value is missing. */
export function fits(
  row: ReadonlyMap<string, number | undefined>,
  whole: string,
  parts: readonly string[],
  unit: number,
): boolean | null {
  const value = row.get(whole);
  let added = 0;
  for (const part of parts) added += row.get(part) ?? Number.NaN;
  if (value === undefined || Number.isNaN(added)) return null;
  return isSum(value, added, unit, parts.length);
}
