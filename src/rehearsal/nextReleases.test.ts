import { describe, expect, it } from 'vitest';
import { formatStatus } from '../tables/status.ts';
import type { Table } from '../tables/table.ts';
import { rehearsedStory } from '../test/rehearsedStory.ts';
import { sampleArea, sampleTable } from '../test/tables.ts';
import { nextReleases } from './nextReleases.ts';

const umbrellas = sampleTable({
  id: 'umbrellas',
  periods: ['2021', '2022', '2023'],
  columns: {
    lost: { title: 'Umbrellas lost' },
    found: { title: 'Umbrellas found', partOf: 'lost' },
    change: { title: 'Change in umbrellas lost', kind: 'percentage-change', changeOf: 'lost', decimals: 1 },
    share: { title: 'People who own one', kind: 'percentage', decimals: 1 },
    wait: { title: 'Days until found', kind: 'duration' },
    // Lags the others by a year.
    rate: { title: 'Umbrellas per 1,000 people', kind: 'rate', denominator: 'per 1,000 people', decimals: 1 },
  },
  cells: {
    albia: {
      lost: [4000, 4200, 4100],
      found: [400, 420, 410],
      change: [null, 5, -2.4],
      share: [60, 61, 62],
      wait: [9, 9, 9],
      rate: [4, 4.2, null],
    },
    'west-marches': {
      lost: [40, 60, 50],
      found: [30, 40, 45],
      change: [null, 50, -16.7],
      share: [97, 98, 99],
      wait: [3, 4, 5],
      rate: [1.1, 1.2, null],
    },
    'west-moors': {
      lost: [80, 70, [90, '[r]']],
      found: [8, 7, 9],
      share: [50, 50, 50],
      rate: [2, 2.1, null],
    },
    eastmere: { lost: [30, 30, 30], found: [3, 3, 3], share: [40, 40, 40], rate: [3, 3.1, null] },
    'isle-of-gulls': { lost: [5, 6, null], found: [1, 1, null], share: [30, 30, 30], rate: [5, 5.1, null] },
  },
});

const COLUMNS = ['lost', 'found', 'share', 'wait', 'rate'];
const { story, data } = rehearsedStory(
  [umbrellas],
  COLUMNS.map((name) => `${name}: umbrellas.${name}`),
);
const releases = nextReleases(story, data);

/** The table of the n-th release with a change. */
function released(change: string, column: string | null, part = 0): Table {
  const found = releases.filter((each) => each.change === change && each.column === column)[part];
  const table = found?.makeData().tables.get('umbrellas');
  if (!table) throw new RangeError(`no such release: ${column}, ${change}`);
  return table;
}

/** `2024 53 45[p]`: a period and cells, as in the table's file. */
function row(table: Table, slug: string, period: string, columns: readonly string[]): string {
  const cells = table.rows.of(sampleArea(slug).code).find((each) => each.period.id === period)?.cells;
  const shown = columns.map((name) => {
    const { value, status } = cells?.[name] ?? { value: null, status: [] };
    return `${value ?? ''}${formatStatus(status)}`;
  });
  return [period, ...shown].join(' ');
}

describe('a release in which nothing changes', () => {
  const table = released('no change', null);

  it('has the next period of every area, dated a period later', () => {
    expect(row(table, 'west-moors', '2024', ['lost', 'found', 'share'])).toBe('2024 90 9 50');
    expect(row(table, 'isle-of-gulls', '2024', ['lost', 'found'])).toBe('2024 [x] [x]');
    expect(table.sources.map(({ released: date }) => date)).toEqual(['2025-01-31']);
    expect(table.rows.map(({ line }) => line)).toEqual(table.rows.map((_, index) => index + 2));
  });

  it('has a change of nothing where the publisher gives one', () => {
    expect(row(table, 'west-marches', '2024', ['lost', 'change'])).toBe('2024 50 0');
  });

  it('goes on with each column from its own newest period', () => {
    expect(row(table, 'eastmere', '2023', ['rate'])).toBe('2023 3.1');
    expect(row(table, 'eastmere', '2024', ['rate'])).toBe('2024 [x]');
  });
});

it.each([
  ['lost', 'rise', 'west-marches', '2024 53'],
  ['lost', 'fall', 'west-marches', '2024 48'],
  ['lost', 'doubling', 'west-marches', '2024 100'],
  ['lost', 'halving', 'west-marches', '2024 25'],
  ['lost', 'record high', 'west-marches', '2024 63'],
  ['lost', 'record low', 'west-marches', '2024 38'],
  ['lost', 'record high equalled', 'west-marches', '2024 60'],
  ['lost', 'record low equalled', 'west-marches', '2024 40'],
  ['lost', 'rise against the nation', 'albia', '2024 3895'],
  ['lost', 'fall against the nation', 'albia', '2024 4305'],
  ['lost', 'tie', 'west-marches', '2024 90'],
  ['lost', 'new leader', 'west-marches', '2024 90'],
  ['lost', 'new leader', 'west-moors', '2024 50'],
  ['lost', 'zero', 'west-marches', '2024 0'],
  ['lost', 'zero', 'albia', '2024 4100'],
  ['lost', 'one', 'west-marches', '2024 1'],
  ['lost', 'missing', 'west-marches', '2024 [x]'],
  ['lost', 'break', 'west-marches', '2024 50[b]'],
  ['share', 'level with the nation', 'west-marches', '2024 62'],
  ['wait', 'rise', 'west-marches', '2024 6'],
])('%s, %s: %s has %s', (column, change, slug, expected) => {
  expect(row(released(change, column), slug, '2024', [column])).toBe(expected);
});

