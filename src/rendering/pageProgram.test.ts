import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { SiteModel } from '../editions/site.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { PROJECT } from '../test/runCommand.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { PROGRAM, pageProgram, STATIC_FILES } from './pageProgram.ts';
import { sitePages } from './sitePages.ts';

/** No engine has it: what is packed here is in nobody's way. */
const VERSION = 'packed-by-a-test';

const PLACE = path.join(PROJECT, '.standfirst', 'pages');
const QUARTERS = newsroomAt(path.join(PROJECT, 'src/test/newsrooms/quarters'));

function packedHere(): string[] {
  return readdirSync(PLACE).filter((name) => name.startsWith(VERSION));
}

function program(newsroom = QUARTERS, engine = PROJECT, signal = new AbortController().signal) {
  return pageProgram(newsroom, engine, VERSION, signal);
}

afterAll(() => {
  for (const name of packedHere()) rmSync(path.join(PLACE, name), { recursive: true, force: true });
});

describe('pageProgram', () => {
  it('leaves nothing behind when it is stopped', async () => {
    const stop = new AbortController();
    const stopped = program(QUARTERS, PROJECT, stop.signal);
    stop.abort();
    await expect(stopped).rejects.toThrow('the pages could not be packed');
    expect(packedHere()).toEqual([]);
  });

  it('says what Astro says when it cannot pack the pages', async () => {
    const { root } = temporaryNewsroom({ 'engine/package.json': '{ "type": "module" }' });
    const engine = path.join(root, 'engine');
    await expect(program(QUARTERS, engine)).rejects.toThrow(/could not be packed[\s\S]*failed to resolve/);
    expect(readdirSync(path.join(engine, '.standfirst/pages'))).toEqual([]);
  });

  it('packs the pages once for all newsrooms with the same base path', async () => {
    const [one, other] = await Promise.all([program(), program()]);
    expect(other).toBe(one);
    expect(packedHere()).toEqual([path.basename(one)]);
    expect(readdirSync(one).toSorted()).toEqual([STATIC_FILES, PROGRAM].toSorted());
    const { ino } = statSync(one);
    await program();
    expect(statSync(one).ino).toBe(ino);
  });
});

describe('sitePages', () => {
  const site = { name: 'The Example', url: 'https://example.org' };

  it('gives each page the name of the file in which servers look for it', async () => {
    const model = { site, stories: [], datasets: new Map([['lamps', {}]]) } as unknown as SiteModel;
    const pages = await sitePages(await program(), model);
    expect([...pages.keys()].toSorted()).toEqual([
      '/404.html',
      '/data/lamps.csv',
      '/data/lamps.csv-metadata.json',
      '/feed.xml',
      '/index.html',
      '/robots.txt',
      '/sitemap.xml',
    ]);
    const robots = await pages.get('/robots.txt')?.content();
    expect(Buffer.from(robots ?? '').toString('utf8')).toContain('https://example.org/sitemap.xml');
  });

  it('shows each site its own editions, though the program is the same', async () => {
    const story = (slug: string) => ({
      slug,
      national: { slug: 'national', path: `/${slug}/`, tables: [] },
      editions: [],
    });
    const of = async (...slugs: string[]) => {
      const model = { site, stories: slugs.map(story), datasets: new Map() } as unknown as SiteModel;
      return [...(await sitePages(await program(), model)).keys()].filter((file) => /lamps|ducks/.test(file));
    };
    expect(await of('lamps')).toEqual(['/lamps/index.html']);
    expect(await of('ducks')).toEqual(['/ducks/index.html']);
  });

  it('fails for a page that can not be rendered', async () => {
    const broken = {
      slug: 'lamps',
      national: { slug: 'national', path: '/lamps/', tables: [] },
      editions: [],
    };
    const model = { site, stories: [broken], datasets: new Map() } as unknown as SiteModel;
    const page = (await sitePages(await program(), model)).get('/lamps/index.html');
    await expect(page?.content()).rejects.toThrow('/lamps/ could not be rendered');
  });
});
