import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Inputs } from './keys.ts';
import type { SiteSize } from './siteSize.ts';

/** A told edition, compressed. */
export interface StoredEdition {
  readonly story: string;
  /** Code of its area. */
  readonly area: string;
  /** `storyKeys` of its story. */
  readonly key: string;
  /** Its questions to tables, one per line: `thefts rows X1`. */
  readonly asked: string;
  /** Digest of the answers. */
  readonly answers: string;
  /** `ShortParts` as JSON. */
  readonly short: string;
  /** `LongParts` as JSON, compressed with zstd. */
  readonly long: Uint8Array;
}

/** Files that are kept or made together; those that belong to nobody have the owner `''`. */
export interface OwnedFiles {
  /** Path of an edition, an area or a table. */
  readonly owner: string;
  /** From `editionKeys`, `areaKeys` or `tableKeys`. */
  readonly key: string;
  /** Addresses from the root of the site. */
  readonly files: readonly string[];
}

/** What the last build put up. */
export interface SiteRecord {
  /** null if they changed during the build. */
  readonly inputs: Inputs | null;
  /** Inode of the site's folder, to tell whether it has been replaced. */
  readonly folder: number;
  /** When the build finished, in milliseconds of the disk's clock: somebody else has changed newer files. */
  readonly finished: number | null;
  readonly stories: number;
  readonly editions: number;
  readonly pages: number;
  readonly size: SiteSize;
}

const VERSION = 2;

const SCHEMA = `
  BEGIN;
  CREATE TABLE editions (
    story TEXT, area TEXT, key TEXT, asked TEXT, answers TEXT, short TEXT, long BLOB, PRIMARY KEY (story, area)
  );
  CREATE TABLE files (owner TEXT PRIMARY KEY, key TEXT, names TEXT);
  CREATE TABLE site (record TEXT);
  PRAGMA user_version = ${VERSION};
  COMMIT;
`;

/** A cache that one build leaves to the next: told editions, and a record of the live site. */
export class BuildStore implements Disposable {
  readonly file: string;
  readonly #db: DatabaseSync;

  /** Replaces a store that is unreadable or of another version by an empty one. */
  static open({ cache, dist }: Pick<Newsroom, 'cache' | 'dist'>): BuildStore {
    mkdirSync(cache, { recursive: true });
    const file = path.join(cache, `${path.basename(dist)}.db`);
    try {
      return new BuildStore(file, false);
    } catch {
      for (const each of [file, `${file}-journal`]) rmSync(each, { force: true });
      return new BuildStore(file, false);
    }
  }

  /** @param readOnly for threads */
  constructor(file: string, readOnly: boolean) {
    this.file = file;
    this.#db = new DatabaseSync(file, { readOnly });
    try {
      // A cache need not survive a power cut, and a sync would wait for every file of the site.
      this.#db.exec('PRAGMA synchronous = OFF');
      const version = this.#db.prepare('PRAGMA user_version').get()?.['user_version'];
      if (version === 0 && !readOnly) this.#db.exec(SCHEMA);
      else if (version !== VERSION) throw new Error(`store of version ${version}`);
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  [Symbol.dispose](): void {
    this.#db.close();
  }

  /** Stores everything that `work` stores, or nothing. */
  async transaction<T>(work: () => T | Promise<T>): Promise<T> {
    this.#db.exec('BEGIN');
    try {
      const result = await work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  *told(): Generator<Pick<StoredEdition, 'story' | 'area' | 'key' | 'asked' | 'answers'>> {
    const rows = this.#db.prepare('SELECT story, area, key, asked, answers FROM editions').iterate();
    for (const row of rows) yield row as unknown as StoredEdition;
  }

  /** A part of a told edition. */
  part<Part extends 'short' | 'long'>(
    part: Part,
    story: string,
    area: string,
  ): StoredEdition[Part] | undefined {
    const found = this.#db.prepare(`SELECT ${part} FROM editions WHERE story = ? AND area = ?`);
    return found.get(story, area)?.[part] as StoredEdition[Part] | undefined;
  }

  putTold({ story, area, key, asked, answers, short, long }: StoredEdition): void {
    this.#db
      .prepare('REPLACE INTO editions VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(story, area, key, asked, answers, short, long);
  }

  dropTold(editions: readonly Pick<StoredEdition, 'story' | 'area'>[]): void {
    const drop = this.#db.prepare('DELETE FROM editions WHERE story = ? AND area = ?');
    for (const { story, area } of editions) drop.run(story, area);
  }

  get record(): SiteRecord | null {
    const row = this.#db.prepare('SELECT record FROM site').get();
    return row ? (JSON.parse(String(row['record'])) as SiteRecord) : null;
  }

  /** By owner. */
  get files(): Map<string, OwnedFiles> {
    const rows = this.#db.prepare('SELECT owner, key, names FROM files').all();
    return new Map(
      rows.map((row) => {
        const [owner, key, names] = [String(row['owner']), String(row['key']), String(row['names'])];
        return [owner, { owner, key, files: names === '' ? [] : names.split('\n') }];
      }),
    );
  }

  /** Replaces the record, before the swap. It does not count until `finishSite`. */
  async setSite(record: SiteRecord, files: readonly OwnedFiles[]): Promise<void> {
    await this.transaction(() => {
      this.forgetSite();
      const put = this.#db.prepare('INSERT INTO files VALUES (?, ?, ?)');
      for (const { owner, key, files: names } of files) put.run(owner, key, names.join('\n'));
      this.#db.prepare('INSERT INTO site VALUES (?)').run(JSON.stringify(record));
    });
  }

  /** After the swap. */
  finishSite(finished: number): void {
    if (this.record)
      this.#db.prepare('UPDATE site SET record = ?').run(JSON.stringify({ ...this.record, finished }));
  }

  forgetSite(): void {
    this.#db.exec('DELETE FROM files; DELETE FROM site');
  }
}
