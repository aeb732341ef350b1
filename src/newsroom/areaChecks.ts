import { renamed } from '../faults/edit.ts';
import { nearest } from '../faults/nearest.ts';
import { NEIGHBOURS, neighboursOf } from './areaGroup.ts';
import { checkLives } from './areaLife.ts';
import type { AddFault, AreaRow } from './areaRow.ts';

/** Two rows may not say the same, and parents and neighbours have to be known. */
export function checkRows(rows: readonly AreaRow[], add: AddFault): void {
  const clashes = clashFinder(add);
  const unique = rows.filter((row) => !clashes(row));
  const parents = new Map(rows.map(({ area }) => [area.code, area.parent]));
  const names = new Set(rows.flatMap(({ area }) => namesOf(area)));
  for (const row of unique) checkNeighbours(row, names, add);
  for (const row of unique) checkParent(row, parents, add);
  checkLives(unique, rows, add);
}

function namesOf({ code, name, aliases }: AreaRow['area']): string[] {
  return [code, name, ...aliases].map((each) => each.toLowerCase());
}

function checkNeighbours(row: AreaRow, names: ReadonlySet<string>, add: AddFault): void {
  for (const neighbour of neighboursOf(row.area)) {
    if (names.has(neighbour.toLowerCase())) continue;
    const meant = nearest(neighbour.toLowerCase(), names);
    const mend = meant ? `did you mean ${meant}?` : 'write names or codes of areas, with ; between them';
    add({ ...row.place(NEIGHBOURS), what: `unknown neighbour: ${neighbour}`, mend });
  }
}

/** Reported at the later of two rows. */
function clashFinder(add: AddFault): (row: AreaRow) => boolean {
  const taken = new Map<string, AreaRow>();
  return (row) => {
    const found = marksOf(row).filter(({ mark, column, what }) => {
      const other = taken.get(mark);
      if (!other) taken.set(mark, row);
      else {
        const mend =
          other === row ? 'remove it from the aliases' : `change this one or the one on line ${other.line}`;
        add({ ...row.place(column), what, mend });
      }
      return other !== undefined;
    });
    return found.length > 0;
  };
}

interface Mark {
  /** Same for two rows that must not both be. */
  readonly mark: string;
  readonly column: string;
  readonly what: string;
}

/** Codes, names and aliases are one space: any of them may stand for the area in a source. */
function marksOf({ area }: AreaRow): Mark[] {
  const name = (column: string, text: string): Mark => {
    return { mark: `name ${text.toLowerCase()}`, column, what: `${column} is taken: ${text}` };
  };
  const tile = area.tile && `column ${area.tile.column}, row ${area.tile.row}`;
  return [
    name('code', area.code),
    name('name', area.name),
    ...area.aliases.map((alias) => ({ ...name('aliases', alias), what: `alias is taken: ${alias}` })),
    { mark: `slug ${area.slug}`, column: 'slug', what: `slug is taken: ${area.slug}` },
    ...(area.formerly ?? []).map((slug) => {
      return { mark: `slug ${slug}`, column: 'formerly', what: `slug is taken: ${slug}` };
    }),
    ...(tile ? [{ mark: `tile ${tile}`, column: 'tile_column', what: `tile is taken: ${tile}` }] : []),
  ];
}

function checkParent(row: AreaRow, parents: ReadonlyMap<string, string | null>, add: AddFault): void {
  const { code, parent: direct } = row.area;
  if (direct !== null && !parents.has(direct)) {
    const meant = nearest(direct, parents.keys());
    const mend = meant
      ? `did you mean ${meant}?`
      : 'write the code of an area, or nothing for the widest one';
    add({
      ...row.place('parent'),
      what: `unknown parent: ${direct}`,
      mend,
      ...renamed(direct, parents.keys()),
    });
    return;
  }
  const seen = new Set<string>();
  for (let parent = direct; parent !== null && !seen.has(parent); parent = parents.get(parent) ?? null) {
    seen.add(parent);
  }
  if (!seen.has(code)) return;
  add({
    ...row.place('parent'),
    what: `area contains itself: ${code}`,
    mend: 'the widest area has no parent',
  });
}
