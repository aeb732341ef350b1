import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Story } from '../editions/story.ts';
import { filesIn } from '../newsroom/filesIn.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { remembered } from '../tables/remembered.ts';
import type { ToldFrom } from './editionStore.ts';

/**
 * Says of a story's editions whether they can have changed: SHA-256 of all that they are made of. Apart from
 * the rows of tables (`base`) that is the story's folder, the areas that it covers, the site's file, the areas,
 * what is said of every table, the engine's own files and packages, and the program that runs it.
 */
export function toldFrom(newsroom: Newsroom, engine: string): (story: Story, data: NewsroomData) => ToldFrom {
  const shared = digestOf([
    engineDigest(engine),
    filesDigest(newsroom.root, [newsroom.siteFile, newsroom.areasFile]),
  ]);
  const tables = folderDigest(newsroom.derived);
  return (story, data) => {
    const base = digestOf([
      shared,
      folderDigest(path.join(newsroom.stories, story.slug)),
      ...aboutStory(story, data),
    ]);
    return { base, digest: digestOf([base, tables]) };
  };
}

function aboutStory({ slug, areas }: Story, { tables }: NewsroomData): string[] {
  const about = [...tables.values()].map(({ rows, byArea, columns, ...others }) =>
    JSON.stringify([others, [...columns.values()]]),
  );
  return [slug, ...areas.map(({ code }) => code), ...about];
}

/** Of what every edition's files show besides the edition itself: who publishes, and how the engine draws. */
export function sharedDigest(newsroom: Newsroom, engine: string): string {
  return digestOf([engineDigest(engine), filesDigest(newsroom.root, [newsroom.siteFile])]);
}

/** Of all files in the newsroom's folder, raw files and recipes' helpers too, and of what a build was asked for. */
export interface Everything {
  /** While it is the same, so is the site. */
  readonly all: string;
  /** Without the tables, which a build derives itself. */
  readonly given: string;
  /** Of the tables and all that they can be derived from: everything but the stories. */
  readonly tables: string;
  /** Of the stories, the engine, and what the build was asked for. */
  readonly told: string;
}

export function everythingDigest(newsroom: Newsroom, engine: string, asked: object): Everything {
  const built = path.basename(newsroom.dist).replace(/-shard-\d+$/, '');
  const isOwn = (name: string) => name !== built && !name.startsWith(`${built}-shard-`);
  const own = namesIn(newsroom.root).filter(isOwn);
  const files = own.flatMap((name) => [...keptFiles(path.join(newsroom.root, name))]);
  const isIn = (folder: string) => (file: string) => file.startsWith(folder + path.sep);
  const [isDerived, isTold] = [isIn(newsroom.derived), isIn(newsroom.stories)];
  const of = (some: readonly string[]) => filesDigest(newsroom.root, some);
  const data = digestOf([
    engineDigest(engine),
    of(files.filter((file) => !isDerived(file) && !isTold(file))),
  ]);
  const tables = digestOf([data, of(files.filter(isDerived))]);
  const told = digestOf([engineDigest(engine), JSON.stringify(asked), of(files.filter(isTold))]);
  return { tables, told, all: digestOf([tables, told]), given: digestOf([data, told]) };
}

/** What people keep: nothing that is installed or hidden. */
function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .toSorted();
}

function* keptFiles(file: string): Generator<string> {
  if (!statSync(file).isDirectory()) yield file;
  else for (const name of namesIn(file)) yield* keptFiles(path.join(file, name));
}

/** Of everything that a newsroom's site is made of. */
export function siteDigest(newsroom: Newsroom, engine: string): string {
  return digestOf([
    engineDigest(engine),
    filesDigest(newsroom.root, [newsroom.siteFile, newsroom.areasFile, newsroom.overridesFile]),
    folderDigest(newsroom.derived),
    folderDigest(newsroom.stories),
    // Of what pinned embeds are told from; raw files are held to the sums that are in there.
    folderDigest(newsroom.pinned),
    folderDigest(newsroom.sources, (file) => file.endsWith('/source.yaml')),
  ]);
}

/** Of the program itself. Taken once: what it is made of does not change while it runs. */
export const engineDigest = remembered((engine: string): string => {
  const packages = [path.join(engine, 'package-lock.json'), path.join(engine, 'astro.config.mjs')];
  const program = [process.version, process.versions.unicode ?? '', process.versions['icu'] ?? ''];
  return digestOf([
    ...program,
    filesDigest(engine, packages),
    folderDigest(path.join(engine, 'src'), (file) => !/\.test\.ts$|\.md$|^(?:bench|test)\//.test(file)),
    folderDigest(path.join(engine, 'public')),
  ]);
});

function folderDigest(folder: string, wanted: (file: string) => boolean = () => true): string {
  const files = filesIn(folder).filter(wanted);
  return filesDigest(
    folder,
    files.map((file) => path.join(folder, file)),
  );
}

function filesDigest(root: string, files: readonly string[]): string {
  return digestOf(
    files.flatMap((file) => {
      return [path.relative(root, file), existsSync(file) ? fileDigest(file) : ''];
    }),
  );
}

const PIECE = 1 << 20;

/** Piece by piece: a raw file may be larger than memory. */
function fileDigest(file: string): string {
  const hash = createHash('sha256');
  const opened = openSync(file, 'r');
  try {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, fstatSync(opened).size + 1));
    for (let read = readSync(opened, piece); read > 0; read = readSync(opened, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(opened);
  }
  return hash.digest('hex');
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
