import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Desk } from '../editions/desk.ts';
import type { Story } from '../editions/story.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { remembered } from '../tables/remembered.ts';

/**
 * Says of a story's editions whether they can have changed: SHA-256 of all that they are made of. That is
 * the story's folder, the site's file, the areas, every derived table, the engine's own files and packages,
 * and the program that runs it.
 */
export function inputsDigest(newsroom: Newsroom, engine: string): (story: string) => string {
  const shared = digestOf([
    engineDigest(engine),
    filesDigest(newsroom.root, [newsroom.siteFile, newsroom.areasFile]),
    folderDigest(newsroom.derived),
  ]);
  return (story) => digestOf([shared, story, folderDigest(path.join(newsroom.stories, story))]);
}

/**
 * Of all that a story's editions are made of but the rows of tables: while it is the same, an edition is the
 * same if the tables answer as they did what it asked of them.
 */
export function baseDigest(newsroom: Newsroom, engine: string): (story: Story, desk: Desk) => string {
  const shared = digestOf([
    engineDigest(engine),
    filesDigest(newsroom.root, [newsroom.siteFile, newsroom.areasFile]),
  ]);
  return ({ slug, areas }, { tables }) =>
    digestOf([
      shared,
      slug,
      folderDigest(path.join(newsroom.stories, slug)),
      ...areas.map(({ code }) => code),
      ...[...tables.values()].map(({ rows, byArea, columns, ...about }) =>
        JSON.stringify([about, [...columns.values()]]),
      ),
    ]);
}

/** Of what every edition's files show besides the edition itself: who publishes, and how the engine draws. */
export function sharedDigest(newsroom: Newsroom, engine: string): string {
  return digestOf([engineDigest(engine), filesDigest(newsroom.root, [newsroom.siteFile])]);
}

/**
 * Of all files in the newsroom's folder, raw files and recipes' helpers too, and of what the build was asked
 * for: while it is the same, so is the site.
 */
export function everythingDigest(newsroom: Newsroom, engine: string, asked: object): string {
  const built = path.basename(newsroom.dist).replace(/-shard-\d+$/, '');
  const isOwn = (name: string) => name !== built && !name.startsWith(`${built}-shard-`);
  const own = namesIn(newsroom.root).filter(isOwn);
  return digestOf([
    JSON.stringify(asked),
    engineDigest(engine),
    filesDigest(
      newsroom.root,
      own.flatMap((name) => [...keptFiles(path.join(newsroom.root, name))]),
    ),
  ]);
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

/** Once: what a program is made of does not change while it runs. */
const engineDigest = remembered((engine: string): string => {
  const packages = [path.join(engine, 'package-lock.json'), path.join(engine, 'astro.config.mjs')];
  const program = [process.version, process.versions.unicode ?? '', process.versions['icu'] ?? ''];
  return digestOf([
    ...program,
    filesDigest(engine, packages),
    folderDigest(path.join(engine, 'src'), (file) => !/\.test\.ts$|^(?:bench|test)\//.test(file)),
    folderDigest(path.join(engine, 'public')),
  ]);
});

function folderDigest(folder: string, wanted: (file: string) => boolean = () => true): string {
  if (!existsSync(folder)) return '';
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter(wanted)
    .toSorted();
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
