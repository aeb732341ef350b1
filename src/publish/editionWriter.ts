import path from 'node:path';
import type { Edition } from '../editions/edition.ts';
import type { Outline } from '../editions/outline.ts';
import type { SiteModel } from '../editions/site.ts';
import { PictureCache } from '../graphics/pictureCache.ts';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { editionFiles } from '../outputs/outputs.ts';
import type { SiteFile } from '../outputs/siteFile.ts';
import { type FilePlace, linkFiles, writeSiteFiles } from '../outputs/writeSiteFiles.ts';
import { loadPageServer, type PageServer } from '../rendering/pageServer.ts';
import { editionPage } from '../rendering/pages.ts';
import type { BuildStore, OwnedFiles } from './buildStore.ts';
import { PackedEditions } from './packEdition.ts';
import { editionsHere } from './part.ts';
import { withoutPng } from './withoutPng.ts';

/** What editions are written from, and where. Plain data, to be posted to a thread. */
export interface WritePlan {
  /** Folder of the newsroom. */
  readonly root: string;
  readonly site: SitePlan;
  /** Folder of the page server. */
  readonly server: string;
  /** File of the store. */
  readonly store: string;
  /** False skips PNG files. */
  readonly png: boolean;
  readonly place: FilePlace;
  /** `SiteRecord.finished` of the live site. */
  readonly since: number;
}

/** The model of a site, its editions as outlines, without what no edition shows. */
interface SitePlan extends Omit<SiteModel, 'stories' | 'tables' | 'profiles' | 'finderData'> {
  readonly stories: readonly {
    readonly slug: string;
    readonly national: Outline | null;
    readonly editions: readonly Outline[];
  }[];
}

/** An edition to write. */
export interface WriteWork extends Pick<OwnedFiles, 'owner' | 'key'> {
  /** Addresses of its files in the live site if they should be unchanged. */
  readonly same: readonly string[] | null;
}

export interface WrittenEdition extends OwnedFiles {
  /** False if all its files were hard links. */
  readonly isRendered: boolean;
  /** Names in the picture cache. */
  readonly pictures: readonly string[];
}

/** Copies outlines only: an edition would read itself from the store. */
export function sitePlan(model: SiteModel): SitePlan {
  const { stories, tables: _, profiles: __, finderData: ___, ...site } = model;
  const plans = stories.map(({ slug, national, editions }) => {
    return {
      slug,
      national: national && { ...national },
      editions: editions.map((edition) => ({ ...edition })),
    };
  });
  return { ...site, stories: plans };
}

/** Writes pages and files of stored editions, without tables and stories. */
export class EditionWriter {
  readonly #plan: WritePlan;
  readonly #newsroom: Newsroom;
  readonly #server: PageServer;
  readonly #packed: PackedEditions;
  readonly #model: SiteModel;
  readonly #byPath: ReadonlyMap<string, Edition>;
  readonly #photos = new Set<string>();

  static async open(plan: WritePlan, store: BuildStore): Promise<EditionWriter> {
    return new EditionWriter(plan, store, await loadPageServer(plan.server));
  }

  private constructor(plan: WritePlan, store: BuildStore, server: PageServer) {
    this.#plan = plan;
    this.#newsroom = newsroomAt(plan.root);
    this.#server = server;
    this.#packed = new PackedEditions(store);
    const stories = plan.site.stories.map(({ slug, national, editions }) => {
      const edition = (outline: Outline) => this.#packed.edition(outline);
      return { slug, national: national && edition(national), editions: editions.map(edition) };
    });
    this.#model = { ...plan.site, stories, tables: new Map(), profiles: null };
    this.#byPath = new Map(editionsHere(this.#model).map((edition) => [edition.path, edition]));
  }

  async write(batch: readonly WriteWork[]): Promise<WrittenEdition[]> {
    const written: WrittenEdition[] = [];
    for (const work of batch) written.push(this.#linked(work) ?? (await this.#made(work)));
    return written;
  }

  #linked({ owner, key, same: files }: WriteWork): WrittenEdition | null {
    const { place, since } = this.#plan;
    if (!files || !linkFiles(files, place, since)) return null;
    return { owner, key, files, isRendered: false, pictures: [] };
  }

  async #made({ owner, key }: WriteWork): Promise<WrittenEdition> {
    const edition = this.#byPath.get(owner);
    if (!edition) throw new RangeError(`no such edition: ${owner}`);
    const cache = new PictureCache(path.join(this.#newsroom.cache, 'pictures'));
    const planned = [editionPage(edition, this.#model, this.#server), ...this.#files(edition, cache)];
    await writeSiteFiles(planned.filter(this.#isFirst), this.#plan.place);
    const files = planned.map((file) => file.path);
    return { owner, key, files, isRendered: true, pictures: [...cache.used] };
  }

  #files(edition: Edition, cache: PictureCache): SiteFile[] {
    const whole = [this.#packed.whole(edition)];
    const files = editionFiles(whole, this.#model, this.#newsroom.stories, cache);
    return this.#plan.png ? files : withoutPng(files);
  }

  /** Editions that show the same photo share one file. */
  readonly #isFirst = ({ path: address }: Pick<SiteFile, 'path'>): boolean =>
    !address.startsWith('/pictures/') || this.#photos.size < this.#photos.add(address).size;
}
