import type { Release } from '../sources/source.ts';
import { type Column, sourceColumn } from '../tables/column.ts';
import { type FoundCells, runsOf } from '../tables/filePlace.ts';
import type { Row, Table } from '../tables/table.ts';
import type { ReadSource } from './readSources.ts';
import { type ReleaseIndex, releaseIndex } from './releaseIndex.ts';

/** A column of a source, as a recipe's column names it. */
export interface SourceColumn {
  readonly read: ReadSource;
  readonly name: string;
}

/** A value of a table that its source does not have. */
export interface Unproved {
  readonly row: Row;
  readonly value: number;
  /** What the newest release has in its place; null where the table's column has no source. */
  readonly instead: () => Instead | null;
}

interface Instead {
  readonly rows: number;
  readonly value: number | undefined;
  readonly place: string;
}

/** One column of one release in which values are looked up, and those that were found there. */
interface Lookup extends SourceColumn {
  readonly release: Release;
  /** Rows of an area and period, as far as they are meant. */
  readonly rowsOf: ReleaseIndex;
  readonly published: Found;
  readonly corrected: Found;
}

/** Lines of the table and, in the same order, rows of the release: a table may have many. */
interface Found {
  readonly lines: number[];
  readonly rows: number[];
}

/** Looks for the values of a table in the releases of its sources. */
export class CellFinder {
  readonly #table: Table;
  readonly #indices = new Map<Release, ReleaseIndex>();
  /** By file and runs of cells: columns that stand beside each other are found together. */
  readonly #groups = new Map<string, FoundCells>();

  constructor(table: Table) {
    this.#table = table;
  }

  /** In the order of columns. */
  get found(): readonly FoundCells[] {
    return [...this.#groups.values()];
  }

  /**
   * Finds what it can of a column's values, in the newest release that has each.
   * @returns the others, where no formula says how they were worked out
   */
  find(column: Column, candidates: readonly SourceColumn[]): Unproved[] {
    const lookups = candidates.flatMap((each) => this.#lookups(each, column));
    const unproved: Unproved[] = [];
    for (const row of this.#table.rows) {
      const value = row.cells[column.name]?.value ?? null;
      if (value === null || lookups.some((lookup) => isFound(lookup, row, value))) continue;
      // A column with a formula needs no proof, and a large table would have many.
      if (column.formula === undefined)
        unproved.push({ row, value, instead: () => instead(row, lookups[0]) });
    }
    for (const lookup of lookups) {
      this.#add(column, lookup, lookup.published);
      this.#add(column, lookup, lookup.corrected, true);
    }
    return unproved;
  }

  #lookups({ read, name }: SourceColumn, column: Column): Lookup[] {
    const where = Object.entries(sourceColumn(column).where);
    return read.releases.toReversed().map((release) => {
      const cells = where.map(([other, wanted]) => [release.columns[other], [wanted].flat()] as const);
      const isMeant = (at: number) =>
        cells.every(([of, wanted]) => wanted.includes(String(of?.at(at) ?? '')));
      const rowsOf = (row: Row) => {
        const rows = this.#indexOf(release, read)(row);
        return where.length === 0 ? rows : rows.filter(isMeant);
      };
      const [published, corrected] = [noneFound(), noneFound()];
      return { read, name, release, rowsOf, published, corrected };
    });
  }

  /** Made when it is first asked: an older release seldom is. */
  #indexOf(release: Release, { source }: ReadSource): ReleaseIndex {
    const index = this.#indices.get(release) ?? releaseIndex(release, source, this.#table);
    this.#indices.set(release, index);
    return index;
  }

  #add({ name }: Column, lookup: Lookup, { lines, rows }: Found, corrected?: true): void {
    if (lines.length === 0) return;
    const { read, release } = lookup;
    const { places, date } = release;
    const columns = places.columns(lookup.name);
    const runs = runsOf(lines, (index) => {
      const row = rows[index] ?? 0;
      const offset = columns.length > 1 ? places.columnOf(row) : 0;
      return places.number(row, lookup.name) * columns.length + offset;
    });
    const key = [read.source.id, date, corrected, ...runs].join(' ');
    this.#groups.set(key, {
      source: read.source.id,
      released: date,
      file: read.source.releases.find((each) => each.date === date)?.file ?? '',
      ...places.counting,
      corrected,
      columns: { ...this.#groups.get(key)?.columns, [name]: columns },
      cells: runs,
    });
  }
}

/** Where several rows of an area and period are meant, none is the one that has the value. */
function isFound(lookup: Lookup, row: Row, value: number): boolean {
  const { release, name } = lookup;
  const meant = lookup.rowsOf(row);
  const [at] = meant;
  if (at === undefined || meant.length > 1 || release.columns[name]?.at(at) !== value) return false;
  const isCorrected = release.corrected?.has(`${at} ${name}`) ?? false;
  const { lines, rows } = isCorrected ? lookup.corrected : lookup.published;
  lines.push(row.line);
  rows.push(at);
  return true;
}

function noneFound(): Found {
  return { lines: [], rows: [] };
}

/** What the newest release has. */
function instead(row: Row, lookup: Lookup | undefined): Instead | null {
  if (!lookup) return null;
  const { release, name } = lookup;
  const rows = lookup.rowsOf(row);
  const [at] = rows;
  if (at === undefined || rows.length > 1) return { rows: rows.length, value: undefined, place: '' };
  const value = release.columns[name]?.at(at);
  const place = `${release.places.counting.unit} ${release.places.number(at, name)}`;
  return { rows: 1, value: typeof value === 'number' ? value : undefined, place };
}
