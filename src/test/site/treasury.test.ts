import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, words } from '../builtSite.ts';
import { sharedSite } from '../sharedSite.ts';

/** What the story says of each shire; `src/test/newsrooms/treasury/data` has the figures. */
const SAID: readonly [area: string, what: string, sentence: string][] = [
  [
    'aldermoor',
    'money that fell',
    'was £1.16m in 2023, down from £1.5m the year before. That is down £340,000',
  ],
  ['aldermoor', 'a change of sign', 'The balance fell from £250,000 to minus £90,000, down £340,000.'],
  ['aldermoor', 'pence', 'was 95p a trip on average, down from £1.80 the year before, down 85p.'],
  ['aldermoor', 'parts of a count', '45.3 staff in full-time posts in Aldermoor, down from 48.8'],
  ['aldermoor', 'an index', 'stood at an index of 104.2, up from 101.0 the year before, up 3.2 points.'],
  ['aldermoor', 'a ratio', '16.9 pupils for every teacher in Aldermoor, up from 16.2'],
  ['aldermoor', 'growth below zero', 'was minus 3.1 per cent, down from 2.1 per cent the year before'],
  ['aldermoor', 'a sum of years', 'a total of £2.66m, an average of £1.33m a year'],
  [
    'brockhithe',
    'almost a million',
    'was £1.2m in 2023, up from £999,950 the year before. That is up £200,050',
  ],
  ['brockhithe', 'a smaller deficit', 'The balance rose from minus £3m to minus £1m, up £2m.'],
  ['brockhithe', 'no change', 'was £4.50 a trip on average, unchanged from £4.50 the year before.'],
  [
    'cawdale',
    'sums that read alike',
    'was £12.3m in 2023, unchanged from £12.3m the year before. Set against',
  ],
  ['cawdale', 'no percentage of them', 'Set against the year before, road spending was unchanged.'],
  ['cawdale', 'neither more nor less than nothing', 'The balance was unchanged from £0 to £0.'],
  [
    'isle-of-dunnet',
    'a rise from nothing',
    'was £340,000 in 2023, up from £0 the year before. That is up £340,000',
  ],
  ['isle-of-dunnet', 'less than prints', 'was 0.5 per cent, up from 0.0 per cent the year before'],
  ['isle-of-dunnet', 'parts of one', '0.5 staff in full-time posts on the Isle of Dunnet, up from 0.0'],
];

describe('the site of the shires’ accounts', () => {
  let site: BuiltSite;

  beforeAll(async () => {
    site = await sharedSite('treasury');
  });

  it.each(SAID)('says of %s, where there is %s: %s', (area, _, sentence) => {
    expect(words(site.page(`budgets/${area}/index.html`)('.prose').text())).toContain(sentence);
  });

  it('makes no percentage where a value is below zero, and calls no sum double that was nothing', () => {
    const said = ['aldermoor', 'brockhithe', 'isle-of-dunnet'].map((area) =>
      words(site.page(`budgets/${area}/index.html`)('.prose').text()),
    );
    expect(said.map((text) => /In relative terms the balance was (?:up|down)/.test(text))).toEqual([
      false,
      false,
      false,
    ]);
    expect(said[2]).not.toContain('doubled');
  });

  it('shows how each sum was done', () => {
    const known = site.page('budgets/cawdale/index.html')('.known-row').text();
    expect(words(known)).toContain('£12,340,000 + £12,310,000');
    expect(words(site.page('budgets/brockhithe/index.html')('.known-row').text())).toContain('−£1m − (−£3m)');
    expect(words(site.page('budgets/aldermoor/index.html')('.known-row').text())).toContain('2021 = 100');
  });

  it('draws money with its sign on both sides of zero, and says it in words', () => {
    const svg = site.text('charts/budgets/aldermoor/balance.svg');
    expect(svg).toContain('−£90,000');
    const alt = site.page('budgets/aldermoor/index.html')('#chart-balance').text();
    expect(words(alt)).toContain('down from £250,000 in 2022 to minus £90,000 in 2023');
    expect(words(site.page('budgets/aldermoor/index.html')('#chart-rents').text())).toContain('2021 = 100.');
  });

  it('gives machines plain numbers', () => {
    expect(site.text('charts/budgets/national/balance.csv').trim().split(/\r?\n/)).toEqual([
      'Period,Balance of the year (£)',
      '2022,-1250000',
      '2023,340000',
    ]);
    const { tableSchema } = JSON.parse(site.text('data/budgets.csv-metadata.json')) as {
      tableSchema: { columns: { name: string; datatype: string }[] };
    };
    const datatypes = Object.fromEntries(tableSchema.columns.map(({ name, datatype }) => [name, datatype]));
    expect([datatypes['spending'], datatypes['staff'], datatypes['rents']]).toEqual(Array(3).fill('number'));
    expect(site.text('data/budgets.csv')).toContain('TA01,Aldermoor,2023,1160000,,-90000,,0.95,');
  });
});
