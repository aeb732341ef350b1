import path from 'node:path';
import type { Edition } from '../editions/edition.ts';
import type { SiteModel } from '../editions/site.ts';
import { PictureCache } from '../files/pictureCache.ts';
import type { SameSince, WrittenFile } from '../files/siteFiles.ts';
import { type FilePlace, takeOverFiles, writeSiteFiles } from '../files/writeSiteFiles.ts';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { pageKeys } from '../rendering/pageKey.ts';
import { pageFile, type SitePage } from '../rendering/sitePages.ts';
import { type SiteRecords, sameSince } from './builtRecord.ts';
import { editionFiles } from './everyFile.ts';
import { FileListMaker, type FileLists, listedFiles } from './fileLists.ts';
import { editionsHere, storiesOf } from './part.ts';
import type { SitePlan } from './sitePlan.ts';
import { share } from './threads.ts';

/** What pages and files of editions are made from and where they go; plain, so that a thread can be handed it. */
export interface FileData {
  /** Folder of the newsroom. */
  readonly root: string;
  readonly plan: SitePlan;
  /** Folder of the program that renders the pages. */
  readonly program: string;
  /** False to leave out the pictures that are PNG files. */
  readonly png: boolean;
  readonly place: FilePlace;
  /** Digest of what all editions' files show besides the edition. */
  readonly shared: string;
  readonly records: SiteRecords;
}

/** A site with the pages that render it. */
export interface PagedSite {
  readonly model: SiteModel;
  /** By the paths of their files. */
  readonly pages: ReadonlyMap<string, SitePage>;
}

/** What has come of it. */
export interface Written {
  /** All files of these editions besides their pages, those that were there already among them. */
  readonly lists: FileLists;
  /** Keys of their pages, by the paths of their files. */
  readonly keys: Readonly<Record<string, string>>;
  /** How many of the pages were not taken over. */
  readonly rendered: number;
  /** Names in the picture cache. */
  readonly pictures: readonly string[];
  /** Whether any edition's files were taken over without being asked for. */
  readonly skipped: boolean;
}

/**
 * Renders the pages of a share of the editions and writes their files, from what is kept of them: without
 * tables and stories. Some at a time: a plan of files holds on to all that it draws.
 * @param taken how many of the editions have been taken, by all threads
 */
export async function writeShare(
  data: FileData,
  site: PagedSite,
  taken: SharedArrayBuffer,
): Promise<Written> {
  const editions = new EditionWriter(data, site);
  for (const piece of share(taken, editionsHere(site.model))) {
    const planned = piece.flatMap((edition) => [editions.page(edition), ...editions.files(edition)]);
    await writeSiteFiles(planned, data.place);
  }
  return editions.written;
}

/** Plans what is written of one edition after the other, and keeps account of it. */
class EditionWriter {
  readonly #data: FileData;
  readonly #newsroom: Newsroom;
  readonly #site: PagedSite;
  readonly #keyOf: (edition: Edition) => string;
  readonly #cache: PictureCache;
  readonly #lists = new FileListMaker();
  readonly #keys: [file: string, key: string][] = [];
  readonly #photos = new Set<string>();
  #rendered = 0;
  #skipped = false;

  constructor(data: FileData, site: PagedSite) {
    this.#data = data;
    this.#newsroom = newsroomAt(data.root);
    this.#site = site;
    this.#keyOf = pageKeys(site.model);
    this.#cache = new PictureCache(path.join(this.#newsroom.cache, 'pictures'));
  }

  get written(): Written {
    return {
      lists: this.#lists.lists,
      keys: Object.fromEntries(this.#keys),
      rendered: this.#rendered,
      pictures: [...this.#cache.used],
      skipped: this.#skipped,
    };
  }

  page(edition: Edition): WrittenFile {
    const { records, shared } = this.#data;
    const page = this.#site.pages.get(pageFile(edition));
    if (!page) throw new RangeError(`no page renders ${edition.path}`);
    const key = this.#keyOf(edition);
    this.#keys.push([page.path, key]);
    const content = () => {
      this.#rendered += 1;
      return page.content();
    };
    return { path: page.path, content, same: sameSince(records, shared, 'keys', page.path, key) };
  }

  files(edition: Edition): WrittenFile[] {
    const { records, shared, png } = this.#data;
    const same = sameSince(records, shared, 'editions', edition.path, edition.digest);
    this.#skipped ||= same.here !== null || same.shown !== null;
    const taken = takenOver(edition, same, this.#data);
    if (taken) {
      this.#lists.add(edition, taken);
      return [];
    }
    const model = { site: this.#site.model.site, stories: storiesOf([edition]) };
    const all = editionFiles(model, this.#newsroom.stories, this.#cache);
    const wanted = all.filter(({ type }) => png || type !== 'image/png');
    this.#lists.add(
      edition,
      wanted.map((file) => file.path),
    );
    // An edition's digest does not know what is in its photos; one that many show is one file.
    return wanted.flatMap((file) => {
      if (!isPhoto(file.path)) return { ...file, same };
      return this.#photos.size < this.#photos.add(file.path).size ? file : [];
    });
  }
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
