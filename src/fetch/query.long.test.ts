import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PostgresServer, startPostgres } from '../bench/postgresServer.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { queryingMoorland, SQL } from '../test/caseRegister.ts';
import { sha256 } from '../test/moorland.ts';
import { runCommand } from '../test/runCommand.ts';
import { type NewsroomFiles, temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { type FetchReport, fetchSources } from './fetchSources.ts';
import { fetchText } from './fetchText.ts';

const KEY = 'key: [Place, Year]';
const ROWS = `Place,Year,Sheep,People
Isle of Gull,2001,70,100
Isle of Gull,2002,75,100
Northmoor,2001,900,100
Northmoor,2002,950,100
Southmoor,2001,600,100
Southmoor,2002,650,100
`;

const SITE = `name: The Fleece
description: News of sheep
url: https://example.org/
publisher: { name: The Fleece, url: https://example.org/ }
byline: Sheep desk
nation: M0
approval: { required: false }
areaKinds: { district: { one: district, many: districts } }
`;

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres({
    datestyle: 'SQL, DMY',
    timezone: 'Pacific/Auckland',
    extra_float_digits: '-3',
  });
  await server.run(`CREATE TABLE sheep (place text, year int, sheep int);
    INSERT INTO sheep SELECT place, year, sheep / 10 + (year - 2001) * 5 FROM (VALUES
      ('Southmoor', 6000), ('Northmoor', 9000), ('Isle of Gull', 700)) AS each (place, sheep),
      (VALUES (2002), (2001)) AS years (year);
    UPDATE sheep SET sheep = sheep + 45 WHERE year = 2002 AND place <> 'Isle of Gull';`);
});

afterAll(() => server?.close());

const newsroomWith = (query = KEY, sql = SQL): Newsroom => temporaryNewsroom(queryingMoorland(query, sql));

const look = (newsroom: Newsroom, url = server.url): Promise<FetchReport> =>
  fetchSources(newsroom, 'sheep', { environment: { SHEEP_DATABASE: url }, now: () => new Date(0) });

const folderOf = ({ cache }: Newsroom) => path.join(cache, 'fetched/sheep');

async function refused(query: string, sql: string): Promise<string> {
  const newsroom = newsroomWith(query, sql);
  const report = await look(newsroom);
  expect(report.looks).toEqual([]);
  expect(readdirSync(folderOf(newsroom))).toEqual([]);
  return fetchText(report);
}

