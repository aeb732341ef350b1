import { wideColumn } from './lengthen.ts';
import { digitRule } from './plainDigits.ts';
import { columnName } from './readSource.ts';
import type { RowFilter } from './rowFilter.ts';
import { rowFilters } from './rowFilter.ts';
import type { WantedColumns } from './scanColumns.ts';
import type { ColumnRule, Source } from './source.ts';

/** A column that recipes get, as large files are read: for each part of a wide table, where its cells stand. */
export interface LargeColumn {
  readonly name: string;
  readonly rule: ColumnRule;
  /** By part; a text stands for the part itself, in place of a cell. */
  readonly cells: readonly (number | string)[];
  /** Of the column of its markers, by part. */
  readonly markers: readonly number[] | null;
}

/** How the columns of a file become those of a release. */
export interface LargeLayout {
  readonly columns: readonly LargeColumn[];
  /** Into how many rows a record goes. */
  readonly parts: number;
  /** Columns in which an empty cell means the same as the one above it. */
  readonly fillDown: readonly number[];
  readonly filters: readonly (RowFilter & { readonly index: number })[];
}

/** @param header of the file, which has been found to be as declared */
export function largeLayout(header: readonly string[], source: Source): LargeLayout {
  const { wide, columns } = source;
  const found = header.flatMap((name, index) =>
    wide && !Object.hasOwn(columns, name) ? (wideColumn(name, index, wide) ?? []) : [],
  );
  const parts = wide ? [...new Set(found.map(({ part }) => part))] : [''];
  const cellsOf = (name: string): (number | string)[] =>
    parts.map((part) => {
      if (name === wide?.name) return part;
      if (!wide || !Object.hasOwn(wide.values, name)) return header.indexOf(name);
      return found.find((column) => column.part === part && column.value === name)?.index ?? -1;
    });
  const markersOf = (name: string): number[] | null => {
    const marker = namesOf(header, source).find((other) => {
      const rule = columns[other];
      return rule?.kind === 'marker' && rule.of === name;
    });
    return marker === undefined ? null : cellsOf(marker).map(Number);
  };
  return {
    columns: namesOf(header, source).flatMap((header): LargeColumn[] => {
      const [rule, name] = [columns[header], columnName(source, header)];
      if (!rule || name === null) return [];
      return [
        { name, rule, cells: cellsOf(header), markers: rule.kind === 'number' ? markersOf(header) : null },
      ];
    }),
    parts: parts.length,
    fillDown: header.flatMap((name, index) => {
      const rule = columns[name];
      return rule && 'fillDown' in rule && rule.fillDown ? index : [];
    }),
    filters: rowFilters(source).map((filter) => ({ ...filter, index: header.indexOf(filter.column) })),
  };
}

/** Names of the columns in the order in which the reader of small files goes through them. */
function namesOf(header: readonly string[], { wide, columns }: Source): string[] {
  if (!wide) return [...header];
  return [...header.filter((name) => Object.hasOwn(columns, name)), wide.name, ...Object.keys(wide.values)];
}

/**
 * What has to be scanned of a file.
 * @param file about how many rows there are, whether their numbers are long, and the places of the columns in
 *   which the file itself has numbers
 */
export function wantedColumns(
  { columns, fillDown, filters }: LargeLayout,
  { markers }: Source,
  { rows, long, typed = [] }: Pick<WantedColumns, 'rows' | 'long'> & { readonly typed?: readonly number[] },
): WantedColumns {
  const isPlace = (cell: number | string): cell is number => typeof cell === 'number';
  const numbers = new Map(
    columns.flatMap(({ rule, cells }) =>
      rule.kind === 'number' ? cells.filter(isPlace).map((index) => [index, digitRule(rule)] as const) : [],
    ),
  );
  const texts = new Set([
    ...columns.flatMap(({ rule, cells, markers: marked }) => [
      ...(rule.kind === 'number' ? [] : cells.filter(isPlace)),
      ...(marked ?? []),
    ]),
    ...fillDown,
    ...filters.map(({ index }) => index),
  ]);
  const marking = Object.keys(markers).filter((marker) => /\d/.test(marker));
  const numbered = marking.map((marker) => Number(marker.replace(/[, %]/g, '')));
  return {
    texts: [...texts],
    numbers: [...numbers].map(([index, rule]) => ({ index, rule, typed: typed.includes(index) })),
    marking: new Set(numbered.filter(Number.isFinite)),
    rows,
    long,
  };
}
