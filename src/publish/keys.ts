import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Edition } from '../editions/edition.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { editionsOf, type SiteModel, type StoryModel, storyPath, storyTitle } from '../editions/site.ts';
import type { Story } from '../editions/story.ts';
import { datasetsOf } from '../layouts/editionProps.ts';
import { storiesOf } from '../layouts/tableProps.ts';
import { isLean } from '../ledger/isLean.ts';
import { filesIn } from '../newsroom/filesIn.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Table } from '../tables/table.ts';
import { heldNow } from './embargoes.ts';

/*
 * Every digest of the project. All are SHA-256; what they cover is what they change with.
 *
 * | digest          | covers                                                      | decides                      |
 * |-----------------|-------------------------------------------------------------|------------------------------|
 * | `engineDigest`  | Node, packages, `src`, `public`, the Astro configuration    | is a part of all below       |
 * | `inputsOf`      | all files of the newsroom, what is held back, options       | is there anything to do      |
 * | `pageServerKey` | engine, base path                                           | must Astro pack the pages    |
 * | `storyKey`      | engine, site, areas, boundaries, story, about its tables    | with the next: tell again    |
 * | `answerTo`      | a table's answer to a question (`figures/answers.ts`)       | tell an edition again        |
 * | `Edition.digest`| all parts of a told edition (`editions/digest.ts`)          | is a part of the next        |
 * | `editionKeys`   | engine, site, edition, the story's editions, finder, … PNG  | make its page and files anew |
 * | `tableKeys`     | engine, site, areas, table, frame, titles of its stories    | make its pages, files anew   |
 * | `areaKeys`      | engine, site, areas, tables, frame, its editions, answers   | make its page and feed anew  |
 * | `pngKey`        | SVG, scale, tools (`graphics/png.ts`)                       | draw a picture again         |
 * | `photoKey`      | photo, width, format, tools (`pictures/encode.ts`)          | encode a photo again         |
 * | `part.json`     | `inputsKey`; names of the part's files                      | may parts be merged          |
 * | `isIn`          | slug of an area (`shard.ts`)                                | which part has its pages     |
 * | `sha256:`       | a raw file, a derived table (`source.yaml`, CSVW metadata)  | has somebody changed it      |
 *
 * Besides these, `?v=` and photo file names carry a digest of their content for web caches, and content security
 * policies hash inline scripts.
 */

export const ENGINE = path.resolve(import.meta.dirname, '../..');

/** Digests of what a site is made of. Separate, because a build itself writes the derived tables. */
export interface Inputs {
  /** Engine, raw files, recipes, site, areas: everything but derived tables and stories. */
  readonly data: string;
  readonly derived: string;
  readonly stories: string;
  readonly options: string;
}

/** Covers all visible files of the newsroom except built sites. */
export function inputsOf(newsroom: Newsroom, options: object): Inputs {
  const dist = path.basename(newsroom.dist);
  const isBuilt = (name: string) => name === dist || name.startsWith(`${dist}-shard-`);
  const own = visibleIn(newsroom.root).filter((name) => !isBuilt(name));
  const files = own.flatMap((name) => [...visibleFiles(path.join(newsroom.root, name))]);
  const groups = Map.groupBy(files, (file) => {
    if (file.startsWith(newsroom.derived + path.sep)) return 'derived';
    return file.startsWith(newsroom.stories + path.sep) ? 'stories' : 'data';
  });
  const of = (group: 'data' | 'derived' | 'stories') => filesDigest(newsroom.root, groups.get(group) ?? []);
  return {
    data: digestOf(engineDigest(), of('data'), heldNow(newsroom)),
    derived: of('derived'),
    stories: of('stories'),
    options: JSON.stringify(options),
  };
}

function visibleIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .toSorted();
}

function* visibleFiles(file: string): Generator<string> {
  if (!statSync(file).isDirectory()) yield file;
  else for (const name of visibleIn(file)) yield* visibleFiles(path.join(file, name));
}

/** Equal for all parts of a site. */
export function inputsKey({ data, derived, stories }: Inputs): string {
  return digestOf(data, derived, stories);
}

/** @param base path under which a site is published */
export function pageServerKey(base: string): string {
  return digestOf(engineDigest(), base).slice(0, 32);
}

