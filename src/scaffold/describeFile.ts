import type { Fault, FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { areaNamed, nearestAreaName } from '../newsroom/areas.ts';
import { delimiterOf } from '../sources/fileEnding.ts';
import { readHead } from '../sources/head.ts';
import { headOptions } from '../sources/headOptions.ts';
import { scanFile } from '../sources/scanFile.ts';
import type { HeadRow, ScannedTable } from '../sources/scannedTable.ts';
import { addRagged } from '../sources/tableFaults.ts';
import { tidyText } from '../sources/tidyText.ts';
import { type GuessedRule, guessKind } from './guessKind.ts';
import { guessMarkers, isMarkerText, type SeenMarker } from './guessMarkers.ts';
import { guessWide, type WideGuess } from './guessWide.ts';
import { type FileLook, lookAtFile } from './lookAtFile.ts';

export interface DescribedColumn {
  readonly header: string;
  readonly rule: GuessedRule | { readonly kind: 'marker'; readonly of: string };
  /** What a person should know about the guess. */
  readonly remark?: string;
}

/** A file as it may be declared in `source.yaml`. */
export interface Description {
  readonly look: FileLook;
  readonly columns: readonly DescribedColumn[];
  readonly wide: WideGuess | null;
  readonly markers: readonly SeenMarker[];
  readonly rows: number;
  /** Distinct names of areas in the file, known and unknown ones; for the unknown, a known one that is near. */
  readonly areas: {
    readonly known: number;
    readonly unknown: readonly { name: string; near: string | null }[];
  };
}

/** @returns null when a fault was added */
export async function describeFile(
  bytes: Uint8Array,
  file: string,
  areas: Areas,
  faults: FaultList,
): Promise<Description | null> {
  const seen = await lookAtFile(bytes, file, faults);
  if (!seen) return null;
  const add = (fault: Omit<Fault, 'file'>) => faults.add({ file, ...fault });
  let head: readonly HeadRow[] = [];
  const begin = (rows: readonly HeadRow[]) => {
    head = rows;
    const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
    return Array.from({ length: width }, () => ({ kind: 'text' as const, digits: null }));
  };
  const scanned = await scanFile({ bytes, file, ...seen }, begin, add);
  if (!scanned) return null;
  const texts = scanned.columns.flatMap((column) => column?.texts ?? []);
  const look = withFootnotes(seen, [...head.flatMap(({ cells }) => cells), ...texts]);
  const header = readHead(head, headOptions({ file, ...look }), add);
  if (header) addRagged(scanned, header, delimiterOf(file, look), add);
  return header && describeTable(header.cells, scanned, look, areas);
}

function describeTable(
  headers: readonly string[],
  { records, columns: scanned }: ScannedTable,
  look: FileLook,
  areas: Areas,
): Description {
  const tidy = tidyText(look.table.footnotes);
  const column = (index: number) => {
    const { texts = [], codes } = scanned[index] ?? {};
    const tidied = texts.map((text) => tidy(text).trim());
    return Array.from(codes ?? [], (code) => tidied[code] ?? '');
  };
  const wide = guessWide(headers, areas);
  const own = headers.map((_name, index) => index).filter((index) => !wide?.indexes.has(index));
  const described = own.map((index) => describe(headers[index] ?? '', column(index), areas));
  const known = own.map((index) => column(index).filter((cell) => areaNamed(areas, cell)).length);
  const columns = onlyOneOfEach(described, known);
  const cellsOf = (kind: string) =>
    own.filter((_index, at) => columns[at]?.rule.kind === kind).flatMap(column);
  const numbers = [...cellsOf('number'), ...[...(wide?.indexes ?? [])].flatMap(column)];
  return {
    look,
    columns: [...columns, ...(wide ? describeWide(wide, headers, column, areas) : [])],
    wide,
    markers: markersIn(numbers, cellsOf('marker')),
    rows: records,
    areas: areasIn(cellsOf('area'), areas),
  };
}

/** References to footnotes, in the style that the file has. */
function withFootnotes(look: FileLook, cells: readonly string[]): FileLook {
  const styles = ['notes', 'numbers'] as const;
  // A marker such as [1] beside a number is no footnote of a name.
  const names = cells.filter((cell) => /[a-z]{2}/i.test(cell));
  const footnotes = styles.find((style) => names.some((cell) => tidyText(style)(cell) !== cell));
  return footnotes ? { ...look, table: { ...look.table, footnotes } } : look;
}

function describe(header: string, cells: readonly string[], areas: Areas): DescribedColumn {
  const filled = cells.filter((cell) => cell !== '');
  return { header, rule: guessKind(header, filled, areas) };
}

/**
 * A table has one area and one period; a second column of them says the same again, as a code or a name. Of
 * the areas, the column with the most known names is used.
 * @param known how many cells of each column name an area
 */
function onlyOneOfEach(columns: readonly DescribedColumn[], known: readonly number[]): DescribedColumn[] {
  const ofKind = (kind: string) => columns.flatMap(({ rule }, index) => (rule.kind === kind ? index : []));
  const [area] = ofKind('area').toSorted((a, b) => (known[b] ?? 0) - (known[a] ?? 0));
  const used = new Set([area, ofKind('period')[0]]);
  return columns.map((column, index): DescribedColumn => {
    const { kind } = column.rule;
    const before = columns[index - 1];
    const flags = kind !== 'number' && /flag|status|marker|symbol/i.test(column.header);
    if (flags && before?.rule.kind === 'number') {
      return { header: column.header, rule: { kind: 'marker', of: before.header } };
    }
    if ((kind !== 'area' && kind !== 'period') || used.has(index)) return column;
    const remark = `${kind === 'area' ? 'an area' : 'a period'} once more: one column of them is used`;
    return { header: column.header, rule: { kind: 'ignore' }, remark };
  });
}

function describeWide(
  { name, rule, values, indexes }: WideGuess,
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
  return [{ header: name, rule }, ...measured];
}

function markersIn(numbers: readonly string[], flags: readonly string[]): SeenMarker[] {
  const own = guessMarkers(flags.filter((flag) => flag !== '' && isMarkerText(flag)));
  // An empty cell beside a marker has its reason.
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
