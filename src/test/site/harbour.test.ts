import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, words } from '../builtSite.ts';
import { sharedSite } from '../sharedSite.ts';

/** What the story says of each harbour; `src/test/newsrooms/harbour/data` has the figures. */
const SAID: readonly [area: string, what: string, sentence: string][] = [
  [
    'isle-of-marrow',
    'a rise',
    '120 call-outs on the Isle of Marrow in 2023, up from 101 a year earlier, a rise of 19 per cent',
  ],
  ['isle-of-marrow', 'a revised figure', 'The Board has revised the count of 2022'],
  [
    'isle-of-marrow',
    'a record',
    'It is the highest count on the Isle of Marrow since 2019, when the rules changed',
  ],
  ['isle-of-marrow', 'an attested claim', 'The Mercury says that it was a record'],
  [
    'isle-of-marrow',
    'a majority',
    'Most call-outs on the Isle of Marrow came at night: 70, or 58 per cent of all',
  ],
  [
    'isle-of-marrow',
    'a tie in rank',
    '15.0 per 1,000 boats on the Isle of Marrow in 2023, the joint third highest of the six',
  ],
  [
    'brackness',
    'a fall',
    '48 call-outs in Brackness in 2023, down from 51 a year earlier, a fall of 6 per cent',
  ],
  ['brackness', 'a record low', 'It is the lowest count in Brackness since 2019'],
  [
    'brackness',
    'the same tie',
    '15.0 per 1,000 boats in Brackness in 2023, the joint third highest of the six',
  ],
  ['brackness', 'a share', 'At night there were 12 call-outs in Brackness, one in four of all'],
  [
    'tern-skerries',
    'no change',
    '33 call-outs on the Tern Skerries in 2023, unchanged from 33 a year earlier',
  ],
  ['tern-skerries', 'a first place', 'the highest of the six harbours that can be ranked'],
  ['kelda', 'words below ten', 'Crews answered four call-outs on Kelda in 2023, up from two a year earlier.'],
  ['kelda', 'a doubling', 'The count on Kelda has doubled'],
  ['port-ansel', 'a provisional figure', 'The newest count is provisional'],
  ['port-ansel', 'a gap that ends the series', 'There is little to compare it with'],
  ['port-ansel', 'a missing value', 'The figure for 2021 is lost'],
  ['port-ansel', 'a last place', 'the lowest of the six harbours that can be ranked'],
  ['norrwick', 'no newest value', 'has not said how many times crews were called in Norrwick in 2023'],
  [
    'free-quay',
    'a zero',
    'Crews answered no call-outs at the Free Quay in 2023, down from one a year earlier',
  ],
  ['free-quay', 'no rank', 'No rate is ranked at the Free Quay'],
  ['hallow', 'a tie with an old record', 'Not since 2019 had crews in Hallow been called so often'],
];

describe('the site of the harbours', () => {
  let site: BuiltSite;

  beforeAll(async () => {
    site = await sharedSite('harbour');
  });

  it.each(SAID)('says of %s, where there is %s: %s', (area, _, sentence) => {
    expect(words(site.page(`lifeboats/${area}/index.html`)('.prose').text())).toContain(sentence);
  });

  it('prints no percentage of a small base, and none of what did not move', () => {
    for (const area of ['kelda', 'free-quay', 'tern-skerries']) {
      const opening = site.page(`lifeboats/${area}/index.html`)('.prose > p').first().text();
      expect([area, opening.match(/per cent|rise of|fall of/)]).toEqual([area, null]);
    }
  });

  it('makes no record of a tie', () => {
    const text = site.page('lifeboats/hallow/index.html')('.prose').text();
    expect(text).not.toMatch(/the (highest|lowest) count/);
  });

  it('draws each chart of the national edition twice, with a name and a description', () => {
    const $ = site.page('lifeboats/index.html');
    const charts = $('figure.chart')
      .toArray()
      .map((figure) => $(figure).attr('id'));
    expect(charts).toEqual([
      'chart-trend',
      'chart-nights',
      'chart-day-and-night',
      'chart-rates-map',
      'chart-all-harbours',
      'chart-nation-columns',
      'chart-then-and-now',
      'chart-dots',
      'chart-first-and-last',
      'chart-rates-ranked',
      'chart-in-short',
      'chart-medics',
    ]);
    for (const svg of $('svg.chart-svg').toArray()) {
      // A map with links names the image beneath them.
      const named = $(svg).is('[role="img"]') ? $(svg) : $(svg).children('[role="img"]');
      const [title, description] = (named.attr('aria-labelledby') ?? '').split(' ');
      expect($(`[id="${title}"]`).text()).not.toBe('');
      expect($(`[id="${description}"]`).text().length).toBeGreaterThan(20);
    }
  });

  it('puts the chart that leads between the headline and the text', () => {
    const $ = site.page('lifeboats/kelda/index.html');
    expect($('#chart-trend').prevAll('.headline').length).toBe(1);
    expect($('#chart-trend').nextAll('.prose').length).toBe(1);
    expect($('.prose #chart-trend').length).toBe(0);
  });

  it('quotes others as they spoke, numbers and all', () => {
    const $ = site.page('lifeboats/kelda/index.html');
    expect(words($('figure.quote blockquote').text())).toBe(
      'We go out when others come in: 40 knots or 70, day or night.',
    );
    expect(words($('figure.quote figcaption').text())).toBe(
      'Wil Ansgar, coxswain, at the annual meeting on 3 February 2024',
    );
    expect($('aside.box-help').text()).toContain('Call 112, or use channel 16');
  });

  it('leaves the unfinished story out of everything', () => {
    expect(site.files.filter((file) => file.includes('storm-warnings'))).toEqual([]);
    const mentions = site.files.filter(
      (file) => /\.(html|xml|txt|json)$/.test(file) && /storm-warnings|gale/.test(site.text(file)),
    );
    expect(mentions).toEqual([]);
  });

  it('stands under its base path', () => {
    const $ = site.page('lifeboats/kelda/index.html');
    expect($('link[rel="canonical"]').attr('href')).toBe('https://example.org/data/lifeboats/kelda/');
    expect($('.masthead img').attr('src')).toMatch(/^\/data\/frame\/gazette\.[0-9a-f]{10}\.svg$/);
    expect($('link[rel="stylesheet"]').attr('href')).toMatch(/^\/data\//);
  });
});
