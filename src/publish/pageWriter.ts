import path from 'node:path';
import type { Edition } from '../editions/edition.ts';
import type { Outline } from '../editions/outline.ts';
import type { KeyTable, ProfiledStory, Profiles, SiteModel } from '../editions/site.ts';
import { PictureCache } from '../graphics/pictureCache.ts';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { editionFiles } from '../outputs/outputs.ts';
import type { SiteFile, WrittenFile } from '../outputs/siteFile.ts';
import { type FilePlace, linkFiles, writeSiteFiles } from '../outputs/writeSiteFiles.ts';
import { loadPageServer, type PageServer } from '../rendering/pageServer.ts';
import { areaPages, editionPage } from '../rendering/pages.ts';
import { type PackedTable, packTable, unpackTable } from '../tables/packedTable.ts';
import type { BuildStore, OwnedFiles } from './buildStore.ts';
import { PackedEditions } from './packEdition.ts';
import { editionsHere } from './part.ts';
import { withoutPng } from './withoutPng.ts';

/** What pages of editions and areas are written from, and where. Plain data, to be posted to a thread. */
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

/** The model of a site, its editions as outlines, without what neither editions nor areas show. */
interface SitePlan extends Omit<SiteModel, 'stories' | 'tables' | 'profiles' | 'finderData'> {
  readonly stories: readonly {
    readonly slug: string;
    readonly national: Outline | null;
    readonly editions: readonly Outline[];
  }[];
  readonly profiles: ProfilesPlan | null;
}

interface ProfilesPlan extends Omit<Profiles, 'tables' | 'stories'> {
  readonly tables: readonly (Omit<KeyTable, 'table'> & {
    readonly table: PackedTable;
  })[];
  /** In the order of the site's stories. */
  readonly stories: readonly Omit<ProfiledStory, 'model'>[];
}

/** A page to write, with its files: of an edition, or of an area. */
export interface WriteWork extends Pick<OwnedFiles, 'owner' | 'key'> {
  /** Code of the area that it is the page of; null of an edition. */
  readonly area: string | null;
  /** Addresses of its files in the live site if they should be unchanged. */
  readonly same: readonly string[] | null;
}

export interface WrittenPage extends OwnedFiles {
  /** False if all its files were hard links. */
  readonly isRendered: boolean;
  /** Names in the picture cache. */
  readonly pictures: readonly string[];
}

/** Copies outlines only: an edition would read itself from the store. */
export function sitePlan(model: SiteModel): SitePlan {
  const { stories, tables: _, profiles, finderData: __, ...site } = model;
  const plans = stories.map(({ slug, national, editions }) => {
    return {
      slug,
      national: national && { ...national },
      editions: editions.map((edition) => ({ ...edition })),
    };
  });
  return { ...site, stories: plans, profiles: profiles && profilesPlan(profiles) };
}

function profilesPlan({ tables, stories, ...places }: Profiles): ProfilesPlan {
  return {
    ...places,
    tables: tables.map(({ table, columns }) => ({ table: packTable(table), columns })),
    stories: stories.map(({ kind }) => ({ kind })),
  };
}

function profilesOf({ tables, stories, ...places }: ProfilesPlan, models: SiteModel['stories']): Profiles {
  return {
    ...places,
    tables: tables.map(({ table, columns }) => ({ table: unpackTable(table, places.areas), columns })),
    stories: models.flatMap((model, index) =>
      stories.slice(index, index + 1).map((each) => ({ ...each, model })),
    ),
  };
}

/** Writes pages and files of stored editions and of areas, without stories. */
export class PageWriter {
  readonly #plan: WritePlan;
  readonly #newsroom: Newsroom;
  readonly #server: PageServer;
  readonly #packed: PackedEditions;
  readonly #model: SiteModel;
  readonly #byPath: ReadonlyMap<string, Edition>;
  readonly #photos = new Set<string>();

  static async open(plan: WritePlan, store: BuildStore): Promise<PageWriter> {
    return new PageWriter(plan, store, await loadPageServer(plan.server));
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
    const profiles = plan.site.profiles && profilesOf(plan.site.profiles, stories);
    this.#model = { ...plan.site, stories, tables: new Map(), profiles };
    this.#byPath = new Map(editionsHere(this.#model).map((edition) => [edition.path, edition]));
  }

  async write(batch: readonly WriteWork[]): Promise<WrittenPage[]> {
    const written: WrittenPage[] = [];
    for (const work of batch) written.push(this.#linked(work) ?? (await this.#made(work)));
    return written;
  }

  #linked({ owner, key, same: files }: WriteWork): WrittenPage | null {
    const { place, since } = this.#plan;
    if (!files || !linkFiles(files, place, since)) return null;
    return { owner, key, files, isRendered: false, pictures: [] };
  }

  async #made({ owner, key, area }: WriteWork): Promise<WrittenPage> {
    const cache = new PictureCache(path.join(this.#newsroom.cache, 'pictures'));
    const planned = area === null ? this.#edition(owner, cache) : this.#area(area);
    await writeSiteFiles(planned.filter(this.#isFirst), this.#plan.place);
    const files = planned.map((file) => file.path);
    return { owner, key, files, isRendered: true, pictures: [...cache.used] };
  }

  #area(code: string): WrittenFile[] {
    const area = this.#model.profiles?.areas.byCode.get(code);
    if (!area) throw new RangeError(`no such area: ${code}`);
    return areaPages(area, this.#model, this.#server);
  }

  #edition(address: string, cache: PictureCache): WrittenFile[] {
    const edition = this.#byPath.get(address);
    if (!edition) throw new RangeError(`no such edition: ${address}`);
    return [editionPage(edition, this.#model, this.#server), ...this.#files(edition, cache)];
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
