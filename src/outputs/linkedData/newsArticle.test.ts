import { describe, expect, test } from 'vitest';
import { breadcrumb } from '../../editions/breadcrumb.ts';
import type { Edition } from '../../editions/edition.ts';
import type { Area } from '../../newsroom/area.ts';
import { sampleReading } from '../../test/edition.ts';
import { lampSite as site, lampSource as source } from '../../test/lamps.ts';
import { serialiseJsonLd } from './jsonLd.ts';
import { breadcrumbList, newsArticle } from './newsArticle.ts';

function area(code: string, name: string): Area {
  return {
    code,
    name,
    slug: name.toLowerCase(),
    kind: 'parish',
    parent: null,
    article: '',
    preposition: 'in',
    aliases: [],
    comparable: true,
    tile: null,
  };
}

const local: Edition = {
  story: 'lamps',
  area: area('P1', 'Northmoor'),
  national: false,
  slug: 'northmoor',
  path: '/lamps/northmoor/',
  formerly: [],
  headline: { html: 'More <b>lamps</b>', plain: 'More lamps' },
  standfirst: { html: '', plain: '' },
  description: 'Lamps rose.',
  byline: 'Data desk',
  published: '2020-02-04',
  modified: '2020-03-05',
  updates: [{ date: '2020-03-04', what: 'New figures' }],
  corrections: [{ date: '2020-03-05', was: 'nine lamps', is: 'ten lamps', where: 'in the headline' }],
  draft: false,
  picture: null,
  body: [],
  known: [],
  claims: [],
  attested: [],
  sources: [source],
  tables: [],
  reading: sampleReading,
  digest: '0',
};
const national: Edition = {
  ...local,
  area: area('N1', 'Exampleland'),
  national: true,
  slug: 'national',
  path: '/lamps/',
};

describe('newsArticle', () => {
  const article = newsArticle(site, local);

  test('has the plain headline and full addresses', () => {
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'More lamps',
      mainEntityOfPage: 'https://example.org/data/lamps/northmoor/',
    });
  });

  test('gives its dates a time and a zone', () => {
    expect(article).toMatchObject({
      datePublished: '2020-02-04T00:00:00Z',
      dateModified: '2020-03-05T00:00:00Z',
    });
  });

  test('owns up to what was corrected', () => {
    expect(article['correction']).toEqual([
      {
        '@type': 'CorrectionComment',
        datePublished: '2020-03-05T00:00:00Z',
        text: 'An earlier version said in the headline: “nine lamps”. It should have said: “ten lamps”.',
      },
    ]);
  });

  test('is about the area of its edition', () => {
    const place = { '@type': 'Place', name: 'Northmoor', identifier: 'P1' };
    expect(article).toMatchObject({ about: place, spatialCoverage: place });
  });

  test('names the releases that it rests on', () => {
    expect(article['isBasedOn']).toEqual([
      expect.objectContaining({
        '@type': 'Dataset',
        name: 'Lamps lit',
        license: 'https://open.example/',
        datePublished: '2020-02-03',
      }),
    ]);
  });

  test.each([
    ['Data desk', 'Organization'],
    ['Example Press', 'Organization'],
    ['Ada Example', 'Person'],
  ])('takes the byline %s for a %s', (byline, type) => {
    expect(newsArticle(site, { ...local, byline })['author']).toEqual({ '@type': type, name: byline });
  });
});

describe('breadcrumbList', () => {
  const story = { slug: 'lamps', national, editions: [local] };

  test('leads from home through the national edition to the local one', () => {
    const list = breadcrumbList(site, breadcrumb(site, story, local));
    expect(list['itemListElement']).toEqual([
      { '@type': 'ListItem', position: 1, name: 'The Example', item: 'https://example.org/data/' },
      { '@type': 'ListItem', position: 2, name: 'Exampleland', item: 'https://example.org/data/lamps/' },
      {
        '@type': 'ListItem',
        position: 3,
        name: 'Northmoor',
        item: 'https://example.org/data/lamps/northmoor/',
      },
    ]);
  });

  test('leads through the choice of an area where there is no national edition', () => {
    const crumbs = breadcrumb(site, { ...story, national: null }, local);
    expect(crumbs[0]).toEqual({ name: 'Find your area', path: '/lamps/' });
  });

  test('ends at the national edition there', () => {
    expect(breadcrumb(site, story, national).map(({ path }) => path)).toEqual(['/lamps/']);
  });
});

describe('serialiseJsonLd', () => {
  test('lets no text end the script', () => {
    const text = serialiseJsonLd([{ '@type': 'Thing', name: '</script><!--' }]);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)['@graph'][0].name).toBe('</script><!--');
  });

  test('leaves out what is empty, at every depth', () => {
    const text = serialiseJsonLd([
      { '@type': 'Thing', name: '', url: null, list: [], part: { '@type': 'Thing', name: '' } },
    ]);
    expect(JSON.parse(text)['@graph']).toEqual([{ '@type': 'Thing', part: { '@type': 'Thing' } }]);
  });
});
