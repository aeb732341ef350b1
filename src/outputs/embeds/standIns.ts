import {
  embedPath,
  figurePath,
  oembedPath,
  pinnedPath,
  pinnedPicturePath,
} from '../../addresses/embedAddresses.ts';
import { chartFilePath, sharePath } from '../../addresses/fileAddresses.ts';
import { absolute } from '../../addresses/href.ts';
import { isWritten } from '../../addresses/leanFiles.ts';
import { indexPath, storyFeedPath, textPath } from '../../addresses/textAddresses.ts';
import { NATIONAL_SLUG } from '../../editions/story.ts';
import { CHART_SCALE } from '../../graphics/chartPicture.ts';
import type { PictureCache } from '../../graphics/pictureCache.ts';
import { standInPicture } from '../../graphics/standInPicture.ts';
import type { LedgerChart, LedgerEntries, LedgerStory, Removal } from '../../ledger/ledger.ts';
import type { Areas } from '../../newsroom/area.ts';
import { areaAt } from '../../newsroom/areaLife.ts';
import type { Site } from '../../newsroom/site.ts';
import { escapeHtml } from '../../prose/escapeHtml.ts';
import { languageOf } from '../../words/languages.ts';
import { atomFeed } from '../parts/atomFeed.ts';
import { midnight } from '../parts/identity.ts';
import { standardOf } from '../parts/ninjs.ts';
import { jsonFile, type SiteFile, textFile } from '../siteFile.ts';
import { standInPage } from './standInPage.ts';

/** The site as it is now. */
export interface StandInContext {
  readonly site: Site;
  readonly areas: Areas;
  readonly stories: readonly { readonly slug: string; readonly formerly: readonly string[] }[];
  /** Whether a file is on the site already. */
  readonly has: (path: string) => boolean;
  /** Dates of a source's releases. */
  readonly releasesOf: (source: string) => readonly string[];
  /** Whether the editions of an area are built on this machine. */
  readonly here: (slug: string) => boolean;
  readonly cache: PictureCache;
}

/** Files for all addresses of the ledger that nothing else answers. */
export function* standIns(
  { areas: slugs, stories }: LedgerEntries,
  context: StandInContext,
): Generator<SiteFile> {
  const kinds = new Set(Object.values(stories).flatMap((entry) => entry.areas));
  for (const [name, entry] of Object.entries(stories)) {
    const files = entry.files === 'lean' ? { lean: true as const } : {};
    const only = entry.only && new Set(entry.only);
    const told = slugs.filter((slug) => only?.has(slug) ?? isToldFor(slug, entry, kinds, context.areas));
    for (const slug of told) {
      for (const file of new StandIns(name, slug, entry, context).files()) {
        if (!context.has(file.path) && isWritten(files, file.path)) yield file;
      }
    }
  }
}

/** Errs towards true: of an area that is gone or of another kind now, nobody knows which stories it had. */
function isToldFor(
  slug: string,
  { areas: own }: LedgerStory,
  kinds: ReadonlySet<string>,
  areas: Areas,
): boolean {
  const area = areaAt(slug, areas);
  return slug === NATIONAL_SLUG || !area || own.includes(area.kind) || !kinds.has(area.kind);
}

/** Those of one edition. */
class StandIns {
  readonly #at: { readonly story: string; readonly slug: string };
  readonly #entry: LedgerStory;
  readonly #context: StandInContext;
  readonly #live: string | null;

  constructor(story: string, slug: string, entry: LedgerStory, context: StandInContext) {
    this.#at = { story, slug };
    this.#entry = entry;
    this.#context = context;
    this.#live =
      context.stories.find((each) => each.slug === story || each.formerly.includes(story))?.slug ?? null;
  }

