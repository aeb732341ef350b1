import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { tellNewsroom } from '../../editions/newsroomEditions.ts';
import { FaultList } from '../../faults/fault.ts';
import { PictureCache } from '../../graphics/pictureCache.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { copyNewsroom, edit } from '../../test/newsroomCopy.ts';
import { pastEmbeds } from './pastEmbeds.ts';

const STORY = 'content/stories/lifeboats/story.md';

/** What a newsroom of two releases writes for the first of them, by address. */
async function past(newsroom: Newsroom): Promise<Map<string, string>> {
  const told = tellNewsroom(newsroom, new FaultList());
  const pages = new Map<string, string>();
  if (!told) return pages;
  for await (const files of pastEmbeds(newsroom, told, new PictureCache(newsroom.cache))) {
    for (const file of files) pages.set(file.path, String(await file.content()));
  }
  return pages;
}

const at = (id: string, area = 'kelda') => `/embed/lifeboats/${area}/${id}/pinned/2023-02-01/index.html`;

describe('an embed that is pinned to an older release', () => {
  let pages: Map<string, string>;

  beforeAll(async () => {
    pages = await past(copyNewsroom('harbour'));
  });

  it('has the figures of then, and words that are true of them', () => {
    const page = load(pages.get(at('trend')) ?? '');
    expect(page('h1').text()).toBe('Two call-outs on Kelda in 2022');
    expect(page('tbody th').last().text()).toBe('2022');
    expect(page('main').text()).toContain('released 1 February 2023');
    expect(page('svg desc').first().text()).not.toContain('2023');
  });

  it('says that there are newer ones, and where', () => {
    const page = load(pages.get(at('trend')) ?? '');
    expect(page('main').text()).toContain('Newer figures came out on 1 February 2024.');
    expect(page('.more a').attr('href')).toBe('https://example.org/data/lifeboats/kelda/#chart-trend');
  });

  it('is there for each chart of a table that has changed since, and for no other', () => {
    expect(pages.has(at('rates-map', 'national'))).toBe(true);
    expect([...pages.keys()].filter((path) => path.includes('/medics/'))).toEqual([]);
    expect(pages.has(at('trend').replace('index.html', 'chart.svg'))).toBe(true);
  });

  it('leads to the article where that shows the chart no more', () => {
    const page = load(pages.get(at('trend', 'norrwick')) ?? '');
    expect(page('.more a').attr('href')).toContain('/lifeboats/norrwick/#chart-trend');
    const gone = load(pages.get(at('in-short', 'norrwick')) ?? '');
    expect(gone('.more a').attr('href')).toBe('https://example.org/data/lifeboats/norrwick/');
  });

  it.each([
    [
      'the subtitle, where the title alone is a false claim',
      '{% claim nationally.rose %}Call-outs rose in the Sund Isles{% endclaim %}',
      'Lifeboat call-outs in the Sund Isles',
    ],
    [
      'the subtitle, where the title alone is not true',
      'There were 999 call-outs in the Sund Isles',
      'Lifeboat call-outs in the Sund Isles',
    ],
  ])('takes for its title %s', async (_, title, neutral) => {
    const newsroom = copyNewsroom('harbour');
    edit(
      newsroom,
      STORY,
      'title: "Call-outs {{ area.in }} in short"',
      `title: "{% if national %}${title}{% else %}In short{% endif %}"`,
    );
    const edited = await past(newsroom);
    const national = load(edited.get(at('in-short', 'national')) ?? '');
    expect(national('h1').text()).toBe(neutral);
    expect(national('svg title').first().text()).toBe(neutral);
    expect(national('.subtitle').length).toBe(0);
    expect(load(edited.get(at('in-short')) ?? '')('h1').text()).toBe('In short');
  });
});

it('an embed of older figures keeps what is written into the picture only where that is true of them', async () => {
  const newsroom = copyNewsroom('harbour');
  const remark = '{% if national %}There were 999 call-outs in the Sund Isles{% else %}Storm Una{% endif %}';
  edit(
    newsroom,
    STORY,
    'column: lifeboats.callouts\nareas: [area]\n',
    `column: lifeboats.callouts\nareas: [area]\ncallouts: [{ at: 2022, text: "${remark}" }]\n`,
  );
  const pages = await past(newsroom);
  const drawing = (area: string) =>
    load(pages.get(at('trend', area)) ?? '')('svg')
      .first()
      .text();
  expect(drawing('kelda')).toContain('Storm Una');
  expect(drawing('national')).toContain('2022');
  expect(drawing('national')).not.toContain('999');
});

it('costs nothing where every source has one release', async () => {
  expect((await past(copyNewsroom('quarters'))).size).toBe(0);
});
