import { existsSync, readFileSync } from 'node:fs';
import { type CsvRecord, mapCsv } from '../csv/csv.ts';
import type { Fault, FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Area, Areas } from '../newsroom/area.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';

type Add = (column: string, fault: Omit<Fault, 'file' | 'line' | 'column'>) => void;

/** A record by the names of its columns. */
export interface PlaceRow<Column extends string> {
  readonly line: number;
  text(column: Column): string;
  /** The areas whose codes a cell lists with ; between them. Unknown and repeated ones are faults. */
  areas(column: Column): Area[];
  wrong(column: Column, what: string, more?: { readonly expected?: string; readonly mend?: string }): void;
}

/**
 * Reads a CSV file of places, with these columns and no others. A file that is not there has no rows.
 * @param make null leaves a row out
 */
export function readPlaceFile<Column extends string, T>(
  newsroom: Newsroom,
  path: string,
  columns: readonly Column[],
  areas: Areas,
  faults: FaultList,
  make: (row: PlaceRow<Column>) => T | null,
): T[] {
  if (!existsSync(path)) return [];
  const file = shownPath(newsroom, path);
  return mapCsv(readFileSync(path, 'utf8'), file, faults, (header) => {
    const { cells } = header;
    const strange = cells.filter((name) => !columns.some((column) => column === name))[0];
    const lacking = columns.find((column) => !cells.includes(column));
    if (strange !== undefined || lacking !== undefined) {
      const what = strange !== undefined ? `unknown column: ${strange}` : `missing column: ${lacking}`;
      faults.add({
        file,
        ...header.place(Math.max(cells.indexOf(strange ?? ''), 0)),
        what,
        expected: columns.join(', '),
      });
      return null;
    }
    return (record) => {
      const at = (column: string) => cells.indexOf(column);
      const add: Add = (column, fault) => faults.add({ file, ...record.place(at(column)), ...fault });
      return make(placeRow(record, at, areas, add));
    };
  });
}

function placeRow<Column extends string>(
  record: CsvRecord,
  at: (column: string) => number,
  areas: Areas,
  add: Add,
): PlaceRow<Column> {
  const text = (column: Column) => (record.cells[at(column)] ?? '').trim();
  return {
    line: record.line,
    text,
    areas: (column) => {
      const codes = text(column)
        .split(';')
        .map((code) => code.trim());
      const unique = new Set(codes);
      if (unique.size < codes.length) add(column, { what: `area is named twice: ${text(column)}` });
      return [...unique].flatMap((code) => areas.byCode.get(code) ?? unknown(code, column, areas, add));
    },
    wrong: (column, what, more) => add(column, { what, ...more }),
  };
}

function unknown(code: string, column: string, areas: Areas, add: Add): [] {
  const what = code === '' ? `empty ${column}` : `unknown area: ${code}`;
  const meant = nearest(code, areas.byCode.keys());
  const mend =
    meant && code !== '' ? `did you mean ${meant}?` : 'write the code of the area, or give it a row there';
  add(column, { what, expected: 'codes of data/areas.csv, with ; between them', mend });
  return [];
}