describe('a query', () => {
  it('makes a file of its rows in the order of the key, with what is known of the snapshot', async () => {
    const newsroom = newsroomWith();
    const [found] = (await look(newsroom)).looks;
    expect(readFileSync(path.join(newsroom.root, found?.file ?? ''), 'utf8')).toBe(ROWS);
    expect(found).toMatchObject({ state: 'new', sha256: sha256(ROWS) });
    expect(found?.fetched).toEqual({
      database: 'the sheep register',
      sql: sha256(SQL),
      server: expect.stringMatching(/^PostgreSQL 18\.\d+$/),
      snapshot: expect.stringMatching(/^\d+:\d+:/),
      at: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
  });

  it('makes the same bytes twice, whatever the settings of the role', async () => {
    const sql = `SELECT DATE '2002-12-31' AS d, TIMESTAMPTZ '2002-12-31 12:00+00' AS t, 0.1::float8 + 0.2 AS f,
      INTERVAL '1 day 2 hours' AS i, '\\xff'::bytea AS b, 1.5::money AS m, 'é'::text AS k`;
    const newsroom = newsroomWith('key: [k]', sql);
    const [first] = (await look(newsroom)).looks;
    const text = readFileSync(path.join(newsroom.root, first?.file ?? ''), 'utf8');
    expect(text).toBe(
      'd,t,f,i,b,m,k\n2002-12-31,2002-12-31 12:00:00+00,0.30000000000000004,P1DT2H,\\xff,$1.50,é\n',
    );
    await server.run(
      "ALTER ROLE newsroom SET datestyle = 'German'; ALTER ROLE newsroom SET bytea_output = 'escape'",
    );
    expect((await look(newsroom)).looks).toMatchObject([{ state: 'waiting', sha256: first?.sha256 }]);
    await server.run('ALTER ROLE newsroom RESET ALL');
  });

  it('orders texts by their bytes, and numbers by their values', async () => {
    const sql = "SELECT k, n FROM (VALUES ('é', 1), ('a', 10), ('a', 9), ('Z', 1)) AS each (k, n)";
    const newsroom = newsroomWith('key: [k, n]', sql);
    const [found] = (await look(newsroom)).looks;
    expect(readFileSync(path.join(newsroom.root, found?.file ?? ''), 'utf8')).toBe(
      'k,n\nZ,1\na,9\na,10\né,1\n',
    );
  });

  it.each([
    [
      KEY,
      'SELECT 1 AS "Place", 2 AS "Year" FROM generate_series(1, 2)',
      'the key does not ascend at row 2: Place 1, Year 2',
    ],
    [
      'key: [n]',
      'SELECT NULLIF(n, 3) AS n FROM generate_series(1, 3) AS n',
      'no value of the key n in row 3',
    ],
    ['key: [n], limits: { rows: 9 }', 'SELECT n FROM generate_series(1, 3000000) AS n', 'more than 9 rows'],
    [
      'key: [n], limits: { bytes: 99 }',
      'SELECT n FROM generate_series(1, 3000000) AS n',
      'larger than 99 bytes',
    ],
    [
      'key: [n], limits: { seconds: 1 }',
      'SELECT 1 AS n FROM pg_sleep(20)',
      'the query took longer than 1 seconds',
    ],
    ['key: [gone]', SQL, 'no column of the key in the result: gone'],
    ['key: [k]', "SELECT '{}'::jsonb AS k", 'key of a type without a fixed order: k'],
    ['key: [n]', 'SELECT n, 1 / (n - 50000) FROM generate_series(1, 60000) AS n', 'division by zero'],
    ['key: [n]', 'SELECT n FROM sheeep', 'relation "sheeep" does not exist'],
    [
      'key: [n]',
      'SELECT 1 AS n) AS x; COMMIT; CREATE TABLE moss (a int); SELECT * FROM (SELECT 1 AS n',
      'cannot insert multiple commands',
    ],
    [
      'key: [n]',
      'WITH gone AS (DELETE FROM sheep RETURNING 1 AS n) SELECT n FROM gone',
      'WITH clause containing a data-modifying statement',
    ],
    [
      'key: [n]',
      "SELECT set_config('transaction_read_only', 'off', true) AS n",
      'transaction read-write mode must be set before any query',
    ],
  ])('with %s of %s is refused, and leaves no file', async (query, sql, words) => {
    expect(await refused(query, sql)).toContain(words);
  });

  it('leaves no file when the server is killed in the midst of the rows', async () => {
    const other = await startPostgres();
    const newsroom = newsroomWith(
      'key: [n]',
      "SELECT n, repeat('x', 1000) FROM generate_series(1, 3000000) AS n",
    );
    const report = look(newsroom, other.url);
    const partial = () => readdirSync(folderOf(newsroom)).filter((name) => name.startsWith('coming'));
    await expect.poll(() => existsSync(folderOf(newsroom)) && partial().length).toBe(1);
    await other.close();
    expect((await report).faults.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^the query failed: /),
    ]);
    expect(readdirSync(folderOf(newsroom))).toEqual([]);
  });
});

describe('npm run fetch', () => {
  const files: NewsroomFiles = queryingMoorland(KEY);

  it('says nowhere what the password is', async () => {
    const sql = `SELECT 1 AS "Place", 2 AS "Year", '${server.password}'::int`;
    for (const text of [SQL, sql]) {
      const { root } = temporaryNewsroom({ ...files, 'data/sources/sheep/sheep.sql': text });
      for (const options of [[], ['--json']]) {
        const ran = await runCommand('fetch', root, { SHEEP_DATABASE: server.url }, options);
        expect(ran.status).toBe(text === SQL ? 0 : 1);
        const kept = readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== 'sheep.sql')
          .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
        for (const said of [ran.stdout, ran.stderr, ...kept]) {
          expect(said).not.toContain(server.password);
          expect(said).not.toContain(encodeURIComponent(server.password));
        }
      }
    }
  });

  it('goes on to a release, whose table says which query made it', async () => {
    const newsroom = temporaryNewsroom({ ...files, 'content/site.yaml': SITE });
    const options = ['--refresh', '--released', '2003-02-03', '--accept'];
    const ran = await runCommand('fetch', newsroom.root, { SHEEP_DATABASE: server.url }, options);
    expect(ran.stderr).not.toContain('Error');
    expect(ran.status, ran.stdout).toBe(0);
    const yaml = readFileSync(path.join(newsroom.sources, 'sheep/source.yaml'), 'utf8');
    expect(yaml).toContain(
      `fetched: { database: the sheep register, sql: ${sha256(SQL)}, server: PostgreSQL 18`,
    );
    const metadata = readFileSync(path.join(newsroom.derived, 'sheep.csv-metadata.json'), 'utf8');
    expect(metadata).toContain(sha256(SQL));
    const again = await runCommand('fetch', newsroom.root, { SHEEP_DATABASE: server.url });
    expect(again.stdout).toBe('sheep  nothing new: the file is the release of 2003-02-03\n');
  });
});
