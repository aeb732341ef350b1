import { statSync } from 'node:fs';
import path from 'node:path';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { BuildStore, type SiteRecord } from './buildStore.ts';
import { ENGINE, type Inputs, inputsKey, inputsOf, pageServerKey } from './keys.ts';
import { withLock } from './lock.ts';
import { partFolder, type Shard } from './shard.ts';
import { recover, stagingFolders, swap } from './swap.ts';
import { isUntouched } from './untouched.ts';

export interface Built {
  readonly stories: number;
  readonly editions: number;
  readonly rendered: number;
  /** Pages that were kept, since nothing in them has changed. */
  readonly kept: number;
  readonly folder: string;
}

export interface BuildOptions {
  /** False to leave out the pictures that are PNG files, which take longer than all the rest. */
  readonly png?: boolean;
  /** One part of the site, for `mergeParts` to put together. */
  readonly shard?: Shard | null;
  /** null for as many as the work is worth. */
  readonly threads?: number | null;
}

/**
 * Derives, checks and renders a site in a staging folder and swaps it in. Any failure leaves the site that was
 * there; where nothing has changed since the last build, nothing is done.
 * @param say told of each step
 * @throws {FaultError} when a source, a recipe or a story has a fault
 * @throws {UnreadError} when a wording would be published that nobody has read
 * @throws {LockedError} when another build of this newsroom is running
 */
export function build(
  newsroom: Newsroom,
  say: (step: string) => void,
  { png = true, shard = null, threads = null }: BuildOptions = {},
): Promise<Built> {
  const target = shard ? { ...newsroom, dist: partFolder(newsroom.dist, shard) } : newsroom;
  const { staging } = stagingFolders(target);
  const options = { png, shard };
  return withLock(lockFolder(newsroom), async () => {
    recover(target);
    const inputs = inputsOf(newsroom, options);
    using store = BuildStore.open(target);
    const last = shownRecord(store, target);
    if (last && isDone(last, inputs, store, target))
      return asBuilt(last, { rendered: 0, kept: last.pages }, target);

    // The engine is loaded where there is something to do.
    const { derive, editionsHere, readPlan, startPageServer, tellEditions, writePart, writeSite } =
      await import('./steps.ts');
    await using server = startPageServer(newsroom, { folder: ENGINE, keyOf: pageServerKey });
    if (!isSame(last?.inputs, inputs, ['data', 'derived'])) {
      say('deriving tables');
      await derive(newsroom, { write: true });
    }
    say('checking every edition');
    const plan = readPlan(newsroom, store, shard);
    await tellEditions(newsroom, plan, store, threads);
    say('rendering pages, and writing files');
    const folders = { staging, shown: last && target.dist, since: last?.finished ?? 0 };
    const written = await writeSite(newsroom, plan, store, {
      ...folders,
      ...options,
      threads,
      server: await server.folder,
    });
    const now = inputsOf(newsroom, options);
    const part = shard ? [writePart(staging, { shard, png, inputs: inputsKey(now) }, plan.model)] : [];
    const record = {
      // Somebody may have edited a file after it was read.
      inputs: isSame(inputs, now, ['data', 'stories']) ? now : null,
      folder: statSync(staging).ino,
      finished: null,
      stories: plan.model.stories.length,
      editions: editionsHere(plan.model).length,
      pages: written.rendered + written.kept,
    };
    // Before the swap: a disk that is full shows nothing new.
    await store.setSite(record, [...written.files, ...part]);
    swap(target);
    finish(store, target);
    return asBuilt(record, written, target);
  });
}

/** A preview shares its tables with the published site: one of the two is built at a time. */
function lockFolder({ cache, preview }: Newsroom): string {
  return preview ? path.dirname(cache) : cache;
}

/** null where it is of another folder, or the build was killed before it was finished. */
function shownRecord({ record }: BuildStore, { dist }: Newsroom): SiteRecord | null {
  const folder = statSync(dist, { throwIfNoEntry: false })?.ino;
  return record?.finished && record.folder === folder ? record : null;
}

function isDone(
  { inputs, finished }: SiteRecord,
  now: Inputs,
  store: BuildStore,
  { dist }: Newsroom,
): boolean {
  if (!isSame(inputs, now, ['data', 'derived', 'stories', 'options'])) return false;
  const files = [...store.files.values()].flatMap((owned) => owned.files);
  return isUntouched(dist, files, finished ?? 0);
}

/** Takes the time of the swap from the folder that it changed: a network disk has a clock of its own. */
function finish(store: BuildStore, { cache }: Newsroom): void {
  try {
    store.finishSite(statSync(cache).mtimeMs);
  } catch {
    // The site is shown: should the disk be full, the next build makes it again.
  }
}

function isSame(one: Inputs | null | undefined, other: Inputs, groups: readonly (keyof Inputs)[]): boolean {
  return groups.every((group) => one?.[group] === other[group]);
}

function asBuilt(
  { stories, editions }: SiteRecord,
  { rendered, kept }: Pick<Built, 'rendered' | 'kept'>,
  { dist }: Newsroom,
): Built {
  return { stories, editions, rendered, kept, folder: dist };
}
