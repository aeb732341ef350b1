import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { vocabularyFaults } from '../schemaVocabulary.ts';
import { sharedSite } from '../sharedSite.ts';

describe('linked data', async () => {
  const site = await sharedSite('harbour');
  const pages = site.files.filter((file) => file.endsWith('index.html') && !file.startsWith('embed/'));
  const data = (page: string) =>
    load(site.text(page))('script[type="application/ld+json"]')
      .toArray()
      .map((script) => JSON.parse(load(script).text()) as unknown);

  it('stands on every edition', () => {
    expect(pages.filter((page) => data(page).length > 0).length).toBeGreaterThan(8);
  });

  it.each(pages)('uses the types and properties of schema.org: %s', (page) => {
    expect(vocabularyFaults(data(page))).toEqual([]);
  });

  it('would be caught with others', () => {
    const wrong = { '@type': 'NewsArticle', headlin: 'x', author: { '@type': 'Persona' } };
    expect(vocabularyFaults(wrong)).toEqual([
      'no property of NewsArticle: headlin',
      'no type of schema.org: Persona',
    ]);
  });
});
