import { beforeAll, describe, expect, it } from 'vitest';
import { readData, readStories } from '../../editions/readData.ts';
import { FaultList } from '../../faults/fault.ts';
import { rehearse } from '../../rehearsal/rehearse.ts';
import { checkNewsroom } from '../../report/checkNewsroom.ts';
import { type BuiltSite, words } from '../builtSite.ts';
import { copyNewsroom, edit } from '../newsroomCopy.ts';
import { sharedSite } from '../sharedSite.ts';
import { brokenLinks } from '../siteLaws.ts';

const STORY = 'content/stories/library-closures/story.md';

describe('a newsroom without a nation', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await sharedSite('councils');
  });

  it('has an edition for each area, and none for a nation', () => {
    expect(site.pages.filter((page) => /^library-closures\/.*index\.html$/.test(page))).toEqual([
      'library-closures/ashbrook/index.html',
      'library-closures/brillminster/index.html',
      'library-closures/cotter-and-dray/index.html',
      'library-closures/eddlestow/index.html',
      'library-closures/index.html',
      'library-closures/isle-of-dunn/index.html',
    ]);
  });

  it('begins a story with the choice of an area', () => {
    const page = site.page('library-closures/index.html');
    expect(words(page('h1').text())).toBe('Libraries by council');
    expect(words(page('.section-intro').text())).toBe('This story is told for five council areas.');
    const links = page('.area-list a').map((_, link) => page(link).attr('href'));
    expect(links.get()).toHaveLength(5);
    expect(page('[aria-current=page]').length).toBe(1);
  });

  it('leads from each edition to that choice, and to nothing that is not there', () => {
    const page = site.page('library-closures/ashbrook/index.html');
    expect(page('.breadcrumb a').eq(1).attr('href')).toBe('/library-closures/');
    // Pictures are left out of a site that is only looked at.
    expect(brokenLinks(site, 'https://vale.example').filter((link) => !/\.png/.test(link))).toEqual([]);
  });

  it('lists it on the home page, in the sitemap, the index and the feed', () => {
    expect(site.page('index.html')('.story-title').attr('href')).toBe('/library-closures/');
    expect(site.text('sitemap.xml')).toContain('<loc>https://vale.example/library-closures/</loc>');
    expect(site.text('feed.xml').match(/<entry>/g)).toHaveLength(5);
    const index = JSON.parse(site.text('library-closures/index.json')) as {
      associations: unknown[];
    };
    expect(index).toMatchObject({ uri: 'https://vale.example/library-closures/index.json' });
    expect(index.associations).toHaveLength(5);
  });

  it('tells readers where one of two joined releases has no figure', () => {
    const text = words(site.page('library-closures/eddlestow/index.html')('.edition').text());
    expect(text).toContain('How many residents there are to a library in Eddlestow is not known.');
  });
});

describe('what speaks of the nation', () => {
  it.each([
    ['{{ rate.latest | per }}', '{{ rate.nation | per }}', 'nation'],
    ['{% if rate.available %}', '{% if rate.aboveNation %}', 'the newsroom has no nation'],
    ['{{ rate.latest | per }}', '{{ nation.name }}', 'nation'],
    ['rate: libraries.rate', 'rate: { column: libraries.rate, area: nation }', 'unknown area: nation'],
    ['type: line', 'type: line\nreference: nation', 'unknown area: nation'],
  ])('is refused where there is none: %s becomes %s', async (text, by, what) => {
    const newsroom = copyNewsroom('councils');
    edit(newsroom, STORY, text, by);
    const { faults } = await checkNewsroom(newsroom);
    expect(faults.map((fault) => `${fault.what} ${fault.expected ?? ''}`).join('\n')).toContain(what);
  });

  it('is not rehearsed', () => {
    const newsroom = copyNewsroom('councils');
    const faults = new FaultList();
    const data = readData(newsroom, faults);
    const [story] = data ? readStories(newsroom, data, faults) : [];
    if (!data || !story) throw new Error('no story');
    const { releases, editions } = rehearse(story, data);
    expect([faults.all, editions]).toEqual([[], releases * 5]);
  });
});
