import { pageProgram } from '../rendering/pageProgram.ts';
import type { Built } from './buildSite.ts';
import { keepRecord, moveRecord } from './builtRecord.ts';
import { EditionLedger } from './editionLedger.ts';
import { linesOf } from './fileLists.ts';
import { type Everything, engineDigest, sharedDigest, siteDigest } from './inputsDigest.ts';
import { editionsHere, MANIFEST, writePart } from './part.ts';
import { type Staging, stageSite } from './stage.ts';
import { swap } from './swap.ts';

/** What is to be built, and what is known before. */
export interface Making extends Omit<Staging, 'program' | 'shared'> {
  /** Folder of the engine. */
  readonly engine: string;
  /** Digests of what is there, now. */
  inputs(): Everything;
  /** What was there when the build began. */
  readonly before: Everything;
  /** When the tables are there. */
  readonly derived: Promise<void>;
}

/** What has come of it. */
type Made = Omit<Built, 'folder'>;

/** Checks and renders into a staging folder, and shows what has come of it. */
export async function makeSite(making: Making, say: (step: string) => void): Promise<Made> {
  const { newsroom, engine } = making;
  const stop = new AbortController();
  // Where the pages are not packed yet, other work is done meanwhile.
  const program = pageProgram(newsroom, engine, engineDigest(engine), stop.signal);
  const packed = Promise.allSettled([program]);
  try {
    return await makeWith(program, making, say);
  } finally {
    stop.abort();
    await packed;
  }
}

async function makeWith(
  program: Promise<string>,
  making: Making,
  say: (step: string) => void,
): Promise<Made> {
  const { newsroom, target, engine, png, shard, records, inputs, before, derived } = making;
  await derived;
  say('checking every edition');
  const ledger = new EditionLedger(newsroom, engine, shard);
  const shared = sharedDigest(newsroom, engine);
  const staging = stageSite(ledger, { ...making, program, shared }, say);
  const staged = await staging.finally(() => ledger.close());
  const { model, pages, lists, keys, files, folder } = staged;
  const editions = editionsHere(model);
  if (shard) writePart(folder, { shard, png, inputs: siteDigest(newsroom, engine) }, model);
  const now = inputs();
  // Before it is shown, so that a disk that is full shows nothing new.
  moveRecord(records.shown, records.spare);
  keepRecord(records.shown, folder, shard ? [...linesOf(files), `/${MANIFEST}`].join('\n') : files, {
    // Somebody may have edited a file after it was read.
    inputs: now.given === before.given ? now : null,
    shared,
    editions: Object.fromEntries(editions.map((edition) => [edition.path, edition.digest])),
    keys,
    lists,
    png,
    stories: model.stories.length,
    pages: pages.rendered + pages.kept,
  });
  swap(target);
  return { stories: model.stories.length, editions: editions.length, pages };
}
