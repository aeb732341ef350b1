import { existsSync, readFileSync } from 'node:fs';
import { type Fault, FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { type CsvFile, readCsv } from '../sources/csv.ts';
import type { Area, Areas } from './area.ts';
import { AREA_COLUMNS, type AreaRow, areaRow } from './areaRow.ts';
import { type Newsroom, shownPath } from './newsroom.ts';

/**
 * Reads `data/areas.csv`. Areas with a fault are left out of the result, and the faults are added.
 */
export function readAreas(newsroom: Newsroom, faults: FaultList): Areas {
  const file = shownPath(newsroom, newsroom.areasFile);
  if (!existsSync(newsroom.areasFile)) {
    const mend = `make the file, with the columns ${AREA_COLUMNS.join(', ')}`;
    faults.add({ file, line: 0, column: 0, what: 'no areas: the file is missing', mend });
    return areasOf([]);
  }
  const own = new FaultList();
  const csv = readCsv(readFileSync(newsroom.areasFile, 'utf8'), file, own);
  const rows = csv && hasColumns(csv, file, own) ? readRows(csv, file, own) : [];
  faults.addAll(own.all);
  return areasOf(rows.map(({ area }) => area));
}

/** The area that a code, name or alias stands for, whatever the case. */
export function areaNamed(areas: Areas, text: string): Area | null {
  return areas.byName.get(text.trim().toLowerCase()) ?? null;
}

/** The name, alias or code that a text which names no area was most likely meant to be. */
export function nearestAreaName(areas: Areas, text: string): string | null {
  return nearest(
    text,
    areas.all.flatMap(({ name, aliases, code }) => [name, ...aliases, code]),
  );
}

export function areasOf(all: readonly Area[]): Areas {
  return {
    all,
    byCode: new Map(all.map((area) => [area.code, area])),
    bySlug: new Map(all.map((area) => [area.slug, area])),
    byName: new Map(all.flatMap((area) => namesOf(area).map((name) => [name.toLowerCase(), area] as const))),
  };
}

function namesOf(area: Area): string[] {
  return [area.code, area.name, ...area.aliases];
}

function hasColumns({ header }: CsvFile, file: string, faults: FaultList): boolean {
  const missing = AREA_COLUMNS.filter((name) => !header.cells.includes(name));
  const unknown = header.cells.filter((name) => !AREA_COLUMNS.some((known) => known === name));
  for (const name of unknown.filter((unknownName) => unknownName !== '')) {
    const meant = nearest(name, missing);
    const mend = meant ? `did you mean ${meant}?` : 'remove the column';
    const place = header.place(header.cells.indexOf(name));
    faults.add({ file, ...place, what: `unknown column: ${name}`, mend });
  }
  for (const name of missing) {
    const expected = AREA_COLUMNS.join(', ');
    faults.add({
      file,
      line: 1,
      column: 0,
      what: `missing column: ${name}`,
      expected,
      mend: 'add the column',
    });
  }
  return missing.length === 0;
}

function readRows(csv: CsvFile, file: string, faults: FaultList): AreaRow[] {
  const rows = csv.records.flatMap((record) => areaRow(csv.header, record, file, faults) ?? []);
  const codes = new Map(rows.map(({ area }) => [area.code, area]));
  const add = (fault: Omit<Fault, 'file'>) => faults.add({ file, ...fault });
  return rows.filter((row) => [isUnique(row, rows, add), parentIsKnown(row, codes, add)].every(Boolean));
}

type Add = (fault: Omit<Fault, 'file'>) => void;

/** Reported at the later of two rows that say the same. */
function isUnique(row: AreaRow, rows: readonly AreaRow[], add: Add): boolean {
  const earlier = rows.slice(0, rows.indexOf(row));
  const clash = (column: string, what: string, same: (area: Area) => boolean) => {
    const other = earlier.find(({ area }) => same(area));
    if (!other) return true;
    const mend = `change this one or the one on line ${other.line}`;
    add({ ...row.place(column), what, mend });
    return false;
  };
  const { area } = row;
  const names = [area.name, ...area.aliases].map((name, index) => {
    const said = namesOf(area).filter((own) => own.toLowerCase() === name.toLowerCase()).length > 1;
    if (said && index > 0)
      add({ ...row.place('aliases'), what: `alias repeats a name of the same area: ${name}` });
    const column = index === 0 ? 'name' : 'aliases';
    return clash(column, `name stands for two areas: ${name}`, (other) =>
      namesOf(other).some((taken) => taken.toLowerCase() === name.toLowerCase()),
    );
  });
  return [
    clash(
      'code',
      `code appears twice: ${area.code}`,
      ({ code }) => code.toLowerCase() === area.code.toLowerCase(),
    ),
    clash('slug', `slug appears twice: ${area.slug}`, ({ slug }) => slug === area.slug),
    clash('tile_column', `tile is taken: column ${area.tile?.column}, row ${area.tile?.row}`, ({ tile }) =>
      Boolean(tile && area.tile && tile.column === area.tile.column && tile.row === area.tile.row),
    ),
    ...names,
  ].every(Boolean);
}

function parentIsKnown(row: AreaRow, codes: ReadonlyMap<string, Area>, add: Add): boolean {
  const seen = new Set([row.area.code]);
  for (let { parent } = row.area; parent !== null; ) {
    const area = codes.get(parent);
    if (!area && seen.size === 1) {
      const meant = nearest(parent, codes.keys());
      const mend = meant
        ? `did you mean ${meant}?`
        : 'write the code of a row, or nothing for the widest area';
      add({
        ...row.place('parent'),
        what: `unknown parent: ${parent}`,
        expected: 'the code of an area',
        mend,
      });
      return false;
    }
    if (!area) return true;
    if (seen.has(parent)) {
      const mend = 'the widest area has no parent';
      add({ ...row.place('parent'), what: `area contains itself: ${row.area.code}`, mend });
      return false;
    }
    seen.add(parent);
    parent = area.parent;
  }
  return true;
}
