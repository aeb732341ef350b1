import { allBegin, wordsOf } from './matches.ts';
import { sortedBy } from './sorted.ts';

/** A column of a table's page. */
export interface PageColumn {
  readonly name: string;
  /** Columns of the file with the interval of an estimate. */
  readonly bounds: readonly string[];
  /** Written at least. */
  readonly decimals: number;
}

export interface FileCell {
  readonly value: number | null;
  readonly bounds: readonly number[];
  /** Markers, without their brackets. */
  readonly status: readonly string[];
}

/** A row of a table's CSV file. */
export interface FileRow {
  /** 1-based; the header is line 1. */
  readonly line: number;
  readonly area: string;
  readonly code: string;
  /** Id. */
  readonly period: string;
  readonly cells: readonly FileCell[];
  readonly words: readonly string[];
}

/** What a reader asks a table for. */
export interface Asked {
  readonly search: string;
  /** Code and id; '' for all. */
  readonly area: string;
  readonly period: string;
  /** `area`, `period` or the name of a column; '' for the order of the file. */
  readonly sort: string;
  readonly descending: boolean;
}

/** Cells of a CSV file (RFC 4180), by rows. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && row.length === 0 && !quoted && !plain) break;
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Reads a table as the site publishes it. @param say what the page calls a period or a marker */
export function readRows(
  csv: string,
  columns: readonly PageColumn[],
  say: (id: string) => string,
): FileRow[] {
  const [header = [], ...rows] = parseCsv(csv);
  const at = (name: string) => header.indexOf(name);
  const [code, area, period] = [at('area_code'), at('area'), at('period')];
  const places = columns.map(({ name, bounds }) => ({
    value: at(name),
    status: at(`${name}_status`),
    bounds: bounds.map(at),
  }));
  const known = new Map<string, string[]>();
  const wordsIn = (text: string) => {
    const words = known.get(text) ?? wordsOf(text);
    known.set(text, words);
    return words;
  };
  return rows.map((row, index) => {
    const text = (place: number) => row[place] ?? '';
    const cells = places.map((place) => ({
      value: numberIn(text(place.value)),
      bounds: place.bounds.flatMap((each) => numberIn(text(each)) ?? []),
      status: [...text(place.status).matchAll(/\[(\w+)\]/g)].map(([, marker = '']) => marker),
    }));
    const markers = cells.flatMap(({ status }) => status);
    const about = [text(area), text(code), say(text(period)), ...markers.map(say)];
    return {
      line: index + 2,
      // The file marks text that a spreadsheet would take for a formula.
      area: text(area).replace(/^'(?=[=+\-@\t\r])/, ''),
      code: text(code),
      period: text(period),
      cells,
      words: about.flatMap(wordsIn),
    };
  });
}

function numberIn(text: string): number | null {
  return text === '' ? null : Number(text);
}

/** The rows that a reader asked for, in the order asked for. Missing values come last. @param inOrder compares texts */
export function askedRows(
  rows: readonly FileRow[],
  columns: readonly PageColumn[],
  { search, area, period, sort, descending }: Asked,
  inOrder: (a: string, b: string) => number,
): FileRow[] {
  const wanted = wordsOf(search);
  const found = rows.filter(
    (row) =>
      (area === '' || row.code === area) &&
      (period === '' || row.period === period) &&
      allBegin(wanted, row.words),
  );
  const at = columns.findIndex(({ name }) => name === sort);
  const keyOf = (row: FileRow) =>
    sort === 'area' || sort === 'period' ? row[sort] : (row.cells[at]?.value ?? null);
  return sortedBy(found, keyOf, descending, inOrder);
}
