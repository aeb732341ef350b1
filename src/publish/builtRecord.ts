import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { SameSince } from '../outputs/siteFile.ts';
import { type FileLists, linesOf } from './fileLists.ts';
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
  /** Digest of the list of its files, which is kept apart. */
  readonly files: string;
  /** A time after the last of its folders was made, where that is a copy: they are younger than its files. */
  readonly copied: number | null;
}

export interface BuiltRecord extends Kept {
  /** When it was finished, as the disk has it, in milliseconds: a file that is newer was changed by somebody else. */
  readonly at: number;
  /** Where the list of its files is kept. */
  readonly list: string;
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

/** Where the list of files is kept that belongs to a record: few who ask for the one need the other. */
function listOf(record: string): string {
  return record.replace(/json$/, 'files');
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
    return stands ? { ...kept, at: statSync(file).mtimeMs, list: listOf(file) } : null;
  } catch {
    // Never built, or stopped while it was written.
    return null;
  }
}

/**
 * When all is in the folder. It may be moved then: it stays the same folder.
 * @param files addresses of all of them, one a line
 */
export function keepRecord(file: string, folder: string, files: string, built: Built): void {
  const kept: Kept = { ...built, folder: statSync(folder).ino, files: listDigest(files), copied: null };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(listOf(file), files);
  writeFileSync(file, JSON.stringify(kept));
}

/** What is kept under one name, if anything, is from now on kept under the other. */
export function moveRecord(from: string, to: string): void {
  forgetRecord(to);
  for (const [file, other] of [[listOf(from), listOf(to)] as const, [from, to] as const])
    if (existsSync(file)) renameSync(file, other);
}

export function forgetRecord(file: string): void {
  for (const each of [file, listOf(file)]) rmSync(each, { force: true });
}

/**
 * What is known of a site is true of its copy as well.
 * @param file where the copy's record is kept
 * @param folder of the copy
 */
export function copyRecord({ at, list, ...kept }: BuiltRecord, file: string, folder: string): void {
  copyFileSync(list, listOf(file));
  const copied = statSync(listOf(file)).mtimeMs;
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, JSON.stringify({ ...kept, folder: statSync(folder).ino, copied } satisfies Kept));
  // As old as the other before it counts: a file of both sites that was edited since is younger than either.
  utimesSync(unfinished, at / 1000, at / 1000);
  renameSync(unfinished, file);
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

/** @returns addresses of all files of a site; null where the list is not the one that belongs to the record */
export function filesOf({ list, files }: BuiltRecord): string[] | null {
  try {
    const text = readFileSync(list, 'utf8');
    return listDigest(text) === files ? linesOf(text) : null;
  } catch {
    return null;
  }
}

/** @param list of files, one a line */
export function listDigest(list: string): string {
  return createHash('sha256').update(list).digest('hex');
}
