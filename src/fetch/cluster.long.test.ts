import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeNewsroom } from '../bench/benchCluster.ts';
import { type Cluster, startCluster } from '../bench/cluster.ts';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { testFolder } from '../test/testFolder.ts';
import { fetchSources } from './fetchSources.ts';

const ROWS = 103_200;

let cluster: Cluster;

beforeAll(async () => {
  cluster = await startCluster(ROWS);
});

afterAll(() => cluster?.close());

function newsroomOf(key: string, sql: string): Newsroom {
  const root = testFolder();
  writeNewsroom(root, { key, sql });
  return newsroomAt(root);
}

const look = (newsroom: Newsroom) =>
  fetchSources(newsroom, 'cases', {
    environment: { CASES_DATABASE: cluster.coordinator.url },
    now: () => new Date(0),
  });

function linesOf({ root }: Newsroom, file = ''): string[] {
  return readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n');
}

const SUMS = 'SELECT area, period, sum(offences) AS offences FROM cases GROUP BY area, period';

describe('a query of rows that lie on several servers', () => {
  it('adds them up where they are, and has each area and period once, in order', async () => {
    const newsroom = newsroomOf('area, period', SUMS);
    const [found] = (await look(newsroom)).looks;
    const [header, ...lines] = linesOf(newsroom, found?.file);
    expect([header, lines.length]).toEqual(['area,period,offences', 43 * 240]);
    const cells = lines.map((line) => line.split(','));
    const keys = cells.map(([area, period]) => `${area} ${period?.padStart(3, '0')}`);
    expect(keys).toEqual([...new Set(keys)].sort());
    // As the rows were made, one by one.
    const all = Array.from({ length: ROWS }, (_, n) => 1 + ((n * 7919) % 97)).reduce((sum, n) => sum + n, 0);
    expect(cells.reduce((sum, [, , offences]) => sum + Number(offences), 0)).toBe(all);
  });

  it('has every row in the order of its key, and the same bytes twice', async () => {
    const newsroom = newsroomOf('area, period, case_id', 'SELECT * FROM cases');
    const [first] = (await look(newsroom)).looks;
    expect(linesOf(newsroom, first?.file).length).toBe(ROWS + 1);
    expect((await look(newsroom)).looks).toMatchObject([{ state: 'waiting', sha256: first?.sha256 }]);
  });

  it('fails in words when one of them is stopped in the midst, and leaves no file', async () => {
    const newsroom = newsroomOf(
      'area, period, case_id, n',
      'SELECT * FROM cases, generate_series(1, 200) AS n',
    );
    const folder = path.join(newsroom.cache, 'fetched/cases');
    const report = look(newsroom);
    await expect.poll(() => readdirSync(folder).filter((name) => name.startsWith('coming')).length).toBe(1);
    await cluster.workers[1]?.kill();
    const { looks, faults } = await report;
    expect(looks).toEqual([]);
    expect(faults.map(({ what }) => what)).toEqual([expect.stringContaining('the query failed: ')]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('fails in words when one of them is stopped before', async () => {
    const newsroom = newsroomOf('area, period', SUMS);
    const { faults } = await look(newsroom);
    expect(faults.map(({ what }) => what)).toEqual([
      expect.stringContaining('could not connect to server "worker1"'),
    ]);
  });
});
