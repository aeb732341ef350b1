import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { beforeEach, describe, expect, it } from 'vitest';
import { derive } from '../../derive/derive.ts';
import { tellNewsroom } from '../../editions/newsroomEditions.ts';
import { modelOf } from '../../editions/siteModel.ts';
import { FaultList } from '../../faults/fault.ts';
import { PictureCache } from '../../graphics/pictureCache.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { PALETTES } from '../../newsroom/palette.ts';
import { acceptRefresh, planRefresh } from '../../refresh/planRefresh.ts';
import { KEPT_BEES } from '../../test/keptBees.ts';
import { sha256 } from '../../test/moorland.ts';
import { edit } from '../../test/newsroomCopy.ts';
import { outputFiles } from '../../test/outputFiles.ts';
import { BEES, beesCsv, hiveland, OLD_CSV, SOURCE_YAML, STORY } from '../../test/sampleReleases.ts';
import { temporaryNewsroom } from '../../test/temporaryNewsroom.ts';
import { embeds } from './embedFiles.ts';
import { pastEmbeds } from './pastEmbeds.ts';

/** A second chart, a rule for attested words, and a source that has nothing to do with the first. */
const RICH = STORY.replace(
  '---\nKeepers',
  `attested:
  record:
    - { says: Bees were at their most since records began, by: Hive Office, date: 2022-02-02, url: https://example.org/r, figure: bees, period: "2021", release: 2022-02-02 }
---
Keepers`,
)
  .replace(
    'title: "Bees {{ area.in }}"',
    'title: "{% attested record %}A record of bees{% endattested %} {{ area.in }}"',
  )
  .concat(`
\`\`\`chart
id: short
type: number
column: bees.bees
title: "{{ bees.latest }} bees {{ area.in }}"
subtitle: Bees counted in {{ bees.latest.period }}
\`\`\`
`);

/** With a renewed claim beside the old one, as the new figures ask for. */
const renew = (newsroom: Newsroom) =>
  edit(
    newsroom,
    STORY_FILE,
    'attested:\n  record:\n',
    'attested:\n  record:\n    - { says: Bees were at their most since records began, by: Hive Office, date: 2023-02-03, url: https://example.org/r, figure: bees, period: "2022", release: 2023-02-03 }\n',
  );

async function hive(story = RICH): Promise<Newsroom> {
  const newsroom = temporaryNewsroom(hiveland({ [STORY_FILE]: story }));
  await derive(newsroom, { write: true });
  return newsroom;
}

async function accept(newsroom: Newsroom, released: string, csv: string, source = 'bees') {
  const input = { source, file: 'b.csv', bytes: new TextEncoder().encode(csv), released };
  const plan = await planRefresh(newsroom, input);
  expect(plan.report.faults).toEqual([]);
  acceptRefresh(plan);
}

/** All pinned embeds of a build: of the newest figures, and of those before. */
async function pinned(newsroom: Newsroom): Promise<Map<string, string>> {
  await derive(newsroom, { write: true });
  const faults = new FaultList();
  const told = tellNewsroom(newsroom, faults);
  expect(faults.all.filter(({ warning }) => !warning)).toEqual([]);
  if (!told) throw new Error('not told');
  const live = outputFiles(modelOf(told, false), embeds).filter((file) => file.path.includes('/pinned/'));
  const files = new Map<string, string>();
  const add = async (file: (typeof live)[number]) => {
    // One address, one embed.
    expect(files.has(file.path)).toBe(false);
    if (file.type !== 'image/png') files.set(file.path, String(await file.content()));
  };
  for (const file of live) await add(file);
  for await (const past of pastEmbeds(newsroom, told, new PictureCache(newsroom.cache)))
    for (const file of past) await add(file);
  return files;
}

const at = (id: string, date: string, area = 'holm') => `/embed/bees/${area}/${id}/pinned/${date}/index.html`;
const page = (pages: ReadonlyMap<string, string>, address: string): CheerioAPI =>
  load(pages.get(address) ?? '');
/** What a reader takes in of the figures, without what is said of newer ones. */
const shown = (pages: ReadonlyMap<string, string>, address: string) => {
  const $ = page(pages, address);
  return [
    $('h1').text(),
    $('.subtitle').text(),
    $('table').text(),
    $('svg').first().html(),
    $('style').text(),
  ];
};
const STORY_FILE = 'content/stories/bees/story.md';
const OLD = '2022-02-02';
const NEW = '2023-02-03';

