import { existsSync, readFileSync } from 'node:fs';
import { type CsvFile, readCsv } from '../csv/csv.ts';
import { renamed } from '../faults/edit.ts';
import { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { languageOf } from '../words/languages.ts';
import type { Area, Areas } from './area.ts';
import { checkRows } from './areaChecks.ts';
import { AREA_COLUMNS, type AreaRow, areaRow, GROUP_COLUMN, LIFE_COLUMNS } from './areaRow.ts';
import { type Newsroom, shownPath } from './newsroom.ts';
import { siteLanguage } from './siteLanguage.ts';

/**
 * Reads `data/areas.csv`. An area with a fault stays known by its code and name, so that what refers to it has
 * no fault besides.
 */
export function readAreas(newsroom: Newsroom, faults: FaultList): Areas {
  const file = shownPath(newsroom, newsroom.areasFile);
  if (!existsSync(newsroom.root)) {
    const expected = 'a folder with content, data and scripts/derive';
    faults.add({ file: 'NEWSROOM', line: 0, column: 0, what: `no such folder: ${newsroom.root}`, expected });
    return areasOf([]);
  }
  if (!existsSync(newsroom.areasFile)) {
    const mend = `make the file, with the columns ${AREA_COLUMNS.join(', ')}`;
    faults.add({ file, line: 0, column: 0, what: 'no areas: the file is missing', mend });
    return areasOf([]);
  }
  const own = new FaultList();
  const csv = readCsv(readFileSync(newsroom.areasFile, 'utf8'), file, own);
  const { articles } = languageOf({ language: siteLanguage(newsroom), numbers: 'pa' }).places;
  const rows = csv && hasColumns(csv, file, own) ? readRows(csv, file, own, articles) : [];
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
  const all: readonly string[] = [...AREA_COLUMNS, ...LIFE_COLUMNS];
  const unknown = header.cells.filter((name) => !all.includes(name));
  for (const name of unknown.filter((unknownName) => unknownName !== '')) {
    const meant = nearest(name, missing);
    if (!meant && GROUP_COLUMN.test(name)) continue;
    const mend = meant
      ? `did you mean ${meant}?`
      : 'small letters, digits and _, for a column by which areas are grouped';
    const place = header.place(header.cells.indexOf(name));
    faults.add({ file, ...place, what: `unknown column: ${name}`, mend, ...renamed(name, missing) });
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

function readRows(csv: CsvFile, file: string, faults: FaultList, articles: readonly string[]): AreaRow[] {
  const rows = csv.records.map((record) => areaRow(csv.header, record, file, faults, articles));
  checkRows(rows, (fault) => faults.add({ file, ...fault }));
  return [...new Map(rows.toReversed().map((row) => [row.area.code, row])).values()].toReversed();
}