/** Covers everything that a story's editions are told from except the rows of tables. */
export function storyKeys(newsroom: Newsroom): (story: Story, data: NewsroomData) => string {
  const shared = placesDigest(newsroom);
  return ({ slug, meta, areas, given }, data) => {
    const folder = folderDigest(path.join(newsroom.stories, slug));
    const codes = areas.map(({ code }) => code);
    // The ledger gives quotes their ids.
    const quotes = given.quotes.map(({ name }) => name);
    // Some updates are still to come.
    const updates = meta.updates.length;
    const { tables } = data;
    return digestOf(shared, slug, folder, updates, codes, quotes, tablesAbout(tables), isLean(data, slug));
  };
}

/** Covers the engine, the site, the areas and their shapes. */
export function placesDigest(newsroom: Newsroom): string {
  const files = filesDigest(newsroom.root, [newsroom.siteFile, newsroom.areasFile]);
  return digestOf(engineDigest(), files, folderDigest(newsroom.boundaries));
}

/** Everything of tables but their rows. */
export function tablesAbout(tables: NewsroomData['tables']): unknown[] {
  return [...tables.values()].map(({ rows, columns, ...others }) => [others, ...columns.values()]);
}

/** Covers everything that an edition's page and files show. */
export function editionKeys(
  newsroom: Newsroom,
  model: SiteModel,
  png: boolean,
): (edition: Edition) => string {
  const { finder, frame } = model;
  const shared = digestOf(
    engineDigest(),
    filesDigest(newsroom.root, [newsroom.siteFile]),
    [frame, finder.names],
    png,
  );
  // Once per story: each of a thousand editions links to all the others.
  const links = new Map(model.stories.map((story) => [story.slug, digestOf(linksOf(story))]));
  return (edition) =>
    digestOf(
      shared,
      edition.digest,
      [links.get(edition.story), finder.editions.get(edition.story)],
      datasetsOf(edition, model),
    );
}

function linksOf(story: StoryModel): unknown[] {
  return editionsOf(story).map(({ path: address, area, draft }) => [address, area, draft]);
}

let engine: string | undefined;

/** Computed once: the engine does not change while it runs. */
function engineDigest(): string {
  const { version, versions } = process;
  engine ??= digestOf(
    [version, versions.unicode, versions['icu']],
    filesDigest(ENGINE, [at('package-lock.json'), at('astro.config.mjs')]),
    folderDigest(at('src'), (file) => !/\.test\.ts$|\.md$|^(?:bench|test)\//.test(file)),
    folderDigest(at('public')),
  );
  return engine;
}

function at(name: string): string {
  return path.join(ENGINE, name);
}

function folderDigest(folder: string, isWanted: (file: string) => boolean = () => true): string {
  const files = filesIn(folder).filter(isWanted);
  return filesDigest(
    folder,
    files.map((file) => path.join(folder, file)),
  );
}

function filesDigest(root: string, files: readonly string[]): string {
  return digestOf(files.map((file) => [path.relative(root, file), existsSync(file) ? fileDigest(file) : '']));
}

const CHUNK = Buffer.allocUnsafe(1 << 20);

/** Reads in chunks: a raw file may be larger than memory. */
function fileDigest(file: string): string {
  const hash = createHash('sha256');
  const opened = openSync(file, 'r');
  try {
    for (let read = readSync(opened, CHUNK); read > 0; read = readSync(opened, CHUNK))
      hash.update(CHUNK.subarray(0, read));
  } finally {
    closeSync(opened);
  }
  return hash.digest('hex');
}

/** Covers everything that the pages and files of a table show. */
export function tableKeys(
  newsroom: Newsroom,
  { frame, stories, datasets }: SiteModel,
): (table: Table) => string {
  const shared = digestOf(placesDigest(newsroom), frame);
  return ({ rows, columns, ...about }) => {
    const files = ['.csv', '.csv-metadata.json'].map((ending) =>
      path.join(newsroom.derived, about.id + ending),
    );
    const told = storiesOf(stories, about.id).map((story) => [storyPath(story), storyTitle(story)]);
    const shown = [about, ...columns.values(), datasets.get(about.id), told];
    return digestOf(shared, filesDigest(newsroom.root, files), shown);
  };
}

export function digestOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
