import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { derive } from '../derive/derive.ts';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { pastNewsrooms } from '../newsroom/pastNewsrooms.ts';
import { wholeTheme } from '../newsroom/theme.ts';
import { approveAll } from '../test/approveAll.ts';
import { edit } from '../test/newsroomCopy.ts';
import { BEES, beesCsv, hiveland } from '../test/sampleReleases.ts';
import { type NewsroomFiles, temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { acceptRefresh, planRefresh } from './planRefresh.ts';

async function hive(changes: NewsroomFiles = {}): Promise<Newsroom> {
  const newsroom = temporaryNewsroom(hiveland(changes));
  await derive(newsroom, { write: true });
  return newsroom;
}

/** Accepts the bees of a year more, with so many on Holm that no two files are the same. */
async function accept(newsroom: Newsroom, released: string, holm = 909) {
  const csv = beesCsv({ ...BEES, Holm: [800, 829, 869, holm] });
  const input = { source: 'bees', file: 'b.csv', bytes: new TextEncoder().encode(csv), released };
  const plan = await planRefresh(newsroom, input);
  expect(plan.report.faults).toEqual([]);
  return acceptRefresh(plan);
}

const kept = (newsroom: Newsroom, file: string, nth = 1) =>
  readFileSync(path.join(pastNewsrooms(newsroom).at(-nth)?.themeFile ?? '', '..', file), 'utf8');

describe('what is kept of a newsroom before a release', () => {
  it('is its text, to the byte, and no raw file, photo, test or table that a recipe makes', async () => {
    const newsroom = await hive({
      'content/stories/bees/pictures/hive.jpg': 'not looked at',
      'scripts/derive/bees.test.ts': '',
    });
    const story = readFileSync(path.join(newsroom.stories, 'bees/story.md'), 'utf8');
    await accept(newsroom, '2023-02-03');
    expect(kept(newsroom, 'content/stories/bees/story.md')).toBe(story);
    expect(readFileSync(path.join(newsroom.stories, 'bees/story.md'), 'utf8')).not.toBe(story);
    for (const none of [
      'content/stories/bees/pictures/hive.jpg',
      'scripts/derive/bees.test.ts',
      'data/derived/bees.csv',
      'data/sources/bees/2022-02-02.csv',
    ])
      expect(() => kept(newsroom, none)).toThrow('ENOENT');
  });

  it('has what had been read of the stories', async () => {
    const newsroom = await hive();
    approveAll(newsroom);
    const read = readFileSync(path.join(newsroom.stories, 'bees/approved.yaml'), 'utf8');
    await accept(newsroom, '2023-02-03');
    expect(kept(newsroom, 'content/stories/bees/approved.yaml')).toBe(read);
  });

  it('has the engine’s colours beside the newsroom’s own', async () => {
    const newsroom = await hive();
    edit(newsroom, 'content/site.yaml', 'nation: H0', 'nation: H0\nlook: { accent: "#00539f" }');
    await accept(newsroom, '2023-02-03');
    const look = JSON.parse(kept(newsroom, 'look.json'));
    expect(look.light).toMatchObject({ accent: '#00539f', 'chart-highlight': '#00539f', muted: '#595f66' });
    expect(Object.keys(look.light)).toEqual(Object.keys(wholeTheme(undefined).light));
    expect(look.dark).toEqual(wholeTheme(undefined).dark);
  });

  it('is kept before every release, in the order of acceptance', async () => {
    const newsroom = await hive();
    await accept(newsroom, '2023-02-03');
    await accept(newsroom, '2024-02-03', 910);
    expect(pastNewsrooms(newsroom).map(({ themeFile }) => path.basename(path.dirname(themeFile)))).toEqual([
      '0002-bees-2024-02-03',
      '0001-bees-2023-02-03',
    ]);
    expect(kept(newsroom, 'data/sources/bees/source.yaml')).not.toContain('2023-02-03');
    expect(kept(newsroom, 'data/sources/bees/source.yaml', 2)).toContain('2023-02-03');
  });

  it('counts for nothing while it is not whole', async () => {
    const newsroom = await hive();
    const { files } = await planRefresh(newsroom, {
      source: 'bees',
      file: 'b.csv',
      bytes: new TextEncoder().encode(beesCsv()),
      released: '2023-02-03',
    });
    for (const { path: file, text } of files.slice(0, 5)) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text ?? '');
    }
    expect(pastNewsrooms(newsroom)).toEqual([]);
    edit(newsroom, 'content/site.yaml', 'name: The Hive', 'name: The Swarm');
    expect((await accept(newsroom, '2023-02-03')).kept).toBe('data/pinned/0001-bees-2023-02-03');
    expect(kept(newsroom, 'content/site.yaml')).toContain('The Swarm');
  });

  it('lets a recipe import what it imported, from its new place', async () => {
    const newsroom = await hive({
      'lib/unit.ts': "export const unit = { one: 'bee', many: 'bees' };\n",
      'scripts/derive/parts/title.ts': "export const title = 'Bees';\n",
    });
    const recipe = readFileSync(path.join(newsroom.recipes, 'bees.ts'), 'utf8');
    writeFileSync(
      path.join(newsroom.recipes, 'bees.ts'),
      `import type { None } from '../../nowhere/types.ts';\nimport { unit } from "../../lib/unit.ts";\nimport { title } from './parts/title.ts';\nexport type Nothing = None;\n${recipe
        .replace("title: 'Bees',", 'title,')
        .replace("unit: { one: 'bee', many: 'bees' }", 'unit')}`,
    );
    await accept(newsroom, '2023-02-03');
    expect(kept(newsroom, 'scripts/derive/bees.ts')).toContain('from "../../../../../lib/unit.ts"');
    rmSync(path.join(newsroom.recipes, 'parts'), { recursive: true });
    const [past] = pastNewsrooms(newsroom);
    const loaded = await import(pathToFileURL(path.join(past?.recipes ?? '', 'bees.ts')).href);
    expect(loaded.default).toMatchObject({ title: 'Bees', columns: { bees: { unit: { one: 'bee' } } } });
  });

  it('includes a table that no recipe makes', async () => {
    const newsroom = await hive();
    for (const ending of ['.csv', '.csv-metadata.json']) {
      const text = readFileSync(path.join(newsroom.derived, `bees${ending}`), 'utf8');
      const own = text.replaceAll('bees.csv', 'drones.csv').replace(/^.*standfirst:recipe.*\n/m, '');
      writeFileSync(path.join(newsroom.derived, `drones${ending}`), own);
    }
    await accept(newsroom, '2023-02-03');
    expect(kept(newsroom, 'data/derived/drones.csv')).toContain('bees');
    const past = pastNewsrooms(newsroom)[0] ?? newsroomAt('');
    expect(past.raw).toBe(newsroom.raw);
  });
});
