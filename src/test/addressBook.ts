import { load } from 'cheerio';
import { derive } from '../derive/derive.ts';
import { ledgerFaultsOf } from '../editions/ledgerFaultsOf.ts';
import { tellNewsroom } from '../editions/newsroomEditions.ts';
import { editionsOf } from '../editions/site.ts';
import { modelOf } from '../editions/siteModel.ts';
import { type Fault, FaultError, FaultList, stops } from '../faults/fault.ts';
import { PictureCache } from '../graphics/pictureCache.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { pastEmbeds } from '../outputs/embeds/pastEmbeds.ts';
import { editionFiles, storyFiles } from '../outputs/outputs.ts';
import type { SiteFile } from '../outputs/siteFile.ts';
import { standInFiles } from '../publish/standInFiles.ts';
import { acceptRefresh, planRefresh } from '../refresh/planRefresh.ts';
import { enterAll } from './approveAll.ts';
import { beesCsv } from './sampleReleases.ts';

/** All that answers on a newsroom's site, as a build would write it, but for the look of its pages. */
export interface AddressBook {
  /** Why a build is refused; the rest is empty then. */
  readonly faults: readonly Fault[];
  readonly files: ReadonlyMap<string, SiteFile>;
  /** The text of one file; '' where there is none. */
  text(path: string): string;
}

export async function addressBook(newsroom: Newsroom): Promise<AddressBook> {
  await derive(newsroom, { write: true });
  const found = new FaultList();
  const told = tellNewsroom(newsroom, found);
  const files = new Map<string, SiteFile>();
  const text = (path: string) => String(files.get(path)?.content() ?? '');
  const stopping = found.all.filter(stops);
  if (!told || stopping.length > 0) return { faults: stopping, files, text };
  const telling = { data: told.data, stories: told.stories.map(({ story }) => story) };
  const { lost, unentered } = ledgerFaultsOf(newsroom, telling);
  if (lost.length + unentered.length > 0) return { faults: [...lost, ...unentered], files, text };
  const add = (file: SiteFile) => {
    if (files.has(file.path)) throw new Error(`two files at ${file.path}`);
    files.set(file.path, file);
  };
  const model = modelOf(told, false);
  const cache = new PictureCache(newsroom.cache);
  const html = 'text/html; charset=utf-8';
  const editions = model.stories.flatMap((story) => editionsOf(story));
  for (const edition of editions)
    add({ path: `${edition.path}index.html`, type: html, content: () => edition.headline.plain });
  for (const file of storyFiles(model)) add(file);
  for (const file of editionFiles(editions, model, newsroom.stories, cache)) add(file);
  for await (const past of pastEmbeds(newsroom, told, cache)) for (const file of past) add(file);
  const has = (path: string) => files.has(path);
  for (const file of standInFiles(newsroom, telling, { has, here: () => true, cache })) add(file);
  return { faults: [], files, text };
}

/** Enters what is published now, as approving does. */
export async function enterHere(newsroom: Newsroom): Promise<void> {
  await derive(newsroom, { write: true });
  const told = tellNewsroom(newsroom, new FaultList());
  if (told) enterAll(newsroom, told);
}

/** Accepts the newest release of the bees. */
export async function acceptBees(newsroom: Newsroom): Promise<void> {
  const bytes = new TextEncoder().encode(beesCsv());
  const plan = await planRefresh(newsroom, { source: 'bees', file: 'b.csv', bytes, released: '2023-02-03' });
  if (plan.report.faults.length > 0) throw new FaultError(plan.report.faults);
  acceptRefresh(plan);
}

/** The words of a page. */
export function said(book: AddressBook, file: string): string {
  return load(book.text(file))('main').text().replaceAll(/\s+/g, ' ');
}

export function whats({ faults }: AddressBook): string[] {
  return faults.map(({ what }) => what);
}

/** What other sites may rely on, and nothing answers any more. @throws {FaultError} when the later build is refused */
export function unanswered(before: AddressBook, after: AddressBook): string[] {
  if (after.faults.length > 0) throw new FaultError(after.faults);
  const isPromised = (file: string) => !/\/pack\.zip$/.test(file);
  return [...before.files.keys()].filter((file) => isPromised(file) && !after.files.has(file));
}