it('changes what stood there before where that is what a release can do', () => {
  const before = (change: string) => row(released(change, 'lost'), 'west-marches', '2023', ['lost']);
  expect([before('small base'), before('gap before')]).toEqual(['2023 10', '2023 [x]']);
  expect(row(released('small base', 'lost'), 'west-marches', '2024', ['lost'])).toBe('2024 11');
});

it('keeps parts within their wholes, and published changes true', () => {
  expect(row(released('halving', 'lost'), 'west-marches', '2024', ['lost', 'found', 'change'])).toBe(
    '2024 25 23 -50',
  );
  expect(row(released('break', 'lost'), 'west-marches', '2024', ['change'])).toBe('2024 [x]');
});

it('marks all columns of a table at once as provisional or revised, each at its own newest period', () => {
  const provisional = released('provisional', null);
  expect(row(provisional, 'west-marches', '2024', ['lost', 'change', 'share'])).toBe('2024 50[p] 0[p] 99[p]');
  expect(row(provisional, 'west-marches', '2023', ['lost', 'rate'])).toBe('2023 50 1.2[p]');
  expect(row(released('revised before', null), 'west-marches', '2023', ['lost', 'share'])).toBe(
    '2023 50[r] 99[r]',
  );
});

it('tells what a table has had before from what it never had', () => {
  const unprecedented = releases.filter((each) => each.isUnprecedented);
  const named = unprecedented.map(({ column, change }) => `${column ?? 'all'}: ${change}`);
  expect(named).toContain('found: break');
  expect(named).toContain('all: provisional');
  expect(named).not.toContain('all: revised before');
  expect(named.some((name) => name.endsWith('rise'))).toBe(false);
});

it('leaves an area as it was where a change would take it out of bounds', () => {
  expect(row(released('rise', 'share'), 'west-marches', '2024', ['share'])).toBe('2024 99');
  expect(row(released('doubling', 'found'), 'west-marches', '2024', ['found'])).toBe('2024 45');
});

it('tries no change that a kind of column can’t have, and none twice', () => {
  const changesOf = (column: string) =>
    releases.filter((each) => each.column === column).map(({ change }) => change);
  for (const change of ['zero', 'one', 'doubling', 'small base'])
    expect(changesOf('wait')).not.toContain(change);
  expect(changesOf('share')).not.toContain('one');
  expect(changesOf('wait')).toContain('rise');
  expect(changesOf('wait')).not.toContain('record high');
  expect(releases.filter(({ change }) => change === 'no change')).toHaveLength(1);
});

it('changes what a published change rests on, and no column whose period is fixed', () => {
  const bound = rehearsedStory(
    [umbrellas],
    ['change: umbrellas.change', 'then: { column: umbrellas.share, period: "2022" }'],
  );
  const columns = nextReleases(bound.story, bound.data).map(({ column }) => column);
  expect([...new Set(columns)]).toEqual([null, 'lost']);
});

it('makes the same releases every time', () => {
  const again = nextReleases(story, data).map(({ makeData }) => makeData().tables.get('umbrellas'));
  expect(again).toEqual(releases.map(({ makeData }) => makeData().tables.get('umbrellas')));
  expect(data.tables.get('umbrellas')).toBe(umbrellas);
});

describe('a release of a table with periods of its own', () => {
  const next = (periods: readonly string[], gapped: boolean) => {
    const cells = { 'west-marches': { lost: periods.map((_, i) => 40 + i) } };
    const table = sampleTable({ id: 'hats', periods, gapped, columns: { lost: {} }, cells });
    const made = rehearsedStory([table], ['lost: hats.lost']);
    const release = nextReleases(made.story, made.data).find(({ change }) => change === 'no change');
    const released = release?.makeData().tables.get('hats');
    return [released?.rows.at(-1)?.period.id, released?.gapped, released?.sources[0]?.released];
  };

  it.each([
    [['2012', '2014', '2016'], true, '2018', '2026-01-31'],
    [['2011', '2016', '2021'], true, '2026', '2029-01-31'],
    [['2016/2018', '2017/2019'], false, '2018/2020', '2025-01-31'],
    [['2003/2009', '2010/2016'], false, '2017/2023', '2031-01-31'],
  ])('that has %j (gapped: %j) brings %s, on %s', (periods, gapped, id, date) => {
    expect(next(periods, gapped)).toEqual([id, gapped, date]);
  });
});
