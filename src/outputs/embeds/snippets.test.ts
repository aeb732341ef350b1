import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { embedsOf } from '../../editions/embed.ts';
import { PAINT } from '../../newsroom/palette.ts';
import { themeSchema } from '../../newsroom/theme.ts';
import { sampleEdition } from '../../test/edition.ts';
import { sampleSite } from '../../test/sampleSite.ts';
import { embedPage } from './embedPage.ts';
import { figureHtml } from './figureHtml.ts';
import { chartSnippets } from './snippets.ts';

const edition = sampleEdition();
const [embed] = embedsOf(edition);
if (embed?.kind !== 'chart') throw new Error('no chart');
const at = (path: string) => `https://example.org/data${path}`;
const live = chartSnippets(embed, edition, sampleSite, false);
const pinned = chartSnippets(embed, edition, sampleSite, true);
const released = embed.chart.sources[0]?.released;

describe('the code to paste', () => {
  it.each([
    ['live', live, at('/embed/thefts/west-marches/trend/')],
    ['pinned', pinned, at(`/embed/thefts/west-marches/trend/pinned/${released}/`)],
  ])('has a frame that is named, lazy, and keeps its room: %s', (_, snippets, address) => {
    const $ = load(snippets[0]?.code ?? '', null, false);
    expect($('iframe').attr()).toMatchObject({
      src: address,
      title: 'Chart: Thefts & <other> “finds” peaked in 2021',
      loading: 'lazy',
      width: '640',
    });
    expect($('iframe').attr('style')).toMatch(/min-height:\d+px;min-height:max\(.*cqw.*\)/);
    expect($('a').attr('href')).toBe(at('/thefts/west-marches/'));
  });

  it('adds the host’s script to the same frame', () => {
    expect(live[1]?.code).toBe(`${live[0]?.code}\n<script async src="${at('/embed.js')}"></script>`);
  });

  it('has a picture with the title and the alt text, its measures, source and licence', () => {
    const $ = load(live[2]?.code ?? '', null, false);
    expect($('img').attr('alt')).toBe(`Thefts & <other> “finds” peaked in 2021. ${embed.chart.alt}`);
    expect($('img').attr('src')).toBe(at('/charts/thefts/west-marches/trend.png'));
    expect(Number($('img').attr('width'))).toBeGreaterThan(640);
    for (const { attribution, title } of embed.chart.sources) {
      expect($('figcaption').text()).toContain(attribution);
      expect($('figcaption').text()).toContain(title);
    }
  });

  it('pins the picture too', () => {
    expect(pinned[2]?.code).toContain(at(`/embed/thefts/west-marches/trend/pinned/${released}/chart.svg`));
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
