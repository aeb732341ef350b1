import { nearest } from '../faults/nearest.ts';
import type { CellPlace, CellProblem } from './cellPlace.ts';
import type { ColumnPlan } from './codedColumn.ts';
import { columnName } from './readSource.ts';
import { type RowFilter, rowFilters } from './rowFilter.ts';
import type { HeadRow } from './scannedTable.ts';
import type { ColumnRule, Source } from './source.ts';
import { partsOf, type WideColumn, wideColumns, wideProblems } from './wideColumns.ts';

/** A column of a release, and where in the file its cells are. */
export interface LayoutColumn {
  readonly name: string;
  readonly rule: ColumnRule;
  /** By part of a wide table: a column of the file, or the part itself where that is the value. */
  readonly cells: readonly (number | string)[];
  /** By part: the column of the file that holds the markers of a number; undefined where none does. */
  readonly markers: readonly (number | undefined)[];
}

/** How the columns of a file become those of a release. */
export interface Layout {
  readonly header: HeadRow;
  /** Empty where the header is not as declared, so that no cell can be read. */
  readonly columns: readonly LayoutColumn[];
  /** For each row that a record becomes, the first column of the file that is only in that row. */
  readonly parts: readonly (number | null)[];
  /** Columns of the file in which an empty cell means the same as the one above it. */
  readonly fillDown: readonly number[];
  readonly filters: readonly (RowFilter & { readonly index: number })[];
}

type Add = (fault: CellPlace & CellProblem) => void;

/** Faults: columns that are missing or not declared. */
export function layoutOf(header: HeadRow, source: Source, add: Add): Layout {
  const names = header.cells;
  const filters = rowFilters(source).flatMap((filter) => {
    const index = names.indexOf(filter.column);
    if (index >= 0) return { ...filter, index };
    add({ ...header.row, ...missingFilter(filter, names) });
    return [];
  });
  const found = source.wide ? wideColumns(names, source.wide, source.columns) : [];
  return {
    header,
    columns: headerAgrees(header, found, source, add) ? layoutColumns(names, found, source) : [],
    parts: source.wide
      ? partsOf(found).map((part) => found.find((column) => column.part === part)?.index ?? null)
      : [null],
    fillDown: names.flatMap((name, index) => {
      const rule = Object.hasOwn(source.columns, name) ? source.columns[name] : undefined;
      return rule && 'fillDown' in rule && rule.fillDown ? index : [];
    }),
    filters,
  };
}

function missingFilter({ entry, column }: RowFilter, names: readonly string[]): CellProblem {
  const expected = `one of ${names.join(', ')}`;
  return { what: `missing column: ${column}`, expected, mend: `correct ${entry} in source.yaml` };
}

function headerAgrees(header: HeadRow, found: readonly WideColumn[], source: Source, add: Add): boolean {
  const problems = source.wide ? wideProblems(found, source.wide) : [];
  for (const problem of problems) add({ ...header.row, ...problem });
  if (problems.length > 0) return false;
  const names = longNames(header.cells, found, source);
  const declared = Object.keys(source.columns);
  const missing = declared.filter((name) => !names.includes(name));
  const undeclared = names.filter((name) => name !== '' && !declared.includes(name));
  for (const name of undeclared) {
    const meant = nearest(name, missing);
    const mend = `declare it in source.yaml${meant ? `, where it may be ${meant}` : ', with kind: ignore if it is not used'}`;
    add({ ...header.place(header.cells.indexOf(name)), what: `undeclared column: ${name}`, mend });
  }
  for (const name of missing) {
    const expected = `the columns of source.yaml: ${declared.join(', ')}`;
    const mend = 'correct the name in source.yaml, or remove it there';
    add({ ...header.row, what: `missing column: ${name}`, expected, mend });
  }
  return missing.length === 0 && undeclared.length === 0;
}

/** Headers of the table once its wide columns have become rows. */
function longNames(names: readonly string[], found: readonly WideColumn[], { wide }: Source): string[] {
  const own = names.filter((_, index) => !found.some((column) => column.index === index));
  return wide ? [...own, wide.name, ...Object.keys(wide.values)] : own;
}

function layoutColumns(
  names: readonly string[],
  found: readonly WideColumn[],
  source: Source,
): LayoutColumn[] {
  const { wide, columns } = source;
  const parts = wide ? partsOf(found) : [''];
  const cellsOf = (header: string): (number | string)[] =>
    parts.map((part) => {
      if (header === wide?.name) return part;
      if (!wide || !Object.hasOwn(wide.values, header)) return names.indexOf(header);
      return found.find((column) => column.part === part && column.value === header)?.index ?? -1;
    });
  const headers = longNames(names, found, source);
  return headers.flatMap((header): LayoutColumn[] => {
    const [rule, name] = [columns[header], columnName(source, header)];
    if (!rule || name === null) return [];
    const marker = headers.find((other) => {
      const its = columns[other];
      return rule.kind === 'number' && its?.kind === 'marker' && its.of === header;
    });
    return [
      {
        name,
        rule,
        cells: cellsOf(header),
        markers: marker === undefined ? [] : cellsOf(marker).map(Number),
      },
    ];
  });
}

/** What to scan: numbers as such, unless their texts are needed to filter rows or to join a marker to them. */
export function plansOf(
  { header, columns, fillDown, filters }: Layout,
  source: Source,
): (ColumnPlan | undefined)[] {
  const plans: (ColumnPlan | undefined)[] = header.cells.map(() => undefined);
  for (const { rule, cells, markers } of columns) {
    const isNumber = rule.kind === 'number';
    const digits =
      isNumber && markers.length === 0
        ? {
            thousands: rule.thousands?.charCodeAt(0) ?? -1,
            percent: rule.percent,
            markers: numericMarkers(source),
          }
        : null;
    for (const cell of cells)
      if (typeof cell === 'number') plans[cell] = { kind: isNumber ? 'number' : 'text', digits };
    for (const marker of markers) if (marker !== undefined) plans[marker] ??= { kind: 'text', digits: null };
  }
  for (const index of [...fillDown, ...filters.map(({ index }) => index)]) {
    plans[index] = { kind: plans[index]?.kind ?? 'text', digits: null };
  }
  return plans;
}

function numericMarkers({ markers }: Source): ReadonlySet<number> {
  const numeric = Object.keys(markers).filter((marker) => /\d/.test(marker));
  return new Set(numeric.map((marker) => Number(marker.replace(/[, %]/g, ''))).filter(Number.isFinite));
}
