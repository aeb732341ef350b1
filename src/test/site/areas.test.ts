import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, words } from '../builtSite.ts';
import { sharedSite } from '../sharedSite.ts';
import { brokenLinks, inlineCode, leftovers, repeatedIds, unprovenFigures } from '../siteLaws.ts';

/**
 * Aldwash and Burwash merged into Greater Wash, Coldmere was split, Salt Island is called Saltholm now. Otters were
 * counted before that, herons until 2024 (`src/test/newsrooms/fens`).
 */
describe('the pages of areas', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await sharedSite('fens');
  });

  const texts = (page: string, selector: string) => {
    const $ = site.page(page);
    return $(selector)
      .toArray()
      .map((each) => words($(each).text()));
  };
  /** What the page says of a column: value, period, change, rank. */
  const figure = (area: string, title: string) => {
    const $ = site.page(`areas/${area}/index.html`);
    const box = $('.key-figure').filter((_, each) => words($(each).find('h4').text()) === title);
    const parts = ['.key-value .shown-number', '.key-period', 'dd'];
    return parts.flatMap((part) => box.find(part).toArray()).map((each) => words($(each).text()));
  };

  it.each([
    ['greater-wash', '72', '2024', 'up 9 per cent from 66 in 2023', 'highest of the 5 with a figure'],
    [
      'saltholm',
      '45',
      '2024; provisional',
      'up 15 per cent from 39 in 2023',
      'third highest of the 5 with a figure',
    ],
    [
      'west-coldmere',
      '21',
      '2024',
      'down 25 per cent from 28 in 2023',
      'joint lowest of the 5 with a figure',
    ],
    ['pinewater', '5', '2024', 'up from 3 in 2023', 'not ranked: it cannot be compared with the others'],
    ['fenmark', '216', '2024', 'down 17 per cent from 259 in 2023'],
  ])('say the newest figure, its change and its place: %s', (area, ...said) => {
    expect(figure(area, 'Herons counted')).toEqual(said);
  });

  it('say in a line what has no figure', () => {
    expect(texts('areas/marl-end/index.html', '.key-figure h4')).toEqual(['Otters counted']);
    expect(texts('areas/marl-end/index.html', '.profile-note')).toContain(
      'Not available for 2024: Herons counted.',
    );
  });

  it('show every edition of the area, and none of another', () => {
    const links = (area: string) =>
      site
        .page(`areas/${area}/index.html`)('.profile-story h3 a')
        .toArray()
        .map(({ attribs }) => attribs['href']);
    expect(links('saltholm')).toEqual(['/herons/saltholm/', '/otters/saltholm/']);
    expect(links('greater-wash')).toEqual(['/herons/greater-wash/']);
  });

  it('lead from each number to a row that holds it, and nowhere else', () => {
    expect(unprovenFigures(site)).toEqual([]);
    // Built without PNG files.
    expect(brokenLinks(site, 'https://fens.example/').filter((link) => !/\.png /.test(link))).toEqual([]);
    expect([repeatedIds(site), inlineCode(site), leftovers(site)]).toEqual([[], [], []]);
  });

  it('name the areas around, and what was there before', () => {
    expect(texts('areas/east-coldmere/index.html', '.profile-around li')).toEqual([
      'Saltholm',
      'West Coldmere',
    ]);
    expect(texts('areas/greater-wash/index.html', '.profile-note')).toEqual(['Before: Aldwash and Burwash.']);
    expect(texts('areas/saltholm/index.html', '.profile-note')).toEqual(['Formerly Salt Island.']);
    expect(texts('areas/south-fen/index.html', '.profile-around :is(h2, li)')).toEqual([
      'In the South Fen',
      ...['East Coldmere', 'Marl End', 'Saltholm', 'West Coldmere'],
    ]);
  });

  it('are listed by region', () => {
    expect(texts('areas/index.html', '.area-groups :is(h2, li)')).toEqual([
      ...['North Fen', 'Greater Wash', 'Pinewater', 'Tern Level'],
      ...['South Fen', 'East Coldmere', 'Marl End', 'Saltholm', 'West Coldmere'],
    ]);
  });

  it('are linked to by each edition', () => {
    expect(site.page('herons/saltholm/index.html')('.area-more a').attr('href')).toBe('/areas/saltholm/');
  });
});

