import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { chartEmbed, embedsOf } from '../../editions/embed.ts';
import { sampleEdition } from '../../test/edition.ts';
import { ghost, wordpress } from '../../test/hosts/cleaners.ts';
import { sampleSite } from '../../test/sampleSite.ts';
import { oembed } from './oembed.ts';

const edition = sampleEdition();
const [embed] = embedsOf(edition);
if (embed?.kind !== 'chart') throw new Error('no embed');
const answer = oembed(embed, edition, sampleSite);
const page = 'https://example.org/data/embed/thefts/west-marches/trend/';

describe('an oEmbed answer', () => {
  it('has what the specification asks for, in its types', () => {
    expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 640, cache_age: 3600 });
    expect(answer.height).toBeGreaterThan(300);
    expect(answer.provider_url).toBe('https://example.org/data/');
  });

  it('has all of the thumbnail’s fields, or none', () => {
    expect(answer.thumbnail_url).toBe('https://example.org/data/charts/thefts/west-marches/trend.png');
    expect([typeof answer.thumbnail_width, typeof answer.thumbnail_height]).toEqual(['number', 'number']);
    const quote = {
      kind: 'quote',
      id: 'quote-1',
      quote: {
        id: 'quote-1',
        html: '<p>So</p>',
        paragraphs: ['So'],
        attribution: { html: 'Ana', plain: 'Ana' },
      },
    } as const;
    expect(Object.keys(oembed(quote, edition, sampleSite)).filter((name) => name.includes('thumb'))).toEqual(
      [],
    );
  });

  it('survives WordPress, which keeps three elements and few attributes', () => {
    const $ = load(wordpress(answer.html) ?? '', null, false);
    const frame = $('iframe');
    expect(frame.attr('src')).toBe(`${page}#?secret=abcdefghij`);
    expect(frame.attr('title')).toBe('Chart: Thefts per 1,000 people, West Marches');
    expect(frame.attr('height')).toBe(String(answer.height));
    expect($('blockquote a').attr('href')).toBe('https://example.org/data/thefts/west-marches/');
  });

  it('loses nothing that it has in WordPress', () => {
    const kept = load(wordpress(answer.html) ?? '', null, false);
    const own = load(answer.html, null, false);
    expect(kept('*').length).toBe(own('*').length);
    for (const name of Object.keys(own('iframe').attr() ?? {})) {
      expect([name, kept('iframe').attr(name) !== undefined]).toEqual([name, true]);
    }
  });

  it('is an embed in Ghost, and no bookmark', () => {
    expect(ghost(JSON.parse(JSON.stringify(answer)))).toMatchObject({ type: 'rich', html: answer.html });
    expect(ghost({ ...answer, height: null })).toBeNull();
  });

  it('lets no title out of its attribute', () => {
    const hostile = chartEmbed({ ...embed.chart, subject: '"><script>alert(1)</script>' });
    const $ = load(oembed(hostile, edition, sampleSite).html, null, false);
    expect($('script').length).toBe(0);
    expect($('iframe').attr('title')).toContain('<script>');
  });
});
