import { expect, it } from 'vitest';
import { FaultList } from '../faults/fault.ts';
import { readTables } from '../tables/readTable.ts';
import { queryingMoorland } from '../test/caseRegister.ts';
import { AREAS } from '../test/moorland.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { languageOf } from '../words/languages.ts';
import { derive } from './derive.ts';

const QUERY = {
  database: 'the sheep register',
  sql: 'a'.repeat(64),
  server: 'PostgreSQL 18.4',
  snapshot: '754:754:',
  at: '2002-02-03T09:31:07Z',
};

it('a table tells readers which query its figures are from', async () => {
  const files = queryingMoorland('key: [Place, Year]');
  const file = 'data/sources/sheep/source.yaml';
  const yaml = `${files[file]}    fetched: ${JSON.stringify(QUERY)}\n`;
  const newsroom = temporaryNewsroom({ ...files, [file]: yaml });
  await derive(newsroom, { write: true });
  const [table] = [...readTables(newsroom, AREAS, new FaultList()).values()];
  const obtained = table?.sources[0]?.obtained;
  expect(obtained).toEqual({ how: 'queried', note: 'Counted by hand', query: QUERY });
  const { sources } = languageOf({ language: 'en-GB', numbers: 'pa' });
  expect(obtained && sources.obtained(obtained)).toEqual([
    'Queried from the sheep register (PostgreSQL 18.4) on 3 February 2002 at 09:31 UTC: snapshot 754:754:, SQL with the SHA-256 aaaaaaaaaaaa…',
    'Counted by hand',
  ]);
});
