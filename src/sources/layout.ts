import type { CellPlace, CellProblem } from '../csv/cellPlace.ts';
import type { HeadRow } from '../csv/head.ts';
import { nearest } from '../faults/nearest.ts';
import type { ChangedColumns } from './changedColumns.ts';
import type { ColumnPlan } from './codedColumn.ts';
import type { DigitRule } from './plainDigits.ts';
import type { NumberRule } from './readNumber.ts';
import { columnName } from './readSource.ts';
import { type RowFilter, rowFilters } from './rowFilter.ts';
import type { ColumnRule, Source } from './source.ts';
import { type LongColumn, longColumns, partsOf, wideColumns, wideProblems } from './wideColumns.ts';

/** A column of a release, and where in the file its cells are. */
export interface LayoutColumn extends Pick<LongColumn, 'cells'> {
  readonly name: string;
  readonly rule: ColumnRule;
  /** By part: the column of the file that holds the markers of a number; empty if there is none. */
  readonly markers: readonly number[];
}

/** How the columns of a file become those of a release. */
export interface Layout {
  readonly header: HeadRow;
  /** Empty if the header is not as declared. */
  readonly columns: readonly LayoutColumn[];
  /** For each row that a record turns into, the first column of the file that only this row uses. */
  readonly parts: readonly (number | null)[];
  /** Columns of the file in which an empty cell repeats the one above it. */
  readonly fillDown: readonly number[];
  readonly filters: readonly (RowFilter & { readonly index: number })[];
}

type Add = (fault: CellPlace & CellProblem) => void;

/** Faults: columns that are missing or not declared. */
export function layoutOf(header: HeadRow, source: Source, add: Add, changed: ChangedColumns | null): Layout {
  const { wide, columns } = source;
  const names = header.cells;
  const filters = rowFilters(source).flatMap((filter) => {
    const index = names.indexOf(filter.column);
    if (index < 0) add({ ...header.row, ...missingFilter(filter, names) });
    return index < 0 ? [] : { ...filter, index };
  });
  const found = wide ? wideColumns(names, wide, columns) : [];
  const problems = wide ? wideProblems(found, wide) : [];
  for (const problem of problems) add({ ...header.row, ...problem });
  const long = longColumns(names, found, wide);
  const isRead = problems.length === 0 && headerAgrees(header, long, source, add, changed);
  const fills = ({ header }: LongColumn) => {
    const rule = Object.hasOwn(columns, header) ? columns[header] : undefined;
    return rule && 'fillDown' in rule && rule.fillDown;
  };
  return {
    header,
    columns: isRead ? layoutColumns(long, source) : [],
    parts: wide
      ? partsOf(found).map((part) => found.find((column) => column.part === part)?.index ?? null)
      : [null],
    fillDown: long.filter(fills).flatMap(({ cells: [cell] }) => (typeof cell === 'number' ? cell : [])),
    filters,
  };
}

function missingFilter({ entry, column }: RowFilter, names: readonly string[]): CellProblem {
  const expected = `one of ${names.join(', ')}`;
  return { what: `missing column: ${column}`, expected, mend: `correct ${entry} in source.yaml` };
}

function headerAgrees(
  header: HeadRow,
  long: readonly LongColumn[],
  source: Source,
  add: Add,
  changed: ChangedColumns | null,
): boolean {
  const names = long.map((column) => column.header);
  const declared = Object.keys(source.columns);
  const missing = declared.filter((name) => !names.includes(name));
  const undeclared = names.filter((name) => name !== '' && !declared.includes(name));
  const isOne = changed !== null && missing.length === 1 && undeclared.length === 1;
  for (const name of undeclared) {
    const meant = nearest(name, missing) ?? (isOne ? missing[0] : undefined);
    const mend =
      changed?.added(name, meant) ??
      `declare it in source.yaml${meant ? `, where it may be ${meant}` : ', with kind: ignore if it is not used'}`;
    add({ ...header.place(header.cells.indexOf(name)), what: `undeclared column: ${name}`, mend });
  }
  for (const name of missing) {
    const expected = `the columns of source.yaml: ${declared.join(', ')}`;
    const renamed = isOne ? undeclared[0] : undeclared.find((other) => nearest(other, missing) === name);
    const newer = renamed === undefined ? changed?.gone(name) : changed?.added(renamed, name);
    const mend = newer ?? 'correct the name in source.yaml, or remove it there';
    add({ ...header.row, what: `missing column: ${name}`, expected, mend });
  }
  return missing.length === 0 && undeclared.length === 0;
}

function layoutColumns(long: readonly LongColumn[], source: Source): LayoutColumn[] {
  return long.flatMap(({ header, cells }): LayoutColumn[] => {
    const [rule, name] = [source.columns[header], columnName(source, header)];
    if (!rule || name === null) return [];
    const marker = long.find((other) => {
      const its = source.columns[other.header];
      return rule.kind === 'number' && its?.kind === 'marker' && (its.of === header || its.of === name);
    });
    return [{ name, rule, cells, markers: marker?.cells.map(Number) ?? [] }];
  });
}

/** What to scan. Numbers are read as such unless a filter or a marker column needs their text. */
export function plansOf(
  { header, columns, fillDown, filters }: Layout,
  source: Source,
): (ColumnPlan | undefined)[] {
  const plans: (ColumnPlan | undefined)[] = header.cells.map(() => undefined);
  const asText = { kind: 'text', digits: null } as const;
  for (const { rule, cells, markers } of columns) {
    const isPlain =
      rule.kind === 'number' && markers.length === 0 && !rule.currency && !rule.magnitude && !rule.decimal;
    const digits = isPlain ? digitRule(rule, source) : null;
    const plan = { kind: rule.kind === 'number' ? rule.kind : 'text', digits } as const;
    for (const cell of cells) if (typeof cell === 'number') plans[cell] = plan;
    for (const marker of markers) plans[marker] ??= asText;
  }
  for (const index of [...fillDown, ...filters.map((filter) => filter.index)]) {
    plans[index] = { ...asText, kind: plans[index]?.kind ?? 'text' };
  }
  const [first] = filters;
  // A cell that is filled down depends on records that are not kept.
  if (first?.entry === 'keep' && fillDown.length === 0) {
    plans[first.index] = { ...(plans[first.index] ?? asText), keeps: (text) => !first.leavesOut(text) };
  }
  return plans;
}

function digitRule({ thousands, percent }: NumberRule, { markers }: Source): DigitRule {
  const numeric = Object.keys(markers).filter((marker) => /\d/.test(marker));
  const values = numeric.map((marker) => Number(marker.replace(/[, %]/g, ''))).filter(Number.isFinite);
  return { thousands: thousands?.charCodeAt(0) ?? -1, percent, markers: new Set(values) };
}