describe('an embed that is pinned to figures before a release that was accepted', () => {
  let newsroom: Newsroom;
  let before: ReadonlyMap<string, string>;

  beforeEach(async () => {
    newsroom = await hive();
    before = await pinned(newsroom);
    renew(newsroom);
    await accept(newsroom, NEW, beesCsv());
  });

  it('looks as it did, words that rest on what others attested then among them', async () => {
    const after = await pinned(newsroom);
    for (const address of before.keys()) {
      if (address.endsWith('.svg')) expect(after.get(address)).toBe(before.get(address));
      else expect(shown(after, address)).toEqual(shown(before, address));
    }
    expect(page(after, at('trend', OLD))('h1').text()).toBe('A record of bees in Holm');
    expect(page(after, at('trend', OLD))('main').text()).toContain(
      'Newer figures came out on 3 February 2023.',
    );
  });

  it('keeps its words, settings, recipe, source, areas and colours, whatever becomes of them', async () => {
    const files: [string, string, string][] = [
      [
        STORY_FILE,
        'bees {{ area.in }}"\nsubtitle: Bees counted in',
        'of them {{ area.in }}"\nsubtitle: Counted in',
      ],
      [STORY_FILE, 'type: line', 'type: column\narea: area'],
      ['scripts/derive/bees.ts', "title: 'Bees counted'", "title: 'Swarms counted'"],
      ['data/sources/bees/source.yaml', "title: 'Bees by parish'", "title: 'Swarms by parish'"],
      ['data/areas.csv', 'H8,Holm,', 'H8,Great Holm,'],
      ['content/site.yaml', 'nation: H0', 'nation: H0\nlook: { accent: "#00539f" }\nnumbers: ons'],
    ];
    for (const [file, was, is] of files) edit(newsroom, file, was, is);
    // The raw file still has the old name.
    edit(
      newsroom,
      'data/areas.csv',
      'H8,Great Holm,holm,parish,H0,,in,,',
      'H8,Great Holm,holm,parish,H0,,in,Holm,',
    );
    const after = await pinned(newsroom);
    expect(page(after, at('trend', NEW))('style').text()).toContain('#00539f');
    expect(after.get(at('trend', NEW).replace('index.html', 'chart.svg'))).toContain('#00539f');
    expect(page(after, at('short', NEW))('h1').text()).toBe('909 of them in Great Holm');
    for (const address of before.keys()) {
      if (address.endsWith('.svg')) expect(after.get(address)).toBe(before.get(address));
      else expect(shown(after, address)).toEqual(shown(before, address));
    }
  });

  it('has no title that rests on a claim which is kept no longer', async () => {
    const other = await hive();
    edit(other, STORY_FILE, 'period: "2021", release: 2022-02-02', 'period: "2022", release: 2023-02-03');
    await accept(other, NEW, beesCsv());
    const after = await pinned(other);
    expect(page(after, at('trend', NEW))('h1').text()).toBe('A record of bees in Holm');
    expect(page(after, at('trend', OLD))('h1').text()).toBe('Bees counted, calendar years');
  });

  it('stays when its chart leaves the story, and leads to the article', async () => {
    const story = readFileSync(path.join(newsroom.stories, 'bees/story.md'), 'utf8');
    writeFileSync(
      path.join(newsroom.stories, 'bees/story.md'),
      story.replace(/```chart\nid: short[\s\S]*?```\n/, ''),
    );
    const after = await pinned(newsroom);
    expect(after.has(at('short', NEW))).toBe(false);
    expect(shown(after, at('short', OLD))).toEqual(shown(before, at('short', OLD)));
    expect(page(after, at('short', OLD))('.more a').attr('href')).toBe('https://example.org/bees/holm/');
    expect(page(after, at('trend', OLD))('.more a').attr('href')).toBe(
      'https://example.org/bees/holm/#chart-trend',
    );
  });

  it('stays when its edition goes, and leads to the story', async () => {
    edit(newsroom, 'data/areas.csv', 'H8,Holm,holm,parish', 'H8,Holm,holm,hamlet');
    const after = await pinned(newsroom);
    expect(after.has(at('short', NEW))).toBe(false);
    expect(shown(after, at('short', OLD))).toEqual(shown(before, at('short', OLD)));
    expect(page(after, at('short', OLD))('.more a').attr('href')).toBe('https://example.org/bees/');
  });

  it('stays when its story goes, and leads home', async () => {
    rmSync(path.join(newsroom.stories, 'bees'), { recursive: true });
    const after = await pinned(newsroom);
    const $ = page(after, at('short', OLD));
    expect(shown(after, at('short', OLD))).toEqual(shown(before, at('short', OLD)));
    expect($('.more a').attr('href')).toBe('https://example.org/');
    expect($('.more').text()).toBe('Read more at The Hive');
    expect($('main').text()).toContain('Newer figures came out on 3 February 2023.');
    expect($('link[rel=canonical]').length).toBe(0);
  });

  it('is there where another address of the site was meant, with the links of today', async () => {
    edit(newsroom, 'content/site.yaml', 'name: The Hive\n', 'name: The Comb\n');
    edit(
      newsroom,
      'content/site.yaml',
      '\nurl: https://example.org/\n',
      '\nurl: https://comb.example/news/\n',
    );
    const $ = page(await pinned(newsroom), at('short', OLD));
    expect($('.more').html()).toContain('https://comb.example/news/bees/holm/#chart-short');
    expect($('.more a').first().text()).toBe('Read the full story at The Comb');
  });

  it('has a value put right that is known to be wrong, and no title that it makes untrue', async () => {
    writeFileSync(
      newsroom.overridesFile,
      '- { source: bees, release: 2022-02-02, area: Holm, period: "2021", column: bees, published: 869, value: 811, reason: The Office said so, expect: unchanged }\n',
    );
    const after = await pinned(newsroom);
    expect(page(after, at('short', OLD))('h1').text()).toBe('811 bees in Holm');
    expect(page(after, at('short', OLD, 'dale'))('h1').text()).toBe('421 bees in Dale');
    const said = 'For Holm in 2021, 811 stands in place of 869, which was published: The Office said so.';
    for (const [area, times] of [
      ['holm', 1],
      ['dale', 0],
    ] as const) {
      const words = page(after, at('trend', OLD, area))('main > figure > .small').text();
      expect(words.split(said)).toHaveLength(times + 1);
      const picture = after.get(at('trend', OLD, area).replace('index.html', 'chart.svg')) ?? '';
      expect(picture.includes('811 stands in place of 869')).toBe(times > 0);
    }
  });

  it('has a value put right by the name of today, beside one that only later figures have', async () => {
    edit(
      newsroom,
      'data/areas.csv',
      'H8,Holm,holm,parish,H0,,in,,',
      'H8,Great Holm,holm,parish,H0,,in,Holm,',
    );
    writeFileSync(
      newsroom.overridesFile,
      `- { source: bees, release: 2022-02-02, area: Great Holm, period: "2021", column: bees, published: 869, value: 811, reason: The Office said so, expect: unchanged }
- { source: bees, release: 2023-02-03, area: Great Holm, period: "2022", column: bees, published: 909, value: 919, reason: The Office said so, expect: unchanged }
`,
    );
    const after = await pinned(newsroom);
    expect(page(after, at('short', OLD))('h1').text()).toBe('811 bees in Holm');
    expect(page(after, at('short', NEW))('h1').text()).toBe('919 bees in Great Holm');
  });

  it('is as its figures were told last, not as they were when other figures came', async () => {
    edit(newsroom, STORY_FILE, 'bees {{ area.in }}"\nsubtitle', 'of them {{ area.in }}"\nsubtitle');
    const middle = await pinned(newsroom);
    edit(newsroom, STORY_FILE, 'of them {{ area.in }}"', 'again {{ area.in }}"');
    renewTo2024(newsroom);
    await accept(newsroom, '2024-02-03', beesCsv({ ...BEES, Holm: [800, 829, 869, 910] }));
    const after = await pinned(newsroom);
    expect(shown(after, at('short', OLD))).toEqual(shown(before, at('short', OLD)));
    expect(page(middle, at('short', NEW))('h1').text()).toBe('909 of them in Holm');
    expect(page(after, at('short', NEW))('h1').text()).toBe('909 again in Holm');
    expect(page(after, at('short', '2024-02-03'))('h1').text()).toBe('910 again in Holm');
  });

  it('is told as now of releases that were added by hand, from the state that knew them', async () => {
    const source = path.join(newsroom.sources, 'bees');
    // As if the release had been added by hand before anything was kept.
    const [folder = ''] = readdirSync(newsroom.pinned);
    rmSync(path.join(newsroom.pinned, folder), { recursive: true });
    expect(page(await pinned(newsroom), at('short', OLD))('h1').text()).toBe('869 bees in Holm');
    renewTo2024(newsroom);
    await accept(newsroom, '2024-02-03', beesCsv({ ...BEES, Holm: [800, 829, 869, 910] }));
    edit(newsroom, STORY_FILE, 'bees {{ area.in }}"\nsubtitle', 'of them {{ area.in }}"\nsubtitle');
    const after = await pinned(newsroom);
    expect(readdirSync(source).length).toBe(4);
    expect(page(after, at('short', OLD))('h1').text()).toBe('869 bees in Holm');
    expect(page(after, at('short', NEW))('h1').text()).toBe('909 bees in Holm');
    expect(page(after, at('short', '2024-02-03'))('h1').text()).toBe('910 of them in Holm');
  });

  it('takes a colour that was not kept from the engine', async () => {
    const [folder = ''] = readdirSync(newsroom.pinned);
    const file = path.join(newsroom.pinned, folder, 'look.json');
    const look = JSON.parse(readFileSync(file, 'utf8'));
    delete look.light.muted;
    look.light.ink = '#123456';
    writeFileSync(file, JSON.stringify(look));
    const style = page(await pinned(newsroom), at('short', OLD))('style').text();
    expect(style).toContain('--ink:#123456');
    expect(style).toContain(`--muted:${PALETTES.light.muted}`);
  });

  it.each([
    ['a story that cannot be read', STORY_FILE, /0001-bees-2023-02-03\/content\/stories\/bees\/story\.md:1/],
    ['a look that is none', 'look.json', /0001-bees-2023-02-03\/look\.json/],
    ['a recipe that is none', 'scripts/derive/bees.ts', /0001-bees-2023-02-03\/scripts\/derive\/bees\.ts/],
  ])('is refused for %s: it is not lost unsaid', async (_, file, fault) => {
    const [folder = ''] = readdirSync(newsroom.pinned);
    writeFileSync(path.join(newsroom.pinned, folder, file), '[]');
    await expect(pinned(newsroom)).rejects.toThrow(fault);
  });

  it('is refused without the raw file that it is made of', async () => {
    rmSync(path.join(newsroom.stories, 'bees'), { recursive: true });
    mkdirSync(path.join(newsroom.root, 'elsewhere'));
    renameSync(newsroom.sources, path.join(newsroom.root, 'elsewhere/sources'));
    rmSync(newsroom.recipes, { recursive: true });
    await expect(pinned(newsroom)).rejects.toThrow(
      'data/sources/bees/2022-02-02.csv  release file is missing',
    );
  });
});

