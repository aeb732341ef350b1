import { describe, expect, it } from 'vitest';
import { FaultList, formatFaults } from '../faults/fault.ts';
import { queryingMoorland } from '../test/caseRegister.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { readSource } from './readSource.ts';

const FILE = 'data/sources/sheep/source.yaml';

function faults(change: (yaml: string) => string): string {
  const files = queryingMoorland('key: [Place, Year]');
  const list = new FaultList();
  readSource(temporaryNewsroom({ ...files, [FILE]: change(String(files[FILE])) }), 'sheep', list);
  return formatFaults(list.all);
}

describe('how a source’s files are had', () => {
  it('has limits of its own where none are given', () => {
    const source = readSource(temporaryNewsroom(queryingMoorland('key: [Place]')), 'sheep', new FaultList());
    expect(source?.query?.limits).toEqual({ rows: 5_000_000, bytes: 1_000_000_000, seconds: 600 });
  });

  it.each<[string, (yaml: string) => string, string]>([
    [
      'is an address and a query',
      (yaml) => yaml.replace('query:', 'watch: { url: https://a.example/b.csv }\nquery:'),
      'watch and query in one source',
    ],
    [
      'is a query, said to be the publisher’s file',
      (yaml) => yaml.replace('how: queried', 'how: original'),
      'a query, but obtained.how: original',
    ],
    [
      'is no query, said to be one',
      (yaml) => yaml.replace(/query: .*\n/, ''),
      'obtained.how: queried, but no query',
    ],
    [
      'holds a connection string',
      (yaml) => yaml.replace('SHEEP_DATABASE', 'postgres://me:moss@a/b'),
      'the name of an environment variable: CASES_DATABASE',
    ],
    [
      'leads to SQL elsewhere',
      (yaml) => yaml.replace('sheep.sql', '../sheep.sql'),
      'the name of a file in the same folder that ends with .sql',
    ],
    [
      'is looked at now and then',
      (yaml) => yaml.replace('sheep.sql,', 'sheep.sql, every: now and then,'),
      'a time such as 10 minutes, 1 hour, 7 days',
    ],
    [
      'is in parts by another column',
      (yaml) => yaml.replace('sheep.sql,', 'sheep.sql, parts: { by: Year },'),
      'write key: [Year, Place]',
    ],
  ])('is refused where it %s', (_, change, words) => {
    expect(faults(change)).toContain(words);
  });
});
