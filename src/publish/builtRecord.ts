import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SameSince } from '../files/siteFiles.ts';
import { filesIn } from '../newsroom/filesIn.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { FileLists } from './fileLists.ts';
import type { Everything } from './inputsDigest.ts';

/** What a build has left in a folder. */
interface Built {
  /** Digests of what the site was made of; null where that changed while it was made. */
  readonly inputs: Everything | null;
  /** Digest of what all editions' files show besides the edition. */
  readonly shared: string;
  /** Digests of the editions by their paths. */
  readonly editions: Readonly<Record<string, string>>;
  /** Keys of the editions' pages, by the paths of their files. */
  readonly keys: Readonly<Record<string, string>>;
  /** The editions' files that are no pages, and whether PNG files are among them. */
  readonly lists: FileLists;
  readonly png: boolean;
  /** How many there are. */
  readonly stories: number;
  readonly pages: number;
}

interface Kept extends Built {
  /** Number of the folder on its disk: another folder of the same name is not this one. */
  readonly folder: number;
  /** Of its files' names, and how many there are. */
  readonly files: NamesDigest;
}

export interface BuiltRecord extends Kept {
  /** When it was finished, as the disk has it, in milliseconds: a file that is newer was changed by somebody else. */
  readonly at: number;
}

export interface NamesDigest {
  readonly count: number;
  readonly digest: string;
}

export interface RecordFiles {
  /** Of the site that is shown. */
  readonly shown: string;
  /** Of the one before, which is brought up to date when the next is built. */
  readonly spare: string;
}

/** Where it is kept what is known of a newsroom's sites. */
export function recordFiles({ cache, dist }: Pick<Newsroom, 'cache' | 'dist'>): RecordFiles {
  const of = (which: string) => path.join(cache, `${path.basename(dist)}.${which}.json`);
  return { shown: of('built'), spare: of('spare') };
}

/**
 * @param file where the record is kept
 * @param folder that it speaks of
 * @returns null where there is none, or it speaks of another folder: then everything has to be made
 */
export function readRecord(file: string, folder: string): BuiltRecord | null {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    const stands = existsSync(folder) && statSync(folder).ino === kept.folder;
    return stands ? { ...kept, at: statSync(file).mtimeMs } : null;
  } catch {
    // Never built, or stopped while it was written.
    return null;
  }
}

/**
 * When all is in the folder.
 * @param files of all of them
 */
export function keepRecord(file: string, folder: string, files: NamesDigest, built: Built): void {
  const kept: Kept = { ...built, folder: statSync(folder).ino, files };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(kept));
}

/** What is known of a folder is true of its copy as well. */
export function copyRecord(file: string, copy: string, folder: string): void {
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  writeFileSync(copy, JSON.stringify({ ...kept, folder: statSync(folder).ino } satisfies Kept));
  // As old as it: a file of both folders that was edited since is younger than either.
  const { atimeMs, mtimeMs } = statSync(file);
  utimesSync(copy, atimeMs / 1000, mtimeMs / 1000);
}

/** What is known of the site that is shown, and of the older one that is brought up to date. */
export interface SiteRecords {
  readonly shown: BuiltRecord | null;
  readonly here: BuiltRecord | null;
  /** Whether all files of the older one are known to be as they were written. */
  readonly isClean: boolean;
}

/**
 * Since when what goes by a name is what it should be, in either site; null where it has to be made.
 * @param kind the files of an edition, which goes by its path, or the page in a file
 * @param digest of what it is made of, apart from what all of them share
 */
export function sameSince(
  { here, shown }: Pick<SiteRecords, 'here' | 'shown'>,
  shared: string,
  kind: 'editions' | 'keys',
  name: string,
  digest: string,
): SameSince {
  const since = (record: BuiltRecord | null) =>
    record?.shared === shared && record[kind][name] === digest ? record.at : null;
  return { here: since(here), shown: since(shown) };
}

/**
 * Whether all files of the folder, and no others, are as the build has left them.
 * @param time by which it is told: when anything about a file was changed, or what is in it
 */
export function isUntouched(
  record: BuiltRecord,
  folder: string,
  time: 'ctimeMs' | 'mtimeMs' = 'ctimeMs',
): boolean {
  const files = filesIn(folder);
  const { count, digest } = digestOfNames(files);
  return (
    count === record.files.count &&
    digest === record.files.digest &&
    files.every((file) => statSync(path.join(folder, file))[time] <= record.at)
  );
}

/** @param files sorted */
export function digestOfNames(files: readonly string[]): NamesDigest {
  return { count: files.length, digest: createHash('sha256').update(files.join('\n')).digest('hex') };
}
