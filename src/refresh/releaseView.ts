import { columnName } from '../sources/readSource.ts';
import type { Release, Source } from '../sources/source.ts';
import { sourceAt } from '../sources/sourceAt.ts';
import { type Period, parsePeriod } from '../tables/period.ts';

/** The numbers of one column for one area: by id of the period; a missing number has no entry. */
export interface ReleaseSeries {
  /** Code. */
  readonly area: string;
  /** Other keys of the row, such as an offence; '' if there are none. */
  readonly rest: string;
  readonly values: ReadonlyMap<string, number>;
}

/** By area and rest. */
export type AllSeries = ReadonlyMap<string, ReleaseSeries>;

/** A number column of a release. */
export interface ReleaseColumn {
  /** As the file calls it. */
  readonly header: string;
  /** As recipes call it, whatever the file of a release does. */
  readonly name: string;
  readonly series: AllSeries;
}

/** A release as series, to compare with another release of its source. */
export interface ReleaseView {
  readonly date: string;
  readonly rows: number;
  /** Codes, in the order of the file. */
  readonly areas: ReadonlySet<string>;
  /** Oldest first. */
  readonly periods: readonly Period[];
  /** One for each row: area, period and rest. */
  readonly keys: ReadonlySet<string>;
  readonly columns: readonly ReleaseColumn[];
}

/** Columns by what they hold. */
function columnsOf(source: Source) {
  const named = Object.entries(source.columns).flatMap(([header, rule]) => {
    const name = columnName(source, header);
    return name === null ? [] : [{ header, name, kind: rule.kind }];
  });
  const of = (kind: string) => named.filter((column) => column.kind === kind);
  const [area] = of('area');
  const [period] = of('period');
  const telling = source.key ?? [...of('area'), ...of('period')].map(({ name }) => name);
  const rest = telling.filter((name) => name !== area?.name && name !== period?.name);
  return { area: area?.name, period: period?.name, rest, numbers: of('number') };
}

export function releaseView(release: Release, source: Source): ReleaseView {
  const { area, period, rest, numbers } = columnsOf(sourceAt(source, release.date));
  const text = (name: string | undefined, row: number) =>
    name === undefined ? '' : String(release.columns[name]?.at(row) ?? '');
  const rows = Array.from({ length: release.rows }, (_, row) => ({
    area: text(area, row),
    period: text(period, row),
    rest: rest.map((name) => text(name, row)).join(', '),
  }));
  const periods = new Map(rows.flatMap((row) => periodEntry(row.period)));
  return {
    date: release.date,
    rows: release.rows,
    areas: new Set(rows.map((row) => row.area)),
    periods: [...periods.values()].toSorted((a, b) => a.index - b.index),
    keys: new Set(rows.map((row) => JSON.stringify(row))),
    columns: numbers.map(({ header, name }) => {
      return { header, name, series: seriesOf(rows, release.columns[name] ?? []) };
    }),
  };
}

function periodEntry(id: string): (readonly [string, Period])[] {
  const period = parsePeriod(id);
  return period ? [[id, period]] : [];
}

/** By which a column has its series. */
export function seriesKey(area: string, rest: string): string {
  return `${area}\u0000${rest}`;
}

type RowKey = Omit<ReleaseSeries, 'values'> & { readonly period: string };

function seriesOf(rows: readonly RowKey[], cells: Release['columns'][string]): Map<string, ReleaseSeries> {
  const all = new Map<string, ReleaseSeries & { values: Map<string, number> }>();
  for (const [index, { area, rest, period }] of rows.entries()) {
    const key = seriesKey(area, rest);
    const series = all.get(key) ?? { area, rest, values: new Map() };
    all.set(key, series);
    const value = cells.at(index);
    if (typeof value === 'number') series.values.set(period, value);
  }
  return all;
}

/** Pairs of the columns that both releases have. */
export function sharedColumns(before: ReleaseView, after: ReleaseView) {
  return after.columns.flatMap(({ header, name, series }) => {
    const old = before.columns.find((column) => column.name === name);
    return old ? [{ header, before: old.series, after: series }] : [];
  });
}

/** Relative difference of two numbers, from 0 (the same) to 1. */
export function distance(a: number, b: number): number {
  const size = Math.max(Math.abs(a), Math.abs(b));
  return size === 0 ? 0 : Math.min(1, Math.abs(a - b) / size);
}
