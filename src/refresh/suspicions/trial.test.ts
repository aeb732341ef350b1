import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_KINDS } from '../../test/brokenTables/errorKinds.ts';
import { gridOf } from '../../test/brokenTables/grid.ts';
import { rightReleases, summaryOf, trials } from '../../test/brokenTables/trial.ts';
import { PROJECT } from '../../test/runCommand.ts';

/** Each year of a table in turn as the new release: as it came, and with errors of every kind. */
const CRIME = gridOf(path.join(PROJECT, 'data'), 'recorded-crime-september', ['offences', 'population'], {
  summed: ['offences', 'population'],
});
const ORCHARDS = gridOf(
  path.join(PROJECT, 'src/test/newsrooms/gallery/data'),
  'orchards',
  ['crates', 'pressed', 'exported', 'fresh', 'growers'],
  {
    parts: [
      { part: 'pressed', whole: 'crates' },
      { part: 'fresh', whole: 'crates' },
      { part: 'exported', whole: 'pressed' },
    ],
  },
);

const TABLES = [CRIME, ORCHARDS].map((grid) => ({ grid, all: trials(grid, 2) }));

describe.each([
  ['a real table', TABLES[0]],
  ['a small table', TABLES[1]],
])('of errors in %s', (_, table) => {
  const summary = summaryOf(table?.all ?? []);

  it('at least 95 in 100 are seen that break something or lie beyond six sigma', () => {
    const sum = (key: 'large' | 'seen') => summary.reduce((total, row) => total + row[key], 0);
    expect(sum('large')).toBeGreaterThan(200);
    expect(sum('seen') / sum('large')).toBeGreaterThanOrEqual(0.95);
  });

  it('most of each kind are seen', () => {
    expect(summary.filter(({ large, seen }) => seen < 0.75 * large)).toEqual([]);
  });

  it('a right release raises two alarms at most', () => {
    const releases = table ? rightReleases(table.grid) : [];
    expect(releases.length).toBeGreaterThan(0);
    for (const { alarms } of releases) expect(alarms.length).toBeLessThanOrEqual(2);
  });
});

it('each kind of error is made in one of the tables', () => {
  const made = new Set(TABLES.flatMap(({ all }) => all).map(({ kind }) => kind));
  expect(ERROR_KINDS.filter(({ name }) => !made.has(name))).toEqual([]);
});