describe('areas that are gone', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await sharedSite('fens');
  });

  it('have editions only of figures from their time', () => {
    const told = (story: string) =>
      site.files
        .filter((file) => new RegExp(`^${story}/[^/]+/article.json$`).test(file))
        .map((file) => file.split('/')[1]);
    expect(told('otters')).toEqual(expect.arrayContaining(['aldwash', 'burwash', 'coldmere', 'saltholm']));
    expect(told('herons')).toEqual(
      expect.arrayContaining(['east-coldmere', 'greater-wash', 'saltholm', 'west-coldmere']),
    );
    expect(told('herons')).not.toEqual(expect.arrayContaining(['aldwash']));
  });

  it.each([
    [
      'areas/aldwash',
      'Aldwash ended on 31 March 2022. It is now part of Greater Wash.',
      '/areas/greater-wash/',
    ],
    [
      'herons/burwash',
      'Burwash ended on 31 March 2022. It is now part of Greater Wash.',
      '/herons/greater-wash/',
    ],
    ['areas/salt-island', 'Salt Island is now called Saltholm.', '/areas/saltholm/'],
    ['otters/salt-island', 'Salt Island is now called Saltholm.', '/otters/saltholm/'],
  ])('have a page that sends readers to the one area that they became: %s', (folder, says, target) => {
    const $ = site.page(`${folder}/index.html`);
    const full = `https://fens.example${target}`;
    expect(words($('main .standfirst').text())).toBe(says);
    expect($('meta[http-equiv="refresh"]').attr('content')).toBe(`0; url=${full}`);
    expect($('link[rel="canonical"]').attr('href')).toBe(full);
  });

  it.each([
    ['areas/coldmere', ['/areas/east-coldmere/', '/areas/west-coldmere/']],
    ['herons/coldmere', ['/herons/east-coldmere/', '/herons/west-coldmere/']],
  ])('leave the choice between several to the reader: %s', (folder, targets) => {
    const $ = site.page(`${folder}/index.html`);
    expect(words($('main .standfirst').text())).toBe(
      'Coldmere ended on 31 December 2021. Its places are now in East Coldmere and West Coldmere.',
    );
    expect(
      $('main .standfirst a')
        .toArray()
        .map(({ attribs }) => attribs['href']),
    ).toEqual(targets);
    expect($('meta[http-equiv="refresh"]')).toHaveLength(0);
    expect($('meta[name="robots"]').attr('content')).toBe('noindex');
  });

  it('are ranked only in their time', () => {
    // Five districts have herons of 2024, and six had otters of 2021; Pinewater is not compared.
    expect(site.text('areas/strips.svg').match(/M[\d. ]+h0/g)).toHaveLength(5 + 6);
  });
});

describe('feeds', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await sharedSite('fens');
  });

  const tags = (feed: string, tag: string) =>
    [...site.text(feed).matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map((match) => match[1]);

  it('of an area have its editions, with ids that a new name does not change', () => {
    expect(tags('areas/saltholm/feed.xml', 'id')).toEqual([
      'https://fens.example/areas/saltholm/feed.xml',
      'https://fens.example/herons/salt-island/',
      'https://fens.example/otters/salt-island/',
    ]);
    expect(tags('areas/saltholm/feed.xml', 'updated')).toEqual([
      '2025-03-01T00:00:00Z',
      '2025-03-01T00:00:00Z',
      '2022-01-21T00:00:00Z',
    ]);
    expect(
      site.page('areas/saltholm/index.html')('link[type="application/atom+xml"]').last().attr('href'),
    ).toBe('https://fens.example/areas/saltholm/feed.xml');
  });

  it('stay at the address that they had, and end where an area ended', () => {
    expect(site.text('areas/salt-island/feed.xml')).toBe(site.text('areas/saltholm/feed.xml'));
    expect(tags('areas/aldwash/feed.xml', 'title')).toEqual([
      'Fen Counts: Aldwash',
      'Aldwash is now Greater Wash',
    ]);
    expect(tags('areas/coldmere/feed.xml', 'updated')).toEqual([
      '2021-12-31T00:00:00Z',
      '2021-12-31T00:00:00Z',
    ]);
  });

  it('of a story have its editions, those updated last first', () => {
    const titles = tags('herons/feed.xml', 'title');
    expect(titles.slice(0, 3).toSorted()).toEqual([
      'Fen Counts: Herons in Fenmark, counted',
      'Herons in Fenmark, counted',
      'Herons in Saltholm, counted',
    ]);
    expect(titles).toHaveLength(1 + 8);
  });
});
