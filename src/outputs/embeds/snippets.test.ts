import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { embedsOf } from '../../editions/embed.ts';
import { PAINT } from '../../newsroom/palette.ts';
import { themeSchema } from '../../newsroom/theme.ts';
import { sampleEdition } from '../../test/edition.ts';
import { sampleSite } from '../../test/sampleSite.ts';
import { embedPage } from './embedPage.ts';
import { figureHtml } from './figureHtml.ts';
import { oembed } from './oembed.ts';
import { chartSnippets } from './snippets.ts';

const edition = sampleEdition();
const [embed] = embedsOf(edition);
if (embed?.kind !== 'chart') throw new Error('no chart');
const at = (path: string) => `https://example.org/data${path}`;
const live = chartSnippets(embed, edition, sampleSite, false);
const pinned = chartSnippets(embed, edition, sampleSite, true);
const SUBJECT = 'Thefts per 1,000 people, West Marches';
const TITLE = 'Thefts & <other> “finds” peaked in 2021';
const released = embed.chart.sources[0]?.released;

describe('the code to paste', () => {
  it.each([
    ['live', live, at('/embed/thefts/west-marches/trend/'), SUBJECT],
    ['pinned', pinned, at(`/embed/thefts/west-marches/trend/pinned/${released}/`), TITLE],
  ])('has a frame that is named, lazy, and keeps its room: %s', (_, snippets, address, title) => {
    const $ = load(snippets[0]?.code ?? '', null, false);
    expect($('iframe').attr()).toMatchObject({
      src: address,
      title: `Chart: ${title}`,
      loading: 'lazy',
      width: '100%',
    });
    expect($('iframe').attr('style')).toMatch(/min-height:max\(.*cqw.*\)/);
    expect($('a').attr('href')).toBe(at('/thefts/west-marches/'));
  });

  it('is three short lines with the host’s script', () => {
    const [frame = '', link = '', script, ...others] = (live[1]?.code ?? '').split('\n');
    expect(load(link, null, false)('p > a').attr('href')).toBe(at('/thefts/west-marches/'));
    expect(script).toBe(`<script async src="${at('/embed.js')}"></script>`);
    expect(others).toEqual([]);
    expect(load(frame, null, false)('iframe').attr('title')).toBe(`Chart: ${SUBJECT}`);
    expect(live[1]?.code.length).toBeLessThanOrEqual(400);
    expect(live[0]?.code.length).toBeLessThanOrEqual(520);
  });

  it('says nothing of a live chart that newer figures could make false', () => {
    for (const { code } of live) {
      expect(code).not.toContain('peaked');
      expect(code).not.toContain('15.1');
      expect(code).not.toContain('2024');
    }
    expect(JSON.stringify(oembed(embed, edition, sampleSite))).not.toContain('peaked');
  });

  it('has a picture with its measures, publisher and licence', () => {
    const $ = load(live[2]?.code ?? '', null, false);
    expect($('img').attr('alt')).toBe(`Chart: ${SUBJECT}`);
    expect($('img').attr('src')).toBe(at('/charts/thefts/west-marches/trend.png'));
    expect(Number($('img').attr('width'))).toBeGreaterThan(640);
    for (const { attribution, publisher } of embed.chart.sources) {
      expect($('figcaption').text()).toContain(attribution);
      expect($('figcaption').text()).toContain(publisher);
    }
  });

  it('pins the picture too, as a PNG with the words of its release', () => {
    const $ = load(pinned[2]?.code ?? '', null, false);
    expect($('img').attr('src')).toBe(at(`/embed/thefts/west-marches/trend/pinned/${released}/chart.png`));
    expect($('img').attr('alt')).toBe(`${TITLE}. ${embed.chart.alt}`);
    expect($('figcaption').text()).toContain(embed.chart.sources[0]?.title);
  });

  it('carries source and licence in every form', () => {
    const figure = figureHtml(embed, edition, sampleSite);
    const page = embedPage(embed, edition, sampleSite, null);
    for (const { licence } of embed.chart.sources) {
      for (const html of [figure, page]) {
        expect(load(html)('a[rel~="license"]').attr('href')).toBe(licence?.url);
      }
    }
  });
});

describe('the figure to paste', () => {
  const $ = load(figureHtml(embed, edition, sampleSite), null, false);

  it('needs no class, no style sheet, no script, no request', () => {
    expect($('[class], [style], script, img, link').length).toBe(0);
    expect($('svg').attr('role')).toBe('img');
  });

  it('lies on a ground of its own, as the page may be dark', () => {
    const [x, y, width, height] = ($('svg').attr('viewBox') ?? '').split(' ');
    expect($('svg > desc').next().attr()).toEqual({ x, y, width, height, fill: PAINT.page });
  });

  it('has the colours of the newsroom', () => {
    const look = themeSchema.parse({ page: '#fffaf0', accent: '#00539f' });
    const painted = figureHtml(embed, edition, { ...sampleSite, look });
    expect(painted).toContain('#00539f');
    expect(painted).not.toContain('#b3123b');
  });

  it('has ids of its own, so that several may stand on a page', () => {
    const ids = $('svg [id]')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(ids).toEqual(['thefts-west-marches-trend-title', 'thefts-west-marches-trend-desc']);
    expect($('svg').attr('aria-labelledby')).toBe(ids.join(' '));
  });
});
