import path from 'node:path';
import type { Edition } from '../editions/edition.ts';
import type { SiteModel } from '../editions/site.ts';
import { PictureCache } from '../graphics/pictureCache.ts';
import type { Area } from '../newsroom/area.ts';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { editionFiles } from '../outputs/outputs.ts';
import type { SameSince, WrittenFile } from '../outputs/siteFile.ts';
import { type FilePlace, takeOverFiles, writeSiteFiles } from '../outputs/writeSiteFiles.ts';
import { pageKeys } from '../rendering/pageKey.ts';
import { pageFile, type SitePage, sitePages } from '../rendering/sitePages.ts';
import { type SiteRecords, sameSince } from './builtRecord.ts';
import { type StoredEdition, StoredEditions } from './editionStore.ts';
import { FileListMaker, type FileLists, isPhoto, listedFiles } from './fileLists.ts';
import { editionsHere, storiesOf } from './part.ts';
import { plannedSite, type SitePlan } from './sitePlan.ts';

/** What pages and files of editions are made from and where they go; plain, so that a thread can be handed it. */
export interface WritingData {
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
 * Renders the pages of editions and writes their files, from what is stored of them: without tables and
 * stories. It keeps account of them.
 */
export class EditionWriter {
  readonly #data: WritingData;
  readonly #newsroom: Newsroom;
  readonly #model: SiteModel;
  /** By the paths of their files. */
  readonly #pages: ReadonlyMap<string, SitePage>;
  readonly #keyOf: (edition: Edition) => string;
  readonly #cache: PictureCache;
  readonly #stored = new StoredEditions();
  /** By their codes. */
  readonly #areas: ReadonlyMap<string, Area>;
  /** Those that are being written, by their paths. */
  readonly #told: Map<string, Edition>;
  readonly #lists = new FileListMaker();
  readonly #keys: [file: string, key: string][] = [];
  readonly #photos = new Set<string>();
  #rendered = 0;
  #skipped = false;

  static async open(data: WritingData): Promise<EditionWriter> {
    const told = new Map<string, Edition>();
    const model = plannedSite(data.plan, told);
    return new EditionWriter(data, model, await sitePages(data.program, model), told);
  }

  private constructor(
    data: WritingData,
    model: SiteModel,
    pages: ReadonlyMap<string, SitePage>,
    told: Map<string, Edition>,
  ) {
    this.#data = data;
    this.#newsroom = newsroomAt(data.root);
    this.#model = model;
    this.#pages = pages;
    this.#told = told;
    this.#areas = new Map(editionsHere(model).map(({ area }) => [area.code, area]));
    this.#keyOf = pageKeys(model);
    this.#cache = new PictureCache(path.join(this.#newsroom.cache, 'pictures'));
  }

  /** Some at a time: a plan of files holds on to all that it draws. */
  async write(stored: readonly StoredEdition[]): Promise<void> {
    const editions = stored.map((each) => {
      const area = this.#areas.get(each.area);
      if (!area) throw new RangeError(`no such area: ${each.area}`);
      return this.#stored.edition(each, area);
    });
    for (const edition of editions) this.#told.set(edition.path, edition);
    const planned = editions.flatMap((edition) => [this.#page(edition), ...this.#files(edition)]);
    await writeSiteFiles(planned, this.#data.place);
    this.#told.clear();
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

  #page(edition: Edition): WrittenFile {
    const { records, shared } = this.#data;
    const page = this.#pages.get(pageFile(edition));
    if (!page) throw new RangeError(`no page renders ${edition.path}`);
    const key = this.#keyOf(edition);
    this.#keys.push([page.path, key]);
    const content = () => {
      this.#rendered += 1;
      return page.content();
    };
    return { path: page.path, content, same: sameSince(records, shared, 'keys', page.path, key) };
  }

  #files(edition: Edition): WrittenFile[] {
    const { records, shared, png } = this.#data;
    const same = sameSince(records, shared, 'editions', edition.path, edition.digest);
    this.#skipped ||= same.here !== null || same.shown !== null;
    if (this.#isKept(edition, same)) return [];
    const taken = takenOver(edition, same, this.#data);
    if (taken) {
      this.#lists.add(edition, taken);
      return [];
    }
    const model = { site: this.#model.site, stories: storiesOf([edition]) };
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

  /** Whether its files lie there and need not even be looked at. */
  #isKept(edition: Edition, same: SameSince): boolean {
    const { records, png } = this.#data;
    const { here, isClean } = records;
    return isClean && same.here !== null && here?.png === png && this.#lists.keep(edition, here.lists);
  }
}

/** The files of an edition that need not even be planned; null where they have to be. */
function takenOver(
  edition: Edition,
  same: SameSince,
  { records, place, png }: WritingData,
): readonly string[] | null {
  const record = same.here === null ? (same.shown === null ? null : records.shown) : records.here;
  if (record?.png !== png) return null;
  const files = listedFiles(record.lists, edition);
  return files && !files.some(isPhoto) && takeOverFiles(files, place, same) ? files : null;
}
