import path from 'node:path';
import type { Edition } from '../editions/edition.ts';
import { readPlaces } from '../editions/readDesk.ts';
import { FaultError, FaultList } from '../faults/fault.ts';
import { PictureCache } from '../files/pictureCache.ts';
import type { SameSince } from '../files/siteFiles.ts';
import { type FilePlace, takeOverFiles, writeSiteFiles } from '../files/writeSiteFiles.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { type BuiltRecord, sameSince } from './builtRecord.ts';
import { editionStore, type StoreDigests } from './checkedEditions.ts';
import { editionFiles } from './everyFile.ts';
import { FileListMaker, type FileLists, listedFiles } from './fileLists.ts';
import { storiesOf } from './part.ts';
import { isIn, type Shard } from './shard.ts';
import { share } from './threads.ts';

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
  /** All files of these editions, those that were there already among them. */
  readonly lists: FileLists;
  /** Names in the picture cache. */
  readonly pictures: readonly string[];
  /** Whether any edition's files were taken over without being asked for. */
  readonly skipped: boolean;
}

/**
 * Writes the files of a share of the editions, from what is kept of them: without tables and stories.
 * Some at a time: a plan of files holds on to all that it draws.
 * @param taken how many of the editions have been taken, by all threads
 */
export async function writeShare(data: FileData, taken: SharedArrayBuffer): Promise<Written> {
  const { root, png, place } = data;
  const newsroom = newsroomAt(root);
  const cache = new PictureCache(path.join(newsroom.cache, 'pictures'));
  const { site, editions } = keptEditions(data);
  const lists = new FileListMaker();
  const photos = new Set<string>();
  let skipped = false;
  for (const piece of share(taken, editions)) {
    const planned = piece.flatMap((edition) => {
      const same = sameOf(edition, data);
      skipped ||= same.here !== null || same.shown !== null;
      const taken = takenOver(edition, same, data);
      if (taken) {
        lists.add(edition, taken);
        return [];
      }
      const all = editionFiles({ site, stories: storiesOf([edition]) }, newsroom.stories, cache);
      const wanted = all.filter(({ type }) => png || type !== 'image/png');
      lists.add(
        edition,
        wanted.map((file) => file.path),
      );
      // An edition's digest does not know what is in its photos; one that many show is one file.
      return wanted.flatMap((file) => {
        if (!isPhoto(file.path)) return { ...file, same };
        return photos.size < photos.add(file.path).size ? file : [];
      });
    });
    await writeSiteFiles(planned, place);
  }
  return { lists: lists.lists, pictures: [...cache.used], skipped };
}

function isPhoto(address: string): boolean {
  return address.startsWith('/pictures/');
}

/** The files of an edition that need not even be planned; null where they have to be. */
function takenOver(
  edition: Edition,
  same: SameSince,
  { records, place, png }: FileData,
): readonly string[] | null {
  const record = same.here === null ? (same.shown === null ? null : records.shown) : records.here;
  if (record?.png !== png) return null;
  const files = listedFiles(record.lists, edition);
  return files && !files.some(isPhoto) && takeOverFiles(files, place, same) ? files : null;
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
