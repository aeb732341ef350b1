import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { NewsroomEditions } from '../editions/newsroomEditions.ts';
import type { SiteModel } from '../editions/site.ts';
import { filesIn } from '../newsroom/filesIn.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { pastEmbeds } from '../outputs/embeds/pastEmbeds.ts';
import type { WrittenFile } from '../outputs/siteFile.ts';
import { type FilePlace, writeSiteFiles } from '../outputs/writeSiteFiles.ts';
import { STATIC_FILES } from '../rendering/pageProgram.ts';
import { pageFile, type SitePage } from '../rendering/sitePages.ts';
import { sharedFiles } from './everyFile.ts';
import { isIn, type Shard } from './shard.ts';

/** A site with the pages that render it. */
export interface PagedSite {
  readonly model: SiteModel;
  /** By the paths of their files. */
  readonly pages: ReadonlyMap<string, SitePage>;
}

export interface OtherFiles {
  /** From the root of the site. */
  readonly addresses: readonly string[];
  /** How many of them are pages. */
  readonly pages: number;
}

export interface OthersPlace {
  readonly place: FilePlace;
  /** Folder of the program that renders the pages. */
  readonly program: string;
  readonly shard: Shard | null;
}

/** Writes what belongs to no edition of today. It is made in each build. */
export async function writeOthers(
  newsroom: Newsroom,
  told: NewsroomEditions,
  site: PagedSite,
  { place, program, shard }: OthersPlace,
): Promise<OtherFiles> {
  // Every machine could make what all editions share; the first one does.
  const isFirst = !shard || shard.index === 1;
  const pages = isFirst ? sharedPages(site) : [];
  const files = [...pages, ...(isFirst ? staticFiles(program) : []), ...sharedFiles(site.model, shard)];
  await writeSiteFiles(files, place);
  const addresses = files.map((file) => file.path);
  const here = (story: string, slug: string) => !shard || isIn(shard, story, slug);
  for await (const past of pastEmbeds(newsroom, told, here)) {
    await writeSiteFiles(past, place);
    addresses.push(...past.map((file) => file.path));
  }
  return { addresses, pages: pages.filter((page) => page.path.endsWith('.html')).length };
}

/** The home page, the feed, the tables. */
function sharedPages({ model, pages }: PagedSite): WrittenFile[] {
  const editions = model.stories.flatMap((story) => [story.national, ...story.editions]);
  const own = new Set(editions.map(pageFile));
  return [...pages.values()].filter((page) => !own.has(page.path));
}

/** Scripts and styles of the pages, and icons. */
function staticFiles(program: string): WrittenFile[] {
  const folder = path.join(program, STATIC_FILES);
  return filesIn(folder).map((file) => ({
    path: `/${file}`,
    content: () => readFile(path.join(folder, file)),
  }));
}
