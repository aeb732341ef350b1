import { statSync } from 'node:fs';
import path from 'node:path';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { BuildStore, type SiteRecord } from './buildStore.ts';
import { asOfNow } from './embargoes.ts';
import { ENGINE, type Inputs, inputsKey, inputsOf, pageServerKey } from './keys.ts';
import { withLock } from './lock.ts';
import { partFolder, type Shard } from './shard.ts';
import { withSiteFolder } from './siteFolder.ts';
import { type SiteSize, siteSize } from './siteSize.ts';
import { recover, stagingFolders, swap } from './swap.ts';
import { isUntouched } from './untouched.ts';
import { withWholeTablesAfter } from './wholeTables.ts';

export interface Built {
  readonly stories: number;
  readonly editions: number;
  readonly rendered: number;
  /** Pages that were linked to, because nothing in them changed. */
  readonly kept: number;
  readonly folder: string;
  readonly size: SiteSize;
  /** False if the site was replaced in two steps: a kill between them would have left none. */
  readonly atOnce: boolean;
}

export interface BuildOptions {
  /** False skips PNG files, which take longer than everything else. */
  readonly png?: boolean;
  /** Builds one part of the site, for `mergeParts`. */
  readonly shard?: Shard | null;
  /** null to choose by the number of editions. */
  readonly threads?: number | null;
}

/**
 * Derives, checks and renders a site in a staging folder and swaps it in. Any failure leaves the old site in
 * place. Does nothing if nothing has changed since the last build.
 * @param say called at the start of each step
 * @throws {FaultError} when a source, a recipe or a story has a fault
 * @throws {UnreadError} when it would publish a wording that nobody has read
 * @throws {LockedError} when another build of this newsroom is running
 */
export async function build(
  whole: Newsroom,
  say: (step: string) => void,
  { png = true, shard = null, threads = null }: BuildOptions = {},
): Promise<Built> {
  const newsroom = asOfNow(whole);
  const named = shard ? { ...newsroom, dist: partFolder(newsroom.dist, shard) } : newsroom;
  const target = withSiteFolder(named);
  const { staging } = stagingFolders(target);
  const options = { png, shard };
  const make = async () => {
    recover(target);
    const inputs = inputsOf(newsroom, options);
    using store = BuildStore.open(target);
    const last = shownRecord(store, target);
    if (last && isDone(last, inputs, store, target))
      return asBuilt(last, { rendered: 0, kept: last.pages }, named);

    // Load the engine only when there is work to do.
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
      // A file may have been edited after it was read.
      inputs: isSame(inputs, now, ['data', 'stories']) ? now : null,
      folder: statSync(staging).ino,
      finished: null,
      stories: plan.model.stories.length,
      editions: editionsHere(plan.model).length,
      pages: written.rendered + written.kept,
      size: siteSize(
        staging,
        written.files.flatMap(({ files }) => files),
      ),
    };
    // Before the swap, so that a full disk leaves the old site in place.
    await store.setSite(record, [...written.files, ...part]);
    const atOnce = swap(target);
    finish(store, target);
    return asBuilt(record, written, named, atOnce);
  };
  return withLock(lockFolder(newsroom), () => withWholeTablesAfter(newsroom, make));
}

/** A preview shares its tables with the published site, so only one of them is built at a time. */
function lockFolder({ cache, preview }: Newsroom): string {
  return preview ? path.dirname(cache) : cache;
}

/** null when it describes another folder, or the build was killed before it finished. */
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

/** The time of the swap is that of the folder it changed: a network disk has its own clock. */
function finish(store: BuildStore, newsroom: Newsroom): void {
  try {
    store.finishSite(statSync(path.dirname(stagingFolders(newsroom).staging)).mtimeMs);
  } catch {
    // The disk may be full. The site is up, and the next build only repeats the work.
  }
}

function isSame(one: Inputs | null | undefined, other: Inputs, groups: readonly (keyof Inputs)[]): boolean {
  return groups.every((group) => one?.[group] === other[group]);
}

function asBuilt(
  { stories, editions, size }: SiteRecord,
  { rendered, kept }: Pick<Built, 'rendered' | 'kept'>,
  { dist }: Newsroom,
  atOnce = true,
): Built {
  return { stories, editions, rendered, kept, folder: dist, size, atOnce };
}
