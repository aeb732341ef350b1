import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeDownAddress } from '../approval/takeDownAddress.ts';
import { FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import {
  type AddressBook,
  acceptBees,
  addressBook,
  enterHere,
  said,
  unanswered,
  whats,
} from '../test/addressBook.ts';
import { edit, editRelease } from '../test/newsroomCopy.ts';
import { ninjsSchema } from '../test/ninjsSchema.ts';
import { beesCsv, hiveland, STORY } from '../test/sampleReleases.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';

const STORY_FILE = 'content/stories/bees/story.md';
const QUOTE = '> Bees are well.\n>\n> — Ana Lima, keeper, on the counts, February 2022\n';
const ABOVE = '> The hives are full.\n>\n> — Ben Okri, minister, on the counts, February 2022\n\n';
const CHART = STORY.slice(STORY.indexOf('```chart'));
const AT = '/embed/bees/holm';
const PINNED = `${AT}/trend/pinned/2022-02-02`;

let newsroom: Newsroom;

beforeEach(async () => {
  newsroom = temporaryNewsroom(hiveland());
  await enterHere(newsroom);
});

async function remove(part: string | null, why?: string): Promise<string | null> {
  const faults = new FaultList();
  const done = await takeDownAddress(
    newsroom,
    { story: 'bees', part, by: 'Bee desk', why, on: '2022-03-04' },
    faults,
  );
  expect(faults.all).toEqual([]);
  return done;
}

describe('a quote', () => {
  it('stays its speaker’s when another is put above it', async () => {
    edit(newsroom, STORY_FILE, QUOTE, ABOVE + QUOTE);
    expect(whats(await addressBook(newsroom))).toEqual(['address is not entered, that of a quote: quote-2']);
    await enterHere(newsroom);
    const book = await addressBook(newsroom);
    expect(said(book, `${AT}/quote-1/index.html`)).toContain('Ana Lima');
    expect(said(book, `${AT}/quote-2/index.html`)).toContain('Ben Okri');
  });

  it('stays its speaker’s when the story is renamed, wherever it stands by then', async () => {
    edit(newsroom, STORY_FILE, QUOTE, ABOVE + QUOTE);
    await enterHere(newsroom);
    edit(newsroom, STORY_FILE, 'published:', 'formerly: [bees]\npublished:');
    renameSync(path.join(newsroom.stories, 'bees'), path.join(newsroom.stories, 'hives'));
    await enterHere(newsroom);
    const book = await addressBook(newsroom);
    for (const story of ['bees', 'hives'])
      expect(said(book, `/embed/${story}/holm/quote-1/index.html`)).toContain('Ana Lima');
  });

  it('has an id of its author’s, which no reader sees, and answers at the one before', async () => {
    const before = await addressBook(newsroom);
    edit(newsroom, STORY_FILE, 'February 2022\n', 'February 2022 {#lima formerly: quote-1}\n');
    await enterHere(newsroom);
    const book = await addressBook(newsroom);
    expect(unanswered(before, book)).toEqual([]);
    for (const id of ['lima', 'quote-1'])
      expect(said(book, `${AT}/${id}/index.html`)).toMatch(
        /well\..*Ana Lima, keeper, on the counts, February 2022 /,
      );
    expect(JSON.parse(book.text('/oembed/bees/holm/quote-1.json')).html).toContain('/embed/bees/holm/lima/');
  });

  it('whose speaker and words were edited at once is carried over by what the refusal says', async () => {
    const by = (id: string) =>
      `> All hives are in good health.\n>\n> — Ana M. Lima, keeper, March 2022${id}\n`;
    edit(newsroom, STORY_FILE, QUOTE, by(''));
    const { faults } = await addressBook(newsroom);
    expect(faults[0]?.mend).toContain(`write {#quote-1} behind its speaker, ${STORY_FILE}:`);
    edit(newsroom, STORY_FILE, by(''), by(' {#quote-1}'));
    await enterHere(newsroom);
    expect(said(await addressBook(newsroom), `${AT}/quote-1/index.html`)).toContain('Ana M. Lima');
  });

  it('may not take the id of another speaker’s', async () => {
    edit(newsroom, STORY_FILE, QUOTE, ABOVE.replace('2022\n', '2022 {#quote-1}\n'));
    expect(whats(await addressBook(newsroom))).toContain(
      'another quote under an id that other sites may show: quote-1',
    );
  });
});

describe('an id that would be lost', () => {
  it('is refused, all at once, each with a mend', async () => {
    edit(newsroom, STORY_FILE, 'id: trend', 'id: course');
    edit(newsroom, STORY_FILE, QUOTE, '');
    edit(newsroom, 'data/areas.csv', 'Holm,holm', 'Holm,holme');
    const { faults } = await addressBook(newsroom);
    expect(faults.map(({ what, mend }) => `${what} | ${mend}`)).toMatchInlineSnapshot(`
      [
        "addresses would be lost, those of an area: holm | write holm under formerly of the area's row in data/areas.csv, or put its row back",
        "addresses would be lost, those of a chart of bees: trend | write formerly: trend into the block of course, content/stories/bees/story.md:15; or take it down: put its block back, so that what is pinned can be kept, npm run approve -- bees --remove trend, and remove it again",
        "addresses would be lost, those of a quote of bees: quote-1, “Bees are well.”, Ana Lima, keeper, on the counts, February 2022 | take it down: npm run approve -- bees --remove quote-1",
        "address is not entered, that of a chart: course | npm run approve -- bees",
        "addresses are not entered, those of areas: holme | npm run approve -- bees",
      ]
    `);
  });

  it('is refused for a whole site that has moved, until its server sends readers on', async () => {
    const was = '\nurl: https://example.org/';
    edit(newsroom, 'content/site.yaml', was, `${was}data/`);
    const { faults } = await addressBook(newsroom);
    expect(faults.map(({ what }) => what)).toEqual([
      'addresses would be lost, all under https://example.org/',
    ]);
    const [, mend = ''] = /then write (.*) here$/.exec(faults[0]?.mend ?? '') ?? [];
    edit(newsroom, 'content/addresses.yaml', 'site: https://example.org/', mend);
    expect(whats(await addressBook(newsroom))).toEqual([]);
  });

  it('is refused for a story whose folder was renamed, or that is a draft again', async () => {
    const folder = path.join(newsroom.stories, 'bees');
    edit(newsroom, STORY_FILE, 'published:', 'draft: true\npublished:');
    expect(whats(await addressBook(newsroom))).toEqual(['addresses would be lost, those of a story: bees']);
    renameSync(folder, path.join(newsroom.stories, 'hives'));
    expect(whats(await addressBook(newsroom))).toContain('addresses would be lost, those of a story: bees');
  });
});

describe('formerly', () => {
  it('carries over the addresses of a chart, a story and an area, and those of all together', async () => {
    const before = await addressBook(newsroom);
    edit(newsroom, STORY_FILE, 'id: trend', 'id: course\nformerly: trend');
    edit(newsroom, STORY_FILE, 'published:', 'formerly: [bees]\npublished:');
    renameSync(path.join(newsroom.stories, 'bees'), path.join(newsroom.stories, 'hives'));
    const areas = readFileSync(newsroom.areasFile, 'utf8').split('\n');
    const renamed = areas.map((line, index) =>
      line === ''
        ? ''
        : index === 0
          ? `${line},formerly`
          : line.startsWith('H8')
            ? `${line.replace(',holm,', ',holme,')},holm`
            : `${line},`,
    );
    writeFileSync(newsroom.areasFile, renamed.join('\n'));
    await enterHere(newsroom);
    const after = await addressBook(newsroom);
    expect(unanswered(before, after)).toEqual([]);
    for (const file of [`${PINNED}/index.html`, '/charts/bees/holm/trend.csv'])
      expect(after.text(file)).toBe(
        after.text(file.replace('bees', 'hives').replace('holm', 'holme').replace('trend', 'course')),
      );
    expect(after.files.has('/bees/index.json')).toBe(true);
    const page = load(after.text('/bees/holm/index.html'));
    expect(page('meta[http-equiv=refresh]').attr('content')).toBe('0;url=https://example.org/hives/holme/');
    // A frame follows no page that leads on.
    expect(load(after.text(`${AT}/trend/index.html`))('meta[http-equiv=refresh]').length).toBe(0);

    await acceptBees(newsroom);
    const later = await addressBook(newsroom);
    expect(unanswered(after, later)).toEqual([]);
    for (const at of [PINNED, '/embed/hives/holme/course/pinned/2022-02-02']) {
      expect(said(later, `${at}/index.html`)).toContain('stays with the figures released on 2 February 2022');
      expect(later.text(`${at}/index.html`)).toContain(
        'href="https://example.org/hives/holme/#chart-course"',
      );
    }
  });

  it('is refused where the name is another’s', async () => {
    edit(newsroom, STORY_FILE, 'id: trend', 'id: trend\nformerly: quote-1');
    expect(whats(await addressBook(newsroom))).toEqual([
      'formerly names a chart or quote that has this address: quote-1',
    ]);
  });
});

describe('what is taken down on purpose', () => {
  it('is taken down under all names that its story has had', async () => {
    const before = await addressBook(newsroom);
    edit(newsroom, STORY_FILE, 'published:', 'formerly: [bees]\npublished:');
    renameSync(path.join(newsroom.stories, 'bees'), path.join(newsroom.stories, 'hives'));
    await enterHere(newsroom);
    await remove('trend');
    edit(newsroom, STORY_FILE.replace('bees', 'hives'), CHART, '');
    const after = await addressBook(newsroom);
    expect(unanswered(before, after)).toEqual([]);
    for (const story of ['bees', 'hives'])
      expect(said(after, `/embed/${story}/holm/trend/index.html`)).toContain('This chart was taken down');
  });

  it('says so, and keeps what is pinned, its newest release too', async () => {
    const before = await addressBook(newsroom);
    expect(await remove('trend', 'It counted drones twice.')).toContain(
      `remove it from the text: ${STORY_FILE}:`,
    );
    expect(whats(await addressBook(newsroom))).toEqual([
      'was taken down on 2022-03-04, but is in the text: trend',
    ]);
    edit(newsroom, STORY_FILE, CHART, '');
    const after = await addressBook(newsroom);
    expect(unanswered(before, after)).toEqual([]);
    expect(said(after, `${AT}/trend/index.html`)).toContain(
      'This chart was taken down on 4 March 2022. It counted drones twice.',
    );
    expect(after.text(`${AT}/trend/index.html`)).toContain('href="https://example.org/bees/holm/"');
    expect(after.text('/charts/bees/holm/trend.svg')).toContain('taken down on 4 March');
    expect(said(after, `${PINNED}/index.html`)).toBe(said(before, `${PINNED}/index.html`));
  });

  it('says so of a story at all of its addresses, pinned ones too', async () => {
    await acceptBees(newsroom);
    const before = await addressBook(newsroom);
    await remove(null);
    rmSync(path.join(newsroom.stories, 'bees'), { recursive: true });
    const after = await addressBook(newsroom);
    // It is asked for by live embeds only.
    expect(unanswered(before, after)).toEqual(['/bees/areas.json']);
    for (const file of [PINNED, `${AT}/quote-1`, '/bees/holm', '/bees'])
      expect(said(after, `${file}/index.html`)).toContain('This story was withdrawn on 4 March 2022.');
    for (const polled of ['/bees/holm/article.json', '/bees/index.json'])
      expect(ninjsSchema.parse(JSON.parse(after.text(polled)))).toMatchObject({
        pubStatus: 'canceled',
        edNote: 'This story was withdrawn on 4 March 2022.',
      });
    expect(after.text('/bees/feed.xml')).toContain('<updated>2022-03-04T00:00:00Z</updated>');
  });

  it('does not hide an edition whose area has no figures any more', async () => {
    const before = await addressBook(newsroom);
    const rows = beesCsv()
      .split('\n')
      .filter((line) => /^Holm,20(?:19|20|21)/.test(line));
    const missing = rows.map((line) => line.replace(/\d+$/, '..'));
    editRelease(newsroom, 'data/sources/bees/2022-02-02.csv', rows.join('\n'), missing.join('\n'));
    const after = await addressBook(newsroom);
    expect(unanswered(before, after)).toEqual([]);
    expect(said(after, '/bees/holm/index.html')).toContain('no edition for this area');
  });
});

describe('a correction', () => {
  const TOLD = /Corrected on 11 February 2022\. .*“896 bees”.*“869 bees”/;

  function correct(more: string): void {
    const correction = `{ date: 2022-02-11, was: 896 bees, is: 869 bees, ${more} }`;
    const published = 'published: 2022-02-10';
    edit(newsroom, STORY_FILE, published, `${published}\ncorrections: [${correction}]`);
  }

  const article = (book: AddressBook, slug: string) => JSON.parse(book.text(`/bees/${slug}/article.json`));

  /** Of all editions, as the story's index has them. */
  const versions = (book: AddressBook): string[] =>
    JSON.parse(book.text('/bees/index.json')).associations.map(({ version }: { version: string }) => version);

  it('is told to those who embed the chart pinned to the release that was wrong', async () => {
    correct('chart: trend, release: 2022-02-02');
    expect(said(await addressBook(newsroom), `${PINNED}/index.html`)).toMatch(TOLD);
    await acceptBees(newsroom);
    const later = await addressBook(newsroom);
    expect(said(later, `${PINNED}/index.html`)).toMatch(TOLD);
    expect(said(later, `${AT}/trend/pinned/2023-02-03/index.html`)).not.toContain('Corrected');
  });

  it('is told to those who embed the chart live, while it shows the release that was wrong', async () => {
    correct('chart: trend, release: 2022-02-02');
    expect(said(await addressBook(newsroom), `${AT}/trend/index.html`)).toMatch(TOLD);
    await acceptBees(newsroom);
    expect(said(await addressBook(newsroom), `${AT}/trend/index.html`)).not.toContain('Corrected');
  });

  it('moves the version of all that is copied of its editions, which say what was wrong', async () => {
    correct('areas: [holm]');
    const book = await addressBook(newsroom);
    const [text, html, feed] = ['article.txt', 'article.html', '../feed.xml'].map((file) =>
      book.text(path.posix.join('/bees/holm', file)),
    );
    expect(text).toContain('version 2');
    for (const each of [html, feed]) expect(each?.replaceAll('&quot;', '"')).toMatch(TOLD);
    expect(feed?.match(/<prism:versionIdentifier>2</g)).toHaveLength(1);
    expect(article(book, 'holm')).toMatchObject({
      version: '2',
      versionCreated: '2022-02-11T00:00:00Z',
      edNote: expect.stringMatching(TOLD),
      'x-standfirst': { corrections: [{ date: '2022-02-11', was: '896 bees', is: '869 bees' }] },
    });
    expect(versions(book).filter((version) => version !== '1')).toEqual(['2']);
  });

  it('or an update moves the version, and nothing else that changes the text', async () => {
    appendFileSync(path.join(newsroom.root, STORY_FILE), '\nAsk the keepers.\n');
    const book = await addressBook(newsroom);
    expect(book.text('/bees/holm/article.txt')).toContain('Ask the keepers.');
    expect(new Set(versions(book))).toEqual(new Set(['1']));
  });
});
