import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readData } from '../editions/readData.ts';
import type { SiteModel } from '../editions/site.ts';
import { FaultList } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { pageServerKey } from '../publish/keys.ts';
import { TableRows } from '../tables/tableRows.ts';
import { PROJECT } from '../test/runCommand.ts';
import { sampleTable } from '../test/tables.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { loadPageServer, type PageServer, pageServer } from './pageServer.ts';
import { editionPage, sharedPages, tablePages } from './pages.ts';

const QUARTERS = newsroomAt(path.join(PROJECT, 'src/test/newsrooms/quarters'));
const never = new AbortController().signal;
const engineIn = (folder: string) => ({ folder, keyOf: pageServerKey });

/** A folder in the place of the engine, in which Astro finds nothing. */
function emptyEngine() {
  const { root } = temporaryNewsroom({ 'engine/package.json': '{ "type": "module" }' });
  const engine = path.join(root, 'engine');
  return { engine, left: () => readdirSync(path.join(engine, '.standfirst/pages')) };
}

describe('pageServer', () => {
  it('leaves nothing behind when it is stopped', async () => {
    const { engine, left } = emptyEngine();
    await expect(pageServer(QUARTERS, engineIn(engine), AbortSignal.abort())).rejects.toThrow(
      'astro build failed',
    );
    expect(left()).toEqual([]);
  });

  it('says what Astro says when it fails', async () => {
    const { engine, left } = emptyEngine();
    await expect(pageServer(QUARTERS, engineIn(engine), never)).rejects.toThrow(
      /astro build failed\n[\s\S]*astro\.mjs/,
    );
    expect(left()).toEqual([]);
  });

  it('is built once for all newsrooms with the same base path', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => pageServer(QUARTERS, engineIn(PROJECT), never)));
    expect(other).toBe(one);
    expect(readdirSync(one ?? '').toSorted()).toEqual(['client', 'server']);
  });
});

describe('pages', () => {
  let server: PageServer;

  beforeAll(async () => {
    server = await loadPageServer(await pageServer(QUARTERS, engineIn(PROJECT), never));
  });

  const site = readData(QUARTERS, new FaultList())?.site;
  const finder = { names: '/find/names.json', pages: '/find/areas.json', editions: new Map() };
  const [row] = sampleTable({ periods: ['2001'], columns: {}, cells: { eastmere: {} } }).rows;
  const rows = TableRows.of(Array.from({ length: 501 }, () => row ?? []).flat());
  const lamps = { id: 'lamps', title: 'Lamps', rows };
  const tables = new Map([
    ['lamps', { ...lamps, sources: [{ publisher: 'Lamp Office', released: '2024-01-01' }] }],
  ]);
  const model = {
    site,
    stories: [],
    datasets: new Map([['lamps', {}]]),
    tables,
    profiles: null,
    finder,
  } as unknown as SiteModel;
  const text = async (content: string | Promise<Uint8Array>) => Buffer.from(await content).toString('utf8');

  it('have the file names under which static hosts look for them', () => {
    expect(sharedPages(model, server).map((page) => page.path)).toEqual([
      '/index.html',
      '/404.html',
      '/feed.xml',
      '/robots.txt',
      '/sitemap.xml',
      '/data/index.html',
      '/embed/index.html',
    ]);
    const [lamps] = model.tables.values();
    if (!lamps) throw new Error('no table');
    expect(tablePages(lamps, model, server).map((page) => page.path)).toEqual([
      '/data/lamps.csv',
      '/data/lamps.csv-metadata.json',
      '/data/lamps/index.html',
      '/data/lamps/2/index.html',
    ]);
    expect(editionPage({ path: '/lamps/pond/' }, model, server).path).toBe('/lamps/pond/index.html');
  });

  it('are all that is in the folder of pages', () => {
    const routes = readdirSync(path.join(PROJECT, 'src/pages'), { recursive: true, encoding: 'utf8' });
    expect(routes.filter((file) => path.extname(file) !== '').toSorted()).toEqual([
      '404.astro',
      '[story]/[area].astro',
      '[story]/index.astro',
      'areas/[area]/feed.xml.ts',
      'areas/[area]/index.astro',
      'areas/from/[letter].astro',
      'areas/index.astro',
      'areas/map.svg.ts',
      'areas/strips.svg.ts',
      'data/[table].csv-metadata.json.ts',
      'data/[table].csv.ts',
      'data/[table]/[block].astro',
      'data/[table]/index.astro',
      'data/index.astro',
      'embed/index.astro',
      'feed.xml.ts',
      'index.astro',
      'robots.txt.ts',
      'sitemap.xml.ts',
    ]);
  });

  it('show the site that they are handed, with its policy in the page', async () => {
    const [home, missing, , robots] = sharedPages(model, server);
    expect(await text(robots?.content() ?? '')).toContain(`${site?.url}/sitemap.xml`);
    for (const page of [home, missing])
      expect(await text(page?.content() ?? '')).toMatch(
        /<meta http-equiv="content-security-policy" content="default-src 'none';[^"]*script-src [^"]*">/,
      );
  });

  it('fail where there is nothing to show, or it cannot be rendered', async () => {
    const broken = { slug: 'lamps', national: { slug: 'national', path: '/lamps/' }, editions: [] };
    const other = { ...model, stories: [broken] } as unknown as SiteModel;
    for (const address of ['/lamps/', '/ducks/', '/lamps/pond/'])
      await expect(text(editionPage({ path: address }, other, server).content())).rejects.toThrow(
        `${address} could not be rendered`,
      );
  });
});
