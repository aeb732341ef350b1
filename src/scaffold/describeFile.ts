import { namelessColumn } from '../csv/head.ts';
import type { FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { areaNamed, nearestAreaName } from '../newsroom/areas.ts';
import type { ColumnKind } from './columnKinds.ts';
import { gapRemark } from './gapRemark.ts';
import { type GuessedRule, guessKind, ruleOf } from './guessKind.ts';
import { guessMarkers, isMarkerText, type SeenMarker } from './guessMarkers.ts';
import { guessWide, type WideGuess } from './guessWide.ts';
import type { FileInspection, GivenFile } from './inspectFile.ts';
import { type GivenTable, scanGiven } from './scanGiven.ts';

export interface DescribedColumn {
  readonly header: string;
  readonly rule: GuessedRule | { readonly kind: 'marker'; readonly of: string };
  /** A note on the guess for the author. */
  readonly remark?: string;
}

/** A guessed declaration for `source.yaml`. */
export interface Description {
  readonly inspection: FileInspection;
  readonly columns: readonly DescribedColumn[];
  readonly wide: WideGuess | null;
  readonly markers: readonly SeenMarker[];
  /** Without the blank ones. */
  readonly rows: number;
  /** Rows of empty cells, such as `,,,`; a number in a column without a name does not count. */
  readonly blankRows: number;
  /** Distinct area names in the file; unknown names come with the nearest known one. */
  readonly areas: {
    readonly known: number;
    readonly unknown: readonly { name: string; near: string | null }[];
  };
}

/** By the name of a column, what a person says that it is. */
export type Corrections = Readonly<Record<string, ColumnKind>>;

/** @returns null when a fault was added */
export async function describeFile(
  given: GivenFile,
  areas: Areas,
  faults: FaultList,
  as: Corrections = {},
): Promise<Description | null> {
  const table = await scanGiven(given, faults);
  if (!table) return null;
  const { headers } = table;
  for (const name of Object.keys(as).filter((each) => !headers.includes(each)))
    faults.add({
      ...{ file: '--as', line: 0, column: 0, what: `no such column: ${name}` },
      expected: `one of ${headers.join(', ')}`,
    });
  return describeTable(table, areas, as);
}

function describeTable(
  { headers, records, inspection, column: textsOf }: GivenTable,
  areas: Areas,
  as: Corrections,
): Description {
  const all = headers.map((_name, index) => textsOf(index));
  const filled = filledRecords(headers, records, all);
  const kept = all.map((cells) => cells.filter((_cell, record) => filled[record]));
  const column = (index: number) => kept[index] ?? [];
  const wide = guessWide(headers, areas);
  const own = headers.map((_name, index) => index).filter((index) => !wide?.indexes.has(index));
  const described = own.map((index) =>
    countsRows(headers, index, column(index))
      ? { header: headers[index] ?? '', rule: { kind: 'ignore' as const }, remark: 'counts the rows' }
      : describe(headers[index] ?? '', column(index), areas, as),
  );
  const known = own.map((index) => column(index).filter((cell) => areaNamed(areas, cell)).length);
  const columns = oneColumnPerKey(described, known, as);
  const cellsOf = (kind: string) =>
    own.filter((_index, at) => columns[at]?.rule.kind === kind).flatMap(column);
  const numbers = [...cellsOf('number'), ...[...(wide?.indexes ?? [])].flatMap(column)];
  return {
    inspection,
    columns: [...columns, ...(wide ? describeWide(wide, headers, column, areas) : [])],
    wide,
    markers: markersIn(numbers, cellsOf('marker')),
    rows: filled.filter(Boolean).length,
    blankRows: filled.filter((isFilled) => !isFilled).length,
    areas: areasIn(cellsOf('area'), areas),
  };
}

/** By record, whether any column that has a name is filled. */
function filledRecords(
  headers: readonly string[],
  records: number,
  columns: readonly (readonly string[])[],
): boolean[] {
  const filled = Array.from({ length: records }, () => false);
  for (const [index, cells] of columns.entries()) {
    if (isNameless(headers, index)) continue;
    for (const [record, cell] of cells.entries()) if (cell !== '') filled[record] = true;
  }
  return filled;
}

function isNameless(headers: readonly string[], index: number): boolean {
  return headers[index] === namelessColumn(index);
}

/** Data frames are often saved with their index, under no name. */
function countsRows(headers: readonly string[], index: number, cells: readonly string[]): boolean {
  if (!isNameless(headers, index) || cells[0] === '') return false;
  return cells.slice(1).every((cell, at) => Number(cell) - Number(cells[at]) > 0);
}

function describe(
  header: string,
  cells: readonly string[],
  areas: Areas,
  as: Corrections = {},
): DescribedColumn {
  const filled = cells.filter((cell) => cell !== '');
  const said = as[header];
  const rule = said ? ruleOf(said, header, filled) : guessKind(header, filled, areas);
  return { header, rule, ...gapRemark(rule, filled) };
}

/**
 * Keeps one area and one period column; further ones repeat it as a code or a name. Prefers what a person says, then
 * the area column with the most known names.
 * @param known per column, how many cells name a known area
 */
function oneColumnPerKey(
  columns: readonly DescribedColumn[],
  known: readonly number[],
  as: Corrections,
): DescribedColumn[] {
  const isSaid = (index: number) => as[columns[index]?.header ?? ''] !== undefined;
  const ofKind = (kind: string) => {
    const all = columns.flatMap(({ rule }, index) => (rule.kind === kind ? index : []));
    return all.some(isSaid) ? all.filter(isSaid) : all;
  };
  const [area] = ofKind('area').toSorted((a, b) => (known[b] ?? 0) - (known[a] ?? 0));
  const used = new Set([area, ofKind('period')[0]]);
  return columns.map((column, index): DescribedColumn => {
    const { kind } = column.rule;
    const before = columns[index - 1];
    const flags = kind !== 'number' && /flag|status|marker|symbol/i.test(column.header);
    if (flags && !isSaid(index) && before?.rule.kind === 'number') {
      return { header: column.header, rule: { kind: 'marker', of: before.header } };
    }
    if ((kind !== 'area' && kind !== 'period') || used.has(index)) return column;
    const remark = `${kind === 'area' ? 'an area' : 'a period'} once more: one column of them is used`;
    return { header: column.header, rule: { kind: 'ignore' }, remark };
  });
}

function describeWide(
  { name, rule, values, parts, indexes }: WideGuess,
  headers: readonly string[],
  column: (index: number) => string[],
  areas: Areas,
): DescribedColumn[] {
  const measured = Object.entries(values).map(([header, pattern]): DescribedColumn => {
    const [before = '', after = ''] = pattern.split('*');
    const its = [...indexes].filter((at) => headers[at]?.startsWith(before) && headers[at]?.endsWith(after));
    const { rule: guessed } = describe(header, its.flatMap(column), areas);
    return { header, rule: guessed.kind === 'number' ? guessed : { kind: 'number' } };
  });
  return [{ header: name, rule, ...gapRemark(rule, parts) }, ...measured];
}

function markersIn(numbers: readonly string[], flags: readonly string[]): SeenMarker[] {
  const own = guessMarkers(flags.filter((flag) => flag !== '' && isMarkerText(flag)));
  // An empty cell beside a marker is explained by it.
  const filled = own.length > 0 ? numbers.filter((cell) => cell !== '') : numbers;
  const others = guessMarkers(filled).filter(({ symbol }) => !own.some((marker) => marker.symbol === symbol));
  return [...others, ...own];
}

function areasIn(names: readonly string[], areas: Areas): Description['areas'] {
  const distinct = [...new Set(names)].filter((name) => name !== '');
  const unknown = distinct.filter((name) => !areaNamed(areas, name));
  return {
    known: distinct.length - unknown.length,
    unknown: unknown.map((name) => ({ name, near: nearestAreaName(areas, name) })),
  };
}
