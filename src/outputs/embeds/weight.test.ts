import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../charts/index.ts';
import { chartsOf } from '../../editions/chartsOf.ts';
import { tellNewsroom } from '../../editions/newsroomEditions.ts';
import { modelOf } from '../../editions/siteModel.ts';
import { FaultList } from '../../faults/fault.ts';
import type { Area } from '../../newsroom/area.ts';
import { areasOf } from '../../newsroom/areas.ts';
import { newsroomAt } from '../../newsroom/newsroom.ts';
import { sampleChart } from '../../test/chart.ts';
import { country } from '../../test/country.ts';
import { sampleEdition } from '../../test/edition.ts';
import { newsroomFolder, TEST_NEWSROOMS } from '../../test/newsroomCopy.ts';
import { outputFiles } from '../../test/outputFiles.ts';
import { sampleSite } from '../../test/sampleSite.ts';
import { chartContext, sampleAreas, sampleTable } from '../../test/tables.ts';
import { embeds } from './embedFiles.ts';
import { embedPage } from './embedPage.ts';

const MAPS = ['choropleth', 'tiles'];
const LIMIT = 6 * 1024;
const MAP_LIMIT = 18 * 1024;
/** Of forty-three rows: names, values and lines are written for both forms. */
const TABLE_LIMIT = 10 * 1024;

/** Forty-three areas with names of usual length, over seven years. */
const manyYears = (() => {
  const periods = Array.from({ length: 7 }, (_, at) => String(2017 + at));
  const [whole, one] = sampleAreas.all as readonly [Area, Area];
  const parts = Array.from({ length: 43 }, (_, at): Area => {
    const name = `${['North', 'South', 'East', 'West', 'Upper', 'Lower'][at % 6]} ${(at * 7919).toString(36)}shire`;
    return { ...one, code: `Y${at}`, name, slug: `y${at}`, tile: null, article: '' };
  });
  const areas = areasOf([whole, ...parts]);
  const value = (at: number, year: number, most: number) =>
    ((at * 7919 + year * 104729 + at * year * 31) % (most * 10)) / 10;
  const cells = areas.all.map(({ slug }, at) => {
    const rows = (most: number) => periods.map((_, year) => value(at, year, most));
    return [slug, { rate: rows(25), count: rows(40_000).map(Math.round), share: rows(100) }] as const;
  });
  const columns = {
    rate: { kind: 'rate', decimals: 1, denominator: 'per 1,000 people' },
    count: { kind: 'count' },
    share: { kind: 'percentage', decimals: 1 },
  } as const;
  const table = sampleTable({ areas, periods, columns, cells: Object.fromEntries(cells) });
  return { ...chartContext([table]), areas, area: areas.all[1] as Area };
})();

describe('an embed, gzipped', () => {
  it.each([...TEST_NEWSROOMS, 'project'] as const)('comes to at most 6 KB, of a map 18: %s', async (name) => {
    const told = tellNewsroom(newsroomAt(newsroomFolder(name)), new FaultList());
    const model = told && modelOf(told, true);
    const editions =
      told?.stories.flatMap((story) => story.editions.flatMap((one) => one.told.edition ?? [])) ?? [];
    const maps = editions.flatMap(chartsOf).filter(({ type }) => MAPS.includes(type));
    const isMap = (path: string) => maps.some(({ id }) => path.includes(`/${id}/`));
    const files = model ? outputFiles(model, embeds) : [];
    const pages = files.filter(({ path }) => path.startsWith('/embed/') && path.endsWith('index.html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const { path, content } of pages) {
      const size = gzipSync(String(await content())).length;
      expect(size, path).toBeLessThanOrEqual(isMap(path) ? MAP_LIMIT : LIMIT);
    }
  });

  it.each([
    { type: 'heat', column: 'thefts.rate' },
    { type: 'table', column: 'thefts.rate', cells: 'bar' },
    {
      type: 'table',
      columns: ['thefts.rate', 'thefts.count', 'thefts.share'],
      cells: ['heat', 'bar', 'none'],
    },
  ])(
    'comes to that of a full heat table, too, and to 10 KB for a full table, which writes every name and value twice: %o',
    (settings) => {
      const drawn = drawChart({ ...settings, kind: 'shire' }, manyYears);
      const page = embedPage(
        { kind: 'chart', id: 'trend', chart: sampleChart(drawn) },
        sampleEdition(),
        sampleSite,
        null,
      );
      expect(gzipSync(page).length).toBeLessThanOrEqual(settings.type === 'table' ? TABLE_LIMIT : LIMIT);
    },
  );

  it.each(['bar', 'strip'])('comes to that of a %s of forty areas, too', (type) => {
    const values = Array.from({ length: 40 }, (_, index) => ((index * 7919) % 400) / 10);
    const drawn = drawChart(
      { type, column: 'thefts.rate', kind: 'shire' },
      country(values, (at) => `Area of ${at}`),
    );
    const chart = sampleChart(drawn);
    const page = embedPage({ kind: 'chart', id: 'trend', chart }, sampleEdition(), sampleSite, null);
    expect(gzipSync(page).length).toBeLessThanOrEqual(LIMIT);
  });
});