  *files(): Generator<SiteFile> {
    const { story, slug } = this.#at;
    if (!this.#context.here(this.#areaNow() ?? slug)) return;
    const path = slug === NATIONAL_SLUG ? `/${story}/` : `/${story}/${slug}/`;
    yield this.#page(path, this.#words().noEdition);
    yield* this.#copies(path);
    for (const [id, chart] of Object.entries(this.#entry.charts)) yield* this.#chart(id, chart);
    for (const [id, { removed }] of Object.entries(this.#entry.quotes))
      yield* this.#part(id, this.#says('quote', removed));
  }

  /** What other systems poll: an item of ninjs that is no longer to be used, in the words of the page. */
  *#copies(path: string): Generator<SiteFile> {
    const { site } = this.#context;
    const { withdrawn, since } = this.#entry;
    const says = withdrawn ? this.#removed('story', withdrawn) : this.#words().noEdition;
    const item = (at: string, type: string) => ({
      standard: standardOf(site),
      uri: absolute(site, at),
      type,
      pubStatus: withdrawn ? 'canceled' : 'withheld',
      edNote: says,
      ...(withdrawn && { versionCreated: midnight(withdrawn.on) }),
    });
    yield jsonFile(textPath(this.#at, 'json'), () => item(path, 'text'));
    yield textFile(textPath(this.#at, 'txt'), 'text/plain', () => `${says}\n`);
    yield textFile(textPath(this.#at, 'html'), 'text/html', () => `<p>${escapeHtml(says)}</p>\n`);
    yield { path: sharePath(this.#at), type: 'image/png', content: this.#png(says) };
    const { story, slug } = this.#at;
    if (!withdrawn || slug !== NATIONAL_SLUG) return;
    yield jsonFile(indexPath(story), () => item(indexPath(story), 'composite'));
    yield textFile(storyFeedPath(story), 'application/atom+xml', () => {
      const dates = { published: since, updated: withdrawn.on };
      const entry = { title: says, id: path, path, ...dates, author: site.byline, summary: says };
      const feed = { title: site.name, subtitle: says, path: storyFeedPath(story), page: path };
      return atomFeed(site, { ...feed, entries: [entry] });
    });
  }

  *#part(id: string, says: string): Generator<SiteFile> {
    yield this.#page(embedPath(this.#at, id), says);
    const { site } = this.#context;
    yield jsonFile(oembedPath(this.#at, id), () => {
      return {
        type: 'link',
        version: '1.0',
        title: says,
        provider_name: site.name,
        provider_url: absolute(site, '/'),
      };
    });
  }

  *#chart(id: string, chart: LedgerChart): Generator<SiteFile> {
    const says = this.#says('chart', chart.removed);
    yield* this.#part(id, says);
    yield { ...this.#page(embedPath(this.#at, id), says), path: figurePath(this.#at, id) };
    yield* this.#pictures((kind) => chartFilePath(this.#at, { id }, kind), says);
    yield textFile(
      chartFilePath(this.#at, { id }, 'csv'),
      'text/csv',
      () => `"${says.replaceAll('"', '""')}"\n`,
    );
    yield jsonFile(chartFilePath(this.#at, { id }, 'csv-metadata.json'), () => {
      return { '@context': 'http://www.w3.org/ns/csvw', url: `${id}.csv`, 'dc:description': says };
    });
    const { releasesOf } = this.#context;
    const later = chart.from.flatMap((source) => releasesOf(source)).filter((date) => date >= chart.since);
    for (const date of new Set([chart.since, ...later])) {
      const then = chart.removed || this.#entry.withdrawn ? says : this.#words().unkept(date);
      yield this.#page(pinnedPath(this.#at, id, date), then);
      yield* this.#pictures((kind) => pinnedPicturePath(this.#at, id, date, kind), then);
    }
  }

  *#pictures(pathOf: (kind: 'svg' | 'png') => string, says: string): Generator<SiteFile> {
    const { site } = this.#context;
    yield { path: pathOf('svg'), type: 'image/svg+xml', content: () => standInPicture(says, site).svg };
    yield { path: pathOf('png'), type: 'image/png', content: this.#png(says) };
  }

  #png(says: string): SiteFile['content'] {
    const { site, cache } = this.#context;
    return () => cache.png(standInPicture(says, site), CHART_SCALE);
  }

  #page(path: string, absent: string): SiteFile {
    const { withdrawn } = this.#entry;
    const says = withdrawn ? this.#removed('story', withdrawn) : absent;
    const { site } = this.#context;
    const words = languageOf(site).embeds.more(site.name, this.#live !== null);
    const link = { path: this.#live === null ? '/' : this.#linkPath(), words };
    return {
      path: `${path}index.html`,
      type: 'text/html; charset=utf-8',
      content: () => standInPage({ says, link }, site),
    };
  }

  /** The edition, or else the story: `has` knows the pages of editions. */
  #linkPath(): string {
    const { has } = this.#context;
    const now = this.#areaNow();
    const edition = now === null ? '' : `/${this.#live}/${now}/`;
    return has(`${edition}index.html`) ? edition : `/${this.#live}/`;
  }

  /** Slug of the area today. */
  #areaNow(): string | null {
    return areaAt(this.#at.slug, this.#context.areas)?.slug ?? null;
  }

  #says(what: 'chart' | 'quote', removed: Removal | undefined): string {
    const { withdrawn } = this.#entry;
    if (withdrawn) return this.#removed('story', withdrawn);
    return removed ? this.#removed(what, removed) : this.#words().absent(what);
  }

  #removed(what: 'chart' | 'quote' | 'story', { on, why = '' }: Removal): string {
    return this.#words().removed(what, on, why);
  }

  #words() {
    return languageOf(this.#context.site).standIns;
  }
}
