import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { derive } from '../derive/derive.ts';
import { nodeOperations } from '../derive/fileOperations.ts';
import { tellNewsroom } from '../editions/newsroomEditions.ts';
import { FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { failingAt, filesUnder } from '../test/failingOperations.ts';
import { sha256 } from '../test/moorland.ts';
import { BEES, beesCsv, hiveland, OLD_CSV, SOURCE_YAML, STORY } from '../test/sampleReleases.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { acceptRefresh, planRefresh, type RefreshOptions } from './planRefresh.ts';

const NEW = beesCsv();
const options: RefreshOptions = {
  source: 'bees',
  file: '/from/the/post/BEES final (2).CSV',
  bytes: new TextEncoder().encode(NEW),
  released: '2023-02-03',
};

async function derived(): Promise<Newsroom> {
  const newsroom = temporaryNewsroom(hiveland());
  await derive(newsroom, { write: true });
  return newsroom;
}

const textOf = (newsroom: Newsroom, file: string) => readFileSync(path.join(newsroom.root, file), 'utf8');

describe('planRefresh', () => {
  it('writes nothing', async () => {
    const newsroom = await derived();
    const before = filesUnder(newsroom.root);
    const { report, files } = await planRefresh(newsroom, options);
    expect(filesUnder(newsroom.root)).toEqual(before);
    expect(report.files).toEqual([
      'data/sources/bees/2023-02-03.csv',
      'content/stories/bees/story.md',
      'data/derived/bees.csv',
      'data/derived/bees.csv-metadata.json',
      'data/sources/bees/source.yaml',
    ]);
    expect(report.kept).toBe('data/pinned/0001-bees-2023-02-03');
    expect(files.slice(0, 6).map(({ path: file }) => path.relative(newsroom.root, file))).toEqual([
      'data/pinned/0001-bees-2023-02-03/content/site.yaml',
      'data/pinned/0001-bees-2023-02-03/data/areas.csv',
      'data/pinned/0001-bees-2023-02-03/content/stories/bees/story.md',
      'data/pinned/0001-bees-2023-02-03/data/sources/bees/source.yaml',
      'data/pinned/0001-bees-2023-02-03/scripts/derive/bees.ts',
      'data/pinned/0001-bees-2023-02-03/look.json',
    ]);
    expect(files).toHaveLength(11);
  });

  it('plans no files for a release that makes a claim false', async () => {
    const story = STORY.replace(
      '{% if bees.recordHigh %}It',
      '{% claim bees.rose %}Up.{% endclaim %} {% if bees.recordHigh %}It',
    );
    const newsroom = temporaryNewsroom(hiveland({ 'content/stories/bees/story.md': story }));
    const bytes = new TextEncoder().encode(beesCsv({ ...BEES, Dale: [400, 409, 421, 420] }));
    const { report, files } = await planRefresh(newsroom, { ...options, bytes });
    expect([report.ok, files]).toEqual([false, []]);
    expect(report.faults).toMatchObject([{ what: 'false claim: bees.rose', edition: 'dale' }]);
    expect(report.stories[0]?.untold).toEqual(['Dale']);
  });
});

describe('acceptRefresh', () => {
  it('keeps the file, records it, derives the tables and says so in the story', async () => {
    const newsroom = await derived();
    const report = acceptRefresh(await planRefresh(newsroom, options));
    expect(report.accepted).toBe(true);
    expect(textOf(newsroom, 'data/sources/bees/2023-02-03.csv')).toBe(NEW);
    expect(textOf(newsroom, 'data/sources/bees/2022-02-02.csv')).toBe(OLD_CSV);
    expect(textOf(newsroom, 'data/sources/bees/source.yaml')).toBe(
      `${SOURCE_YAML}  - { date: 2023-02-03, file: 2023-02-03.csv, sha256: ${sha256(NEW)} }\n`,
    );
    expect(textOf(newsroom, 'content/stories/bees/story.md')).toContain(
      'updates:\n  - date: 2023-02-03\n    what: Hive Office figures published on 3 February 2023 replace those of 2 February 2022\n---\n',
    );
    const again = await derive(newsroom, { write: false });
    expect([again.written, again.removed]).toEqual([[], []]);
    const faults = new FaultList();
    const told = tellNewsroom(newsroom, faults);
    expect(faults.all).toEqual([]);
    expect(told?.stories[0]?.editions[0]?.told.edition?.modified).toBe('2023-02-03');
  });

  it('leaves everything as it was whichever file operation fails', async () => {
    const newsroom = await derived();
    mkdirSync(newsroom.cache);
    const before = filesUnder(newsroom.root);
    const plan = await planRefresh(newsroom, options);
    let refused = 0;
    for (let nth = 1; ; nth += 1) {
      const { operations, failed } = failingAt(nodeOperations, nth);
      try {
        acceptRefresh(plan, operations);
      } catch (error) {
        expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
        refused += 1;
      }
      if (!failed()) break;
      expect(filesUnder(newsroom.root)).toEqual(before);
    }
    // Eleven files written, four old ones copied, eleven put in place; twice two operations for the journal.
    expect(refused).toBe(30);
  });

  it('can be done again after it was killed at any point', async () => {
    const whole = await derived();
    acceptRefresh(await planRefresh(whole, options));
    const wanted = filesUnder(whole.root);
    for (let done = 0; done < 11; done += 1) {
      const newsroom = await derived();
      const plan = await planRefresh(newsroom, options);
      expect(plan.files).toHaveLength(11);
      for (const file of plan.files.slice(0, done)) acceptRefresh({ ...plan, files: [file] });
      acceptRefresh(await planRefresh(newsroom, options));
      expect(filesUnder(newsroom.root)).toEqual(wanted);
    }
  });

  it('takes a file that lies in its place already', async () => {
    const newsroom = temporaryNewsroom(hiveland({ 'data/sources/bees/2023-02-03.csv': NEW }));
    expect((await planRefresh(newsroom, options)).report.ok).toBe(true);
    const other = temporaryNewsroom(hiveland({ 'data/sources/bees/2023-02-03.csv': 'other' }));
    const { report } = await planRefresh(other, options);
    expect(report.faults).toMatchObject([{ what: 'place is taken: data/sources/bees/2023-02-03.csv' }]);
    rmSync(other.root, { recursive: true });
  });
});
