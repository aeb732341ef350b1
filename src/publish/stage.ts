import path from 'node:path';
import type { NewsroomEditions } from '../editions/newsroomEditions.ts';
import type { SiteModel } from '../editions/site.ts';
import { modelOf } from '../editions/siteModel.ts';
import { PictureCache } from '../graphics/pictureCache.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { FilePlace } from '../outputs/writeSiteFiles.ts';
import { pageFile, sitePages } from '../rendering/sitePages.ts';
import { type BuiltRecord, listDigest, type RecordFiles, type SiteRecords } from './builtRecord.ts';
import type { EditionLedger } from './editionLedger.ts';
import type { StoredEdition } from './editionStore.ts';
import type { WritingData, Written } from './editionWriter.ts';
import { allListed, FileListMaker, type FileLists, linesOf } from './fileLists.ts';
import { keepHeapsTight } from './heaps.ts';
import { keepFiles } from './keepFiles.ts';
import { makeEditions } from './makeEditions.ts';
import { openStage } from './openStage.ts';
import { editionsHere, partOf } from './part.ts';
import type { Shard } from './shard.ts';
import { planOf } from './sitePlan.ts';
import { workersFor } from './workersFor.ts';
import { type OtherFiles, writeOthers } from './writeOthers.ts';

export interface Staging {
  readonly newsroom: Newsroom;
  /** The same newsroom, with the place of its site or of a part of it. */
  readonly target: Newsroom;
  /** Where it is kept what is known of its sites. */
  readonly records: RecordFiles;
  /** Of the site that is shown. */
  readonly last: BuiltRecord | null;
  /** When the site that the build starts from is ready, and whether all of its files are as they were written. */
  readonly older: Promise<boolean>;
  /** Folder of the program that renders the pages, when it is there. */
  readonly program: Promise<string>;
  /** Digest of what all editions' files show besides the edition. */
  readonly shared: string;
  /** False to leave out the pictures that are PNG files. */
  readonly png: boolean;
  readonly shard: Shard | null;
  /** So many; null for as many as the work is worth. */
  readonly threads: number | null;
}

/** What a build did with the pages. */
export interface PageCount {
  readonly rendered: number;
  /** Taken over from the last build, because nothing that they show has changed. */
  readonly kept: number;
}

export interface StagedSite {
  readonly model: SiteModel;
  readonly pages: PageCount;
  readonly lists: FileLists;
  /** Keys of the editions' pages, by the paths of their files. */
  readonly keys: Readonly<Record<string, string>>;
  /** Addresses of all files, one a line. */
  readonly files: string;
  readonly folder: string;
}

/**
 * Tells, checks and renders the editions, and writes what is no page, in several threads if that is worth it.
 * With several, some of it is written before all is checked.
 * @throws {FaultError} with every fault that stops a build
 */
export async function stageSite(
  ledger: EditionLedger,
  staging: Staging,
  say: (step: string) => void,
): Promise<StagedSite> {
  const { newsroom, png, shard, shared } = staging;
  const outlines = partOf(modelOf(ledger.outlines, false), shard);
  const here = new Set(editionsHere(outlines).map((edition) => edition.path));
  const open = async (): Promise<WritingData> => {
    const [program, isClean] = await Promise.all([staging.program, staging.older]);
    say(`rendering ${here.size} editions, and writing their files`);
    const stage = openStage(staging.target, staging.records, staging.last, isClean);
    return { root: newsroom.root, plan: planOf(outlines), program, png, shared, ...stage };
  };
  const meanwhile = async (told: NewsroomEditions, { place, program, records }: WritingData) => {
    const model = partOf(modelOf(told, false), shard);
    const site = { model, pages: await sitePages(program, model) };
    return {
      model,
      place,
      records,
      others: await writeOthers(newsroom, told, site, { place, program, shard }),
    };
  };
  const isWritten = ({ short }: StoredEdition) => here.has(short.path);
  keepHeapsTight(ledger.untold.length + ledger.kept.length);
  const workers = workersFor(ledger, staging);
  try {
    const made = await makeEditions(workers, { ledger, isWritten, open, meanwhile });
    return finished(made.written, made.rest, staging);
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

/** What was written besides the editions. */
interface Rest {
  readonly model: SiteModel;
  readonly place: FilePlace;
  readonly records: SiteRecords;
  readonly others: OtherFiles;
}

/** Removes what is not wanted any more. */
function finished(
  parts: readonly Written[],
  { model, place, records, others }: Rest,
  { newsroom, png }: Staging,
): StagedSite {
  const editions = editionsHere(model);
  const { lists, keys, rendered, pictures, skipped } = together(parts);
  const listed = [...editions.map(pageFile), allListed(lists, editions), ...others.addresses];
  const files = listed.filter((each) => each !== '').join('\n');
  if (mayHaveMore(files, records)) keepFiles(place.folder, new Set(linesOf(files)));
  // A picture that was not asked for, because its edition is the same, is not to be forgotten.
  if (png && !skipped) new PictureCache(path.join(newsroom.cache, 'pictures')).prune(new Set(pictures));
  const pages = { rendered: rendered + others.pages, kept: editions.length - rendered };
  return { model, pages, lists, keys, files, folder: place.folder };
}

/** Whether other files may lie where these have been written. */
function mayHaveMore(files: string, { here, isClean }: SiteRecords): boolean {
  return here !== null && !(isClean && here.files === listDigest(files));
}

function together(parts: readonly Written[]): Written {
  const all = new FileListMaker();
  for (const { lists } of parts) all.addAll(lists);
  return {
    lists: all.lists,
    keys: Object.assign({}, ...parts.map(({ keys }) => keys)),
    rendered: parts.reduce((sum, { rendered }) => sum + rendered, 0),
    pictures: parts.flatMap(({ pictures }) => pictures),
    skipped: parts.some(({ skipped }) => skipped),
  };
}
