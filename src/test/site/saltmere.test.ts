import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, words } from '../builtSite.ts';
import { sharedSite } from '../sharedSite.ts';

/** What the story says of each hundred; `src/test/newsrooms/saltmere/data` has the figures. */
const SAID: readonly [area: string, what: string, sentence: string][] = [
  [
    'lower-reed',
    'a sum over a span',
    'Between 2010 and 2016, 34 libraries closed in Lower Reed, up from 17 in the seven years to 2009.',
  ],
  ['lower-reed', 'an average over a span', 'That is almost five a year over seven years.'],
  ['upper-reed', 'an exact average', 'That is six a year over seven years.'],
  ['holme', 'a span before', 'Closures rose by 14 from the seven years before.'],
  [
    'lower-reed',
    'a rise of rolling spans',
    'admitted to hospital for asthma 262 times in the three years to 2022, up from 240 three years earlier.',
  ],
  ['lower-reed', 'a record', 'That is the highest since the three years to 2016.'],
  [
    'holme',
    'a tie with the span that does not overlap',
    '139 times in the three years to 2022, as often as in the three years to 2019.',
  ],
  ['upper-reed', 'a peak', 'Admissions peaked at 310 in the three years to 2016.'],
  [
    'upper-reed',
    'a survey every second year',
    'a survey found 44 in Upper Reed in 2018, down from 60 in 2016. That was a fall of 16 in two years.',
  ],
  ['upper-reed', 'a turn', 'The number of otters fell after rising in 2016.'],
  ['upper-reed', 'the whole time', 'Since 2010 the count has fallen by 11.'],
  ['lower-reed', 'a streak', 'Otters were on the rise for the fourth survey running.'],
  ['lower-reed', 'a count of rises', 'They rose in four of the last four surveys.'],
  ['lower-reed', 'a record of surveys', 'There have never been more otters in Lower Reed since 2010.'],
  ['holme', 'a survey that was missed', 'Since 2014 the count has fallen by two.'],
];

describe('the site of Saltmere', () => {
  let site: BuiltSite;

  beforeAll(async () => {
    site = await sharedSite('saltmere');
  });

  const text = (area: string) => words(site.page(`marsh-counts/${area}/index.html`)('.prose').text());

  it.each(SAID)('says of %s, where there is %s: %s', (area, _, sentence) => {
    expect(text(area)).toContain(sentence);
  });

  it('says of no span that it was a single year, and of overlapping spans nothing', () => {
    for (const area of ['upper-reed', 'lower-reed', 'holme']) {
      expect(text(area)).not.toMatch(/libraries [a-z ]*in 2016|year before|a year earlier/i);
    }
    // 268 in 2018 to 2020 is more than 252, but shares a year with it.
    expect(text('upper-reed')).not.toContain('at their highest since');
  });

  it('names the span in the headline, and the survey before in the standfirst', () => {
    const $ = site.page('marsh-counts/upper-reed/index.html');
    expect(words($('h1').text())).toBe('42 libraries closed in Upper Reed between 2010 and 2016');
    expect(words($('.standfirst').text())).toContain('in 2018, down from 60 in 2016');
  });

  it('draws a line through every survey, and stops where an area missed one', () => {
    const line = (area: string) =>
      site
        .page(`marsh-counts/${area}/index.html`)('#chart-otters svg')
        .first()
        .find('path')
        .toArray()
        .map((path) => path.attribs['d'] ?? '');
    const points = (paths: readonly string[]) => Math.max(...paths.map((d) => d.split(/[ML]/).length - 1));
    expect(points(line('upper-reed'))).toBe(5);
    expect(points(line('holme'))).toBe(3);
  });

  it('gives spans their ends in tables and files', () => {
    expect(site.text('data/asthma.csv')).toContain('SM1,Upper Reed,2020/2022,252,');
    expect(site.page('marsh-counts/holme/index.html')('#chart-asthma table').text()).toContain(
      '2020 to 2022',
    );
  });
});
