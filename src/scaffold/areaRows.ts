import type { Gazetteer, KnownArea } from '../gazetteer/gazetteer.ts';
import { namesOf } from '../gazetteer/gazetteer.ts';
import type { Area, Areas } from '../newsroom/area.ts';
import { areaNamed } from '../newsroom/areas.ts';
import { slugOf } from '../newsroom/slug.ts';
import type { SeenArea } from './areaColumns.ts';
import type { MatchedAreas } from './matchAreas.ts';

/** A row of `data/areas.csv`, by column. */
export type NewRow = Readonly<Record<string, string>> & { readonly code: string; readonly name: string };

export interface NewRows {
  readonly rows: readonly NewRow[];
  /** Rows of which code and kind are known, but not how their name is used. */
  readonly guessed: readonly string[];
  /** Rows under another name than theirs, which another area has. */
  readonly renamed: readonly string[];
  /** Areas that are there already, and how this file spells them. */
  readonly spellings: readonly { readonly area: Area; readonly spelling: string }[];
  /** False where the tiles of a kind would lie on those of another. */
  readonly tiled: boolean;
}

/** @param kind of the areas of the file, where it is not what the gazetteer calls them */
export function newAreaRows(
  { known, coded }: MatchedAreas,
  existing: Areas,
  gazetteer: Gazetteer,
  kind: string | undefined,
): NewRows {
  const seen = [...known.map(({ seen: { name }, area: { code } }) => ({ code, name })), ...coded];
  const spellings = seen.flatMap(({ code, name }) => {
    const own = existing.byCode.get(code);
    return own && name !== '' && !areaNamed(existing, name) ? [{ area: own, spelling: name }] : [];
  });
  const fresh = Map.groupBy(known, ({ area }) => area.code);
  const own = [...fresh.values()].map((group) => withSpellings(group));
  const guessed = coded.filter(({ name }) => name !== '').map((seen) => guessedRow(seen, gazetteer, kind));
  const wanted = [...own, ...guessed];
  const parents = ancestors(wanted, gazetteer).filter(({ code }) => !wanted.some((row) => row.code === code));
  const containers = new Set([...wanted, ...parents].map(({ parent }) => parent));
  const all = inOrder(
    [
      ...parents.map((row) => ({ ...row, tile_column: '', tile_row: '' })),
      ...wanted.map((row) => (kind && !containers.has(row.code) ? { ...row, kind } : row)),
    ],
    gazetteer,
  ).filter(({ code }) => !existing.byCode.has(code));
  const codes = new Set([...existing.byCode.keys(), ...all.map(({ code }) => code)]);
  const kept = tiledKinds(all, existing);
  const named = uniquelyNamed(all, existing, gazetteer);
  return {
    rows: named.rows.map((row) => ({
      ...row,
      parent: codes.has(row.parent ?? '') ? (row.parent ?? '') : '',
      ...(kept.has(row.kind) ? {} : { tile_column: '', tile_row: '' }),
    })),
    guessed: guessed.filter(({ code }) => !existing.byCode.has(code)).map(({ name }) => name),
    renamed: named.renamed,
    spellings,
    tiled: all.every(({ kind, tile_column: column = '' }) => column === '' || kept.has(kind)),
  };
}

/** Kinds of which no tile lies on that of another area, the commonest first. */
function tiledKinds(rows: readonly NewRow[], existing: Areas): ReadonlySet<string | undefined> {
  const taken = new Set(existing.all.flatMap(({ tile }) => (tile ? `${tile.column} ${tile.row}` : [])));
  const tiled = rows.filter(({ tile_column: column = '' }) => column !== '');
  const kinds = [...Map.groupBy(tiled, ({ kind }) => kind)].toSorted(([, a], [, b]) => b.length - a.length);
  const kept = new Set<string | undefined>();
  for (const [kind, own] of kinds) {
    const tiles = own.map((row) => `${row['tile_column']} ${row['tile_row']}`);
    if (tiles.some((tile) => taken.has(tile))) continue;
    kept.add(kind);
    for (const tile of tiles) taken.add(tile);
  }
  return kept;
}

/** The file's own spellings become aliases. */
function withSpellings(group: MatchedAreas['known']): NewRow {
  const [{ area }] = group as [MatchedAreas['known'][number]];
  const names = namesOf(area);
  const spelled = group.map(({ seen }) => seen.name).filter((name) => name !== '' && name !== area.code);
  const further = [...new Set(spelled)].filter(
    (name) => !names.some((each) => each.toLowerCase() === name.toLowerCase()),
  );
  return { ...area, aliases: [...names.slice(1), ...further].join(';') };
}

function guessedRow({ code, name }: SeenArea, { prefixes }: Gazetteer, kind: string | undefined): NewRow {
  const prefix = prefixes.get(code.slice(0, 3));
  return {
    code,
    name,
    kind: kind ?? prefix?.kind ?? 'area',
    parent: prefix?.parent ?? '',
    preposition: 'in',
    comparable: 'yes',
  };
}

/** Areas that contain these, without one that nothing contains: a newsroom may not need it. */
function ancestors(rows: readonly NewRow[], { byCode }: Gazetteer): KnownArea[] {
  const found = new Set<KnownArea>();
  for (const row of rows) {
    let parent = byCode.get(row.parent ?? '');
    while (parent && (parent.parent ?? '') !== '') {
      found.add(parent);
      parent = byCode.get(parent.parent ?? '');
    }
  }
  return [...found];
}

/** Areas that contain others first, widest first; the rest in the order of the file. */
function inOrder(rows: readonly NewRow[], { byCode }: Gazetteer): NewRow[] {
  const containers = new Set(rows.map(({ parent }) => parent));
  const depth = (row: NewRow): number => {
    const parent = byCode.get(row.parent ?? '');
    return parent ? depth(parent) + 1 : 0;
  };
  const place = (row: NewRow) => (containers.has(row.code) ? depth(row) : rows.length);
  return rows.toSorted((a, b) => place(a) - place(b));
}

/** Names, aliases and slugs that no other row has: an area gives way to the rows before it. */
function uniquelyNamed(
  rows: readonly NewRow[],
  existing: Areas,
  { kinds }: Gazetteer,
): { rows: NewRow[]; renamed: string[] } {
  const renamed: string[] = [];
  const names = new Set(existing.byName.keys());
  const slugs = new Set(existing.bySlug.keys());
  const take = (name: string) => !names.has(name.toLowerCase()) && names.add(name.toLowerCase());
  const made = rows.map((row): NewRow => {
    const word = kinds.get(row.kind ?? '')?.one ?? row.kind ?? '';
    const name = take(row.name) ? row.name : `${row.name} ${word}`;
    if (name !== row.name) renamed.push(name);
    names.add(name.toLowerCase());
    const slug = slugs.has(slugOf(name)) ? slugOf(`${name} ${row.code}`) : slugOf(name);
    slugs.add(slug);
    const aliases = (row['aliases'] ?? '').split(';').filter((alias) => alias !== '' && take(alias));
    return { ...row, name, slug, aliases: aliases.join(';') };
  });
  return { rows: made, renamed };
}
