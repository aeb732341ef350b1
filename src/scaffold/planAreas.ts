import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readCsv } from '../csv/csv.ts';
import { FaultList } from '../faults/fault.ts';
import { readYaml } from '../faults/yaml.ts';
import { readGazetteer } from '../gazetteer/gazetteer.ts';
import { nameKey } from '../gazetteer/nameKey.ts';
import { AREA_COLUMNS } from '../newsroom/areaRow.ts';
import { areaNamed, areasOf, readAreas } from '../newsroom/areas.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { SLUG, SLUG_FORM } from '../newsroom/slug.ts';
import { csvText } from '../tables/csvText.ts';
import { areasInFile, type SeenArea } from './areaColumns.ts';
import { type NewRow, type NewRows, newAreaRows } from './areaRows.ts';
import { type MatchedAreas, matchAreas } from './matchAreas.ts';
import type { Plan } from './plan.ts';
import { readGivenFile } from './readGivenFile.ts';
import { scanGiven } from './scanGiven.ts';
import { shellWord } from './shellWord.ts';

export interface NewAreas {
  /** Path of a file that names them. */
  readonly file: string;
  /** Header of the column with the names or codes. */
  readonly column?: string | undefined;
  readonly sheet?: string | undefined;
  readonly kind?: string | undefined;
}

/**
 * Plans rows of `data/areas.csv` for the areas that a file names. Rows that are there stay as they are. Writes
 * nothing.
 * @returns null when a fault was added
 */
export async function planAreas(
  newsroom: Newsroom,
  { file, column, sheet, kind }: NewAreas,
  faults: FaultList,
): Promise<Plan | null> {
  const bytes = readGivenFile(file, faults);
  const existing = existsSync(newsroom.areasFile) ? readAreas(newsroom, faults) : areasOf([]);
  if (kind !== undefined && !SLUG.test(kind)) {
    faults.add({ file: '--kind', line: 0, column: 0, what: `not a kind: ${kind}`, expected: SLUG_FORM });
  }
  if (!bytes || faults.all.length > 0) return null;
  const shown = path.basename(file);
  const table = await scanGiven({ bytes, file: shown, sheet }, faults);
  if (!table || faults.all.length > 0) return null;
  const gazetteer = readGazetteer();
  const isKnown = (text: string) =>
    gazetteer.byCode.has(text) || gazetteer.byName.has(nameKey(text)) || areaNamed(existing, text) !== null;
  const found = areasInFile(table, shown, column, isKnown, faults);
  if (!found) return null;
  const isThere = ({ code, name }: SeenArea) => {
    if (code !== '') return existing.byCode.has(code);
    const own = areaNamed(existing, name);
    const meant = gazetteer.byName.get(nameKey(name)) ?? [];
    return own !== null && !meant.some((area) => area.kind === kind && area.code !== own.code);
  };
  const others = found.areas.filter((area) => area.code !== '' || !isThere(area));
  const matched = matchAreas(others, gazetteer, kind);
  const made = newAreaRows(matched, existing, gazetteer, gazetteer.kinds.has(kind ?? '') ? undefined : kind);
  const text = existsSync(newsroom.areasFile) ? readFileSync(newsroom.areasFile, 'utf8') : '';
  return {
    writes: { path: newsroom.areasFile, text: extended(text, made.rows) },
    seen: [
      ...table.inspection.seen,
      `column ${found.header}: ${found.areas.length} areas, ${found.areas.filter(isThere).length} of them in data/areas.csv already`,
      ...kindsOf(made.rows),
    ],
    byHand: [
      ...table.inspection.unsure,
      ...byHand(matched, made),
      ...siteKeys(newsroom, made.rows, gazetteer.kinds),
    ],
    next: `npm run new -- source <id> ${shellWord(file)}`,
  };
}

/** The text of the file with further rows, under the columns that it has. */
function extended(text: string, rows: readonly NewRow[]): string {
  const header = text === '' ? null : readCsv(text, '', new FaultList())?.header.cells;
  const columns: readonly string[] = header ?? AREA_COLUMNS;
  const before = header ? text.replace(/([^\n])$/, '$1\n') : csvText([columns]);
  return before + csvText(rows.map((row) => columns.map((name) => row[name] ?? '')));
}

function kindsOf(rows: readonly NewRow[]): string[] {
  const groups = Map.groupBy(rows, ({ kind = '' }) => kind);
  const counts = [...groups].map(([kind, { length }]) => `${length} ${kind}`);
  return [`new rows: ${counts.length > 0 ? counts.join(', ') : 'none'}`];
}

function byHand({ unknown }: MatchedAreas, made: NewRows): string[] {
  const closest = (near: readonly string[]) => (near.length > 0 ? ` (is it ${near.join(' or ')}?)` : '');
  const from = ' write a row, or an alias in the row that it belongs to';
  const lines = unknown.map(({ name, near }) => `no row for ${name}${closest(near)}:${from}`);
  const spelled = made.spellings.map(
    ({ area, spelling }) => `${spelling} is ${area.name}: add the spelling to its aliases`,
  );
  const guessed =
    made.guessed.length > 0
      ? [`known by its code only, so check article and preposition: ${made.guessed.join(', ')}`]
      : [];
  const renamed =
    made.renamed.length > 0
      ? [`another area has the plain name, so choose what readers call: ${made.renamed.join(', ')}`]
      : [];
  const tiles = made.tiled ? [] : ['tiles left empty: areas of another kind lie where these would'];
  return [...lines, ...spelled, ...guessed, ...renamed, ...tiles];
}

/** What `content/site.yaml` has to say of the new kinds. */
function siteKeys(
  newsroom: Newsroom,
  rows: readonly NewRow[],
  kinds: ReadonlyMap<string, { readonly one: string; readonly many: string }>,
): string[] {
  const file = shownPath(newsroom, newsroom.siteFile);
  const schema = z.looseObject({ areaKinds: z.record(z.string(), z.unknown()).nullish() });
  const text = existsSync(newsroom.siteFile) ? readFileSync(newsroom.siteFile, 'utf8') : '';
  const named = readYaml(text, file, schema, new FaultList())?.value.areaKinds ?? {};
  const containers = new Set(rows.map(({ parent }) => parent));
  const needed = [...new Set(rows.flatMap(({ code, kind = '' }) => (containers.has(code) ? [] : kind)))];
  const widest = rows.filter(({ parent = '' }) => parent === '');
  const nation =
    widest.length === 1 ? `${file}: nation: ${widest[0]?.code}, if the tables have a row for it` : [];
  const kindLines = needed
    .filter((kind) => !Object.hasOwn(named, kind))
    .map((kind) => {
      const { one, many } = kinds.get(kind) ?? { one: '…', many: '…' };
      return `${file}, under areaKinds: ${kind}: { one: ${one}, many: ${many} }`;
    });
  return [nation, kindLines].flat();
}
