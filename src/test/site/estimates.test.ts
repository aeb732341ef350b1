import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, words } from '../builtSite.ts';
import { sharedSite } from '../sharedSite.ts';

/** What the story says of each district; `src/test/newsrooms/estimates/data` has the estimates. */
const SAID: readonly [area: string, what: string, sentence: string][] = [
  ['ashby-holm', 'an interval', 'the true share is between 31 and 39 per cent'],
  ['ashby-holm', 'a clear rise', 'The share is up from 22 per cent the year before: it rose.'],
  ['ashby-holm', 'a clear change', 'Since 2021 it has risen by 15 percentage points'],
  ['ashby-holm', 'a clear first place', 'It is the highest share of the six districts that can be ranked'],
  ['ashby-holm', 'a clear doubling', 'The rate of injuries in Ashby Holm more than doubled'],
  ['ashby-holm', 'a clear record', 'It is the highest rate of injuries in Ashby Holm since 2021'],
  [
    'ashby-holm',
    'a clear difference',
    'differs by 1.5 per 1,000 swimmers: it is higher than the rate across Orlond',
  ],
  ['brack-water', 'a clear fall', 'The share is down from 28 per cent the year before: it fell.'],
  ['brack-water', 'places from the end', 'the share in Brack Water is among the four lowest'],
  ['brack-water', 'an estimate below the nation', 'The share in Brack Water is below that of Orlond'],
  [
    'calder-isles',
    'overlapping intervals',
    'The share is not clearly different from 14 per cent the year before: it did not clearly change.',
  ],
  ['calder-isles', 'no clear change since', 'Since 2021 there has been no clear change'],
  ['calder-isles', 'an interval that reaches the nation', 'not clearly different from that of Orlond'],
  ['dunmoor', 'touching intervals', 'The share is not clearly different from 15 per cent the year before'],
  ['dunmoor', 'a record low', 'It is the lowest rate of injuries in Dunmoor since 2021'],
  ['elverley', 'one estimate twice', 'not clearly different from 22 per cent the year before'],
  [
    'elverley',
    'an interval without width',
    '4.3 per 1,000 swimmers in Elverley (4.3), up from 4.2 the year before',
  ],
  ['fenwick-sound', 'no interval', 'No interval is published for the share in Fenwick Sound'],
  [
    'gannet-bay',
    'a zero',
    '0.0 per 1,000 swimmers in Gannet Bay (0.0 to 1.1), not clearly different from 0.0',
  ],
  ['hollins', 'too wide an interval', 'The estimate is of low reliability'],
  ['innerleigh', 'a choice of places', 'the share in Innerleigh is between second and fifth highest'],
  ['national', 'a count of clear rises', 'The share rose in one district of five'],
  ['national', 'a count of unclear changes', 'It did not clearly change in three districts'],
];

/** Words that need a clear difference, and the districts in which there is none. */
const UNSAID: readonly [area: string, words: RegExp][] = [
  ['calder-isles', /\b(?:rose|fell|risen|fallen|up from|down from|highest|lowest rate)\b/],
  ['dunmoor', /share is (?:up|down)|: it (?:rose|fell)/],
  ['fenwick-sound', /share is (?:up|down|not clearly)|that can be ranked/],
  ['hollins', /that can be ranked/],
];

describe('the site of the estimates', () => {
  let site: BuiltSite;
  const page = (area: string) =>
    site.page(area === 'national' ? 'swimming/index.html' : `swimming/${area}/index.html`);

  beforeAll(async () => {
    site = await sharedSite('estimates');
  });

  it.each(SAID)('says of %s, where there is %s: %s', (area, _, sentence) => {
    expect(words(page(area)('.prose').text())).toContain(sentence);
  });

  it.each(UNSAID)('says nothing of %s that its intervals do not bear out', (area, unsaid) => {
    expect(words(page(area)('.prose > p').text())).not.toMatch(unsaid);
  });

  it('gives the interval, its confidence level and the rule in the row of a figure', () => {
    expect(words(page('ashby-holm')('body').text()).toLowerCase()).toContain(
      '95 per cent confidence interval 31 to 39; two estimates are said to differ only where their intervals do not overlap',
    );
  });

  it('gives bounds to programs: in the article, the table and its metadata, and the data of charts', () => {
    const article = JSON.parse(site.text('swimming/ashby-holm/article.json'));
    expect(article['x-standfirst'].figures[0]).toMatchObject({
      printed: '35 per cent',
      bounds: { lower: 31, upper: 39, confidence: 95 },
    });
    const [header = '', nation = ''] = site.text('data/leisure.csv').split('\n');
    expect(header).toContain('swim,swim_status,swim_lower,swim_upper');
    expect(nation).toContain('2021,18,,17,19,');
    const metadata = JSON.parse(site.text('data/leisure.csv-metadata.json'));
    const upper = metadata.tableSchema.columns.find(({ name }: { name: string }) => name === 'swim_upper');
    expect(upper.titles).toContain('Adults who swim each week: upper bound, 95% confidence interval');
    expect(site.text('charts/swimming/ashby-holm/swim-trend.csv')).toContain('2023,35,31,39');
  });

  it('tells charts as carefully: no way where there is none, and places as ranges', () => {
    const text = words(page('calder-isles')('body').text());
    expect(text).toContain(
      'from 13 per cent (between 9 and 17 per cent) in 2021 to 16 per cent (between 11 and 21 per cent) in 2023',
    );
    expect(text).not.toMatch(/\bup from 13 per cent/);
    expect(text).toContain('ranks between 2nd and 6th of 6');
    expect(text).toContain('Fenwick Sound is not ranked, because no interval is published.');
    expect(text).toContain(
      'Gannet Bay and Hollins are not ranked, because their figures are of low reliability.',
    );
    expect(text).toContain('4.9, not clearly different from 5.0 in 2022');
  });
});
