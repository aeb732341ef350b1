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
  /** What the newest release has in its place; undefined where the table's column has no source. */
  readonly found?: { readonly rows: number; readonly value: number | undefined; readonly place: string };
}

interface Cell {
  readonly read: ReadSource;
  readonly release: Release;
  readonly row: number;
  readonly name: string;
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

  /** Finds what it can of a column's values. @returns the others */
  find(column: Column, candidates: readonly SourceColumn[]): Unproved[] {
    const unproved: Unproved[] = [];
    const cells: (readonly [line: number, cell: Cell])[] = [];
    for (const row of this.#table.rows) {
      const value = row.cells[column.name]?.value ?? null;
      if (value === null) continue;
      const cell = this.#cellOf(row, value, column, candidates);
      if (cell) cells.push([row.line, cell]);
      else unproved.push({ row, value, ...this.#instead(row, column, candidates) });
    }
    for (const group of Map.groupBy(cells, ([, cell]) => fileKey(cell)).values()) this.#add(column, group);
    return unproved;
  }

  /** The newest release comes first. */
  #cellOf(row: Row, value: number, column: Column, candidates: readonly SourceColumn[]): Cell | null {
    for (const { read, name } of candidates) {
      for (const release of read.releases.toReversed()) {
        const [found, ...others] = this.#rowsOf(row, release, read, column);
        if (found === undefined || others.length > 0) continue;
        if (release.columns[name]?.at(found) === value) return { read, release, row: found, name };
      }
    }
    return null;
  }

  #rowsOf(row: Row, release: Release, { source }: ReadSource, column: Column): number[] {
    const index = this.#indices.get(release) ?? releaseIndex(release, source, this.#table);
    this.#indices.set(release, index);
    const where = Object.entries(sourceColumn(column).where);
    return index(row).filter((at) =>
      where.every(([name, wanted]) => [wanted].flat().includes(String(release.columns[name]?.at(at) ?? ''))),
    );
  }

  #instead(row: Row, column: Column, [first]: readonly SourceColumn[]): Pick<Unproved, 'found'> {
    const release = first?.read.releases.at(-1);
    if (!first || !release) return {};
    const rows = this.#rowsOf(row, release, first.read, column);
    const [at = 0] = rows;
    const value = rows.length === 1 ? release.columns[first.name]?.at(at) : undefined;
    const { counting, number } = release.places;
    const place = rows.length === 1 ? `${counting.unit} ${number(at, first.name)}` : '';
    return { found: { rows: rows.length, value: typeof value === 'number' ? value : undefined, place } };
  }

  #add({ name }: Column, cells: readonly (readonly [line: number, cell: Cell])[]): void {
    const [first] = cells;
    if (!first) return;
    const [, cell] = first;
    const { places, date } = cell.release;
    const columns = places.columns(cell.name);
    const runs = runsOf(
      cells.map(([line, { row }]) => {
        const offset = columns.length > 1 ? places.columnOf(row) : 0;
        return [line, places.number(row, cell.name) * columns.length + offset];
      }),
    );
    const key = `${fileKey(cell)} ${runs.join(' ')}`;
    const group = this.#groups.get(key);
    this.#groups.set(key, {
      source: cell.read.source.id,
      released: date,
      file: cell.read.source.releases.find((each) => each.date === date)?.file ?? '',
      ...places.counting,
      corrected: isCorrected(cell) || undefined,
      columns: { ...group?.columns, [name]: columns },
      cells: runs,
    });
  }
}

function fileKey(cell: Cell): string {
  return `${cell.read.source.id} ${cell.release.date} ${isCorrected(cell)}`;
}

function isCorrected({ release, row, name }: Cell): boolean {
  return release.corrected?.has(`${row} ${name}`) ?? false;
}
