import path from 'node:path';
import type { Edition } from '../editions/edition.ts';
import { readPlaces } from '../editions/readDesk.ts';
import { FaultError, FaultList } from '../faults/fault.ts';
import { PictureCache } from '../files/pictureCache.ts';
import type { SameSince } from '../files/siteFiles.ts';
import { type FilePlace, writeSiteFiles } from '../files/writeSiteFiles.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { type BuiltRecord, sameSince } from './builtRecord.ts';
import { editionStore, type StoreDigests } from './checkedEditions.ts';
import { editionFiles } from './everyFile.ts';
import { storiesOf } from './part.ts';
import { isIn, type Shard } from './shard.ts';

/** What the files of editions are made from and where they go; plain, so that a thread can be handed it. */
export interface FileData {
  /** Folder of the newsroom. */
  readonly root: string;
  readonly digests: StoreDigests;
  readonly shard: Shard | null;
  /** False to leave out the pictures that are PNG files. */
  readonly png: boolean;
  readonly place: FilePlace;
  /** Digest of what all editions' files show besides the edition. */
  readonly shared: string;
  /** Of the site that is shown, and of the older one that is brought up to date. */
  readonly records: { readonly shown: BuiltRecord | null; readonly here: BuiltRecord | null };
}

/** What has come of it. */
export interface Written {
  /** All files of these editions from the root of the site, those that were there already among them. */
  readonly files: readonly string[];
  /** Names in the picture cache. */
  readonly pictures: readonly string[];
  /** Whether any edition's files were taken over without being asked for. */
  readonly skipped: boolean;
}

/**
 * Writes the files of a share of the editions, from what is kept of them: without tables and stories.
 * @param shared out of all editions, some at a time: a plan of files holds on to all that it draws
 */
export async function writeShare(
  data: FileData,
  share: (editions: readonly Edition[]) => Iterable<readonly Edition[]>,
): Promise<Written> {
  const { root, png, place } = data;
  const newsroom = newsroomAt(root);
  const cache = new PictureCache(path.join(newsroom.cache, 'pictures'));
  const { site, editions } = keptEditions(data);
  const files = new Set<string>();
  let skipped = false;
  for (const piece of share(editions)) {
    const planned = piece.flatMap((edition) => {
      const same = sameOf(edition, data);
      skipped ||= same.here !== null || same.shown !== null;
      const all = editionFiles({ site, stories: storiesOf([edition]) }, newsroom.stories, cache);
      // An edition's digest does not know what is in its photos.
      return all.map((file) => (file.path.startsWith('/pictures/') ? file : { ...file, same }));
    });
    // A photo that many editions show is one file.
    const wanted = planned.filter(({ path: at, type }) => !files.has(at) && (png || type !== 'image/png'));
    for (const file of wanted) files.add(file.path);
    await writeSiteFiles(wanted, place);
  }
  return { files: [...files], pictures: [...cache.used], skipped };
}

/** The editions of this machine that are no drafts. */
function keptEditions({ root, digests, shard }: FileData) {
  const newsroom = newsroomAt(root);
  const faults = new FaultList();
  const places = readPlaces(newsroom, faults);
  if (!places) throw new FaultError(faults.all);
  const store = editionStore(newsroom);
  const editions = Object.entries(digests).flatMap(
    ([story, digest]) => store.read(story, digest, places.areas.byCode) ?? [],
  );
  const here = editions.filter(({ draft, story, slug }) => !draft && (!shard || isIn(shard, story, slug)));
  return { site: places.site, editions: here };
}

function sameOf(edition: Edition, { records, shared }: FileData): SameSince {
  return {
    here: sameSince(records.here, edition, shared),
    shown: sameSince(records.shown, edition, shared),
  };
}
