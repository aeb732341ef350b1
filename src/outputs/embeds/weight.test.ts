import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../charts/index.ts';
import { chartsOf } from '../../editions/chartsOf.ts';
import { tellNewsroom } from '../../editions/newsroomEditions.ts';
import { modelOf } from '../../editions/siteModel.ts';
import { FaultList } from '../../faults/fault.ts';
import { newsroomAt } from '../../newsroom/newsroom.ts';
import { sampleChart } from '../../test/chart.ts';
import { country } from '../../test/country.ts';
import { sampleEdition } from '../../test/edition.ts';
import { newsroomFolder, TEST_NEWSROOMS } from '../../test/newsroomCopy.ts';
import { outputFiles } from '../../test/outputFiles.ts';
import { sampleSite } from '../../test/sampleSite.ts';
import { embeds } from './embedFiles.ts';
import { embedPage } from './embedPage.ts';

const MAPS = ['choropleth', 'tiles'];
const LIMIT = 6 * 1024;
const MAP_LIMIT = 18 * 1024;

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