function renewTo2024(newsroom: Newsroom): void {
  edit(
    newsroom,
    STORY_FILE,
    'attested:\n  record:\n',
    'attested:\n  record:\n    - { says: Bees were at their most since records began, by: Hive Office, date: 2024-02-03, url: https://example.org/r, figure: bees, period: "2022", release: 2024-02-03 }\n',
  );
}

describe('an embed that an older engine pinned', () => {
  it('is drawn from files in the forms of then', async () => {
    const files = hiveland({
      ...KEPT_BEES,
      'data/sources/bees/2023-02-03.csv': beesCsv(),
      'data/sources/bees/source.yaml': SOURCE_YAML.trimEnd().concat(
        `\n  - { date: ${NEW}, file: ${NEW}.csv, sha256: ${sha256(beesCsv())} }\n`,
      ),
    });
    const newsroom = temporaryNewsroom(files);
    await derive(newsroom, { write: true });
    const pages = await pinned(newsroom);
    expect(page(pages, at('trend', OLD))('h1').text()).toBe('Bees in Holm');
    expect(page(pages, at('trend', OLD))('table').text()).toContain('869');
    expect(page(pages, at('parishes', OLD))('table').text()).toMatch(/Holm.*829.*869/s);
  });

  it('is refused where today’s own files have such forms', async () => {
    const folder = 'data/pinned/0001-bees-2023-02-03/';
    const own = Object.entries(KEPT_BEES).filter(([name]) => !name.endsWith('look.json'));
    const files = Object.fromEntries(own.map(([name, text]) => [name.slice(folder.length), text]));
    const newsroom = temporaryNewsroom({ ...files, 'data/sources/bees/2022-02-02.csv': OLD_CSV });
    await expect(derive(newsroom, { write: false })).rejects.toThrow(/how: original, note/);
  });
});
