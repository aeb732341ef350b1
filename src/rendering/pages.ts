import { AREAS_PATH, areaFeedPath, areaPath, letterPath } from '../addresses/areaAddresses.ts';
import { BUILDER_PATH } from '../addresses/embedAddresses.ts';
import { absolute } from '../addresses/href.ts';
import { blocksIn, TABLES_PATH, tablePath } from '../addresses/tableAddresses.ts';
import type { Edition } from '../editions/edition.ts';
import { type Profiles, type SiteModel, storyPath } from '../editions/site.ts';
import type { Area } from '../newsroom/area.ts';
import type { WrittenFile } from '../outputs/siteFile.ts';
import { isLong, letterGroups } from '../profiles/areaIndex.ts';
import { areaMap, MAP_FILE } from '../profiles/areaMap.ts';
import { movedAddresses } from '../profiles/moved.ts';
import { STRIP_FILE } from '../profiles/stripFile.ts';
import type { Table } from '../tables/table.ts';
import type { PageServer } from './pageServer.ts';

type Pages = Pick<PageServer, 'renderPage'>;

export function editionPage({ path }: Pick<Edition, 'path'>, model: SiteModel, server: Pages): WrittenFile {
  return page(path, model, server);
}

/** What `src/pages` serves besides editions: the home page, choices of an area, the feed. */
export function sharedPages(model: SiteModel, server: Pages): WrittenFile[] {
  const choices = model.stories.filter(({ national }) => !national).map(storyPath);
  const site = [
    '/',
    ...choices,
    '/404/',
    '/feed.xml',
    '/robots.txt',
    '/sitemap.xml',
    TABLES_PATH,
    BUILDER_PATH,
  ];
  const addresses = [...site, ...(model.profiles ? sharedAreaPages(model.profiles) : [])];
  return addresses.map((address) => page(address, model, server));
}

/** The pages of a table, and its files as they were derived. */
export function tablePages({ id, rows }: Table, model: SiteModel, server: Pages): WrittenFile[] {
  const blocks = Array.from({ length: blocksIn(rows.length) }, (_, index) => tablePath(id, index + 1));
  const addresses = [`/data/${id}.csv`, `/data/${id}.csv-metadata.json`, ...blocks];
  return addresses.map((address) => page(address, model, server));
}

/** The lists of areas, the dots of their strips, and what stands where an area was. */
function sharedAreaPages(profiles: Profiles): string[] {
  const letters = isLong(profiles) ? letterGroups(profiles) : [];
  const moved = [...movedAddresses(profiles).values()];
  const feeds = moved.filter(({ path, old }) => old.ended !== null && path.startsWith(AREAS_PATH));
  return [
    ...(areaMap(profiles).map ? [MAP_FILE] : []),
    ...[AREAS_PATH, STRIP_FILE, ...letters.map(({ letter }) => letterPath(letter))],
    ...moved.map(({ path }) => path),
    ...feeds.map(({ path }) => `${path}feed.xml`),
  ];
}

/** The page of an area and its feed, which its former addresses have, too. */
export function areaPages(area: Area, model: SiteModel, server: Pages): WrittenFile[] {
  const former = (area.formerly ?? []).map((slug) => areaFeedPath({ slug }));
  return [areaPath(area), areaFeedPath(area), ...former].map((address) => page(address, model, server));
}

function page(address: string, model: SiteModel, { renderPage }: Pages): WrittenFile {
  return {
    path: fileOf(address),
    content: () => renderPage(new URL(absolute(model.site, address)), model),
  };
}

/** Where static hosts look for a page. For a missing one, most serve `404.html`. */
function fileOf(address: string): string {
  if (address === '/404/') return '/404.html';
  return address.endsWith('/') ? `${address}index.html` : address;
}
