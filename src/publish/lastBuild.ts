import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../editions/edition.ts';

interface Built {
  /** Tells the folder from another that has taken its place. */
  readonly folder: number;
  /** Digest of what all editions share. */
  readonly shared: string;
  /** Digests of editions, by path. */
  readonly editions: Readonly<Record<string, string>>;
}

interface Found extends Built {
  /** When it was finished, as the disk has it, in milliseconds: a file that is newer was changed by somebody else. */
  readonly at: number;
}

/** What the last build has left in a site's folder, to know which files need not be made again. */
export class LastBuild {
  readonly #file: string;
  readonly #dist: string;
  readonly #built: Found | null;

  constructor(cache: string, dist: string) {
    this.#file = path.join(cache, `${path.basename(dist)}.built.json`);
    this.#dist = dist;
    this.#built = this.#read();
  }

  /** Since when the files of an edition are what they are; null where they have to be made. */
  sameSince({ path: address, digest }: Pick<Edition, 'path' | 'digest'>, shared: string): number | null {
    const { at = 0, shared: before, editions } = this.#built ?? {};
    return before === shared && editions?.[address] === digest ? at : null;
  }

  /** Before the folder is touched: a build that is stopped then leaves no promise. */
  forget(): void {
    rmSync(this.#file, { force: true });
  }

  /** When the new site stands. */
  keep(editions: readonly Pick<Edition, 'path' | 'digest'>[], shared: string): void {
    const built: Built = {
      folder: statSync(this.#dist).ino,
      shared,
      editions: Object.fromEntries(editions.map((edition) => [edition.path, edition.digest])),
    };
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify(built));
  }

  #read(): Found | null {
    try {
      const built = JSON.parse(readFileSync(this.#file, 'utf8')) as Built;
      const stands = existsSync(this.#dist) && statSync(this.#dist).ino === built.folder;
      return stands ? { ...built, at: statSync(this.#file).mtimeMs } : null;
    } catch {
      // Never built, or stopped while it was written: then everything is made.
      return null;
    }
  }
}
