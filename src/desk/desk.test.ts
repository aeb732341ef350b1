import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { FaultError } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { copyNewsroom, edit } from '../test/newsroomCopy.ts';
import { Desk, type DeskStory } from './desk.ts';
import { SoundEditions } from './soundEditions.ts';

const STORY = 'lifeboats';
const FILE = `content/stories/${STORY}/story.md`;
const NATION = 'national';

let newsroom: Newsroom;
let desk: Desk;

beforeEach(() => {
  newsroom = copyNewsroom('harbour');
  desk = new Desk(newsroom, () => '2024-05-01');
  desk.readAll();
  desk.edition(STORY, NATION);
});

function story(slug = STORY): DeskStory {
  const found = desk.story(slug);
  if (!found) throw new RangeError(`no such story: ${slug}`);
  return found;
}

/** Edits the story and reads it again. */
function rewrite(text: string, by: string): void {
  edit(newsroom, FILE, text, by);
  desk.readStory(STORY);
}

function shown() {
  return desk.edition(STORY, NATION)?.sound?.edition?.headline.plain;
}

const places = () => story().faults.map(({ line, what }) => `${line} ${what}`);

describe('a story with faults', () => {
  it.each([
    ['front matter that is no YAML', 'figures:\n', 'figures: [\n'],
    [
      'front matter that is not closed',
      '---\n{% if callouts.available %}\nCrews answered',
      '\nCrews answered',
    ],
    ['a kind of areas that there is none of', 'areas: harbour, of', 'areas: harbr, of'],
  ])('keeps its editions as they were: %s', (_, text, by) => {
    const before = [shown(), desk.edition(STORY, 'kelda')?.told];
    const others = desk.story('storm-warnings');
    rewrite(text, by);
    expect(story().isOld).toBe(true);
    expect(story().faults.length).toBeGreaterThan(0);
    expect([shown(), desk.edition(STORY, 'kelda')?.told]).toEqual(before);
    expect(desk.story('storm-warnings')).toBe(others);
    rewrite(by, text);
    expect([story().isOld, story().faults]).toEqual([false, []]);
  });

  it('is told with what is sound of it, where a key is unknown', () => {
    rewrite('published:', 'publishd: 2024-02-10\npublished:');
    expect(places()).toEqual(['10 unknown key: publishd']);
    expect([story().isOld, desk.edition(STORY, NATION)?.told?.edition]).toEqual([false, expect.anything()]);
  });

  it('keeps the last state of an edition in sight that cannot be rendered, and names the fault', () => {
    const before = desk.edition(STORY, NATION)?.told;
    rewrite('callouts.recordHigh %}', 'callouts.recordHgh %}');
    const { told, sound } = desk.edition(STORY, NATION) ?? {};
    expect([told?.edition, sound]).toEqual([null, before]);
    expect(told?.faults[0]?.mend).toContain('callouts.recordHigh');
  });

  it('is told anew, with the fault, where a word is wrong', () => {
    rewrite('There is little to compare it with.', 'There are 15 others.');
    const { told, sound } = desk.edition(STORY, 'kelda') ?? {};
    expect(told).toBe(sound);
    expect(JSON.stringify([...story().editions.values()].map(({ told }) => told?.faults))).not.toContain(
      '15',
    );
    const faults = [...story().editions.keys()].flatMap(
      (slug) => desk.edition(STORY, slug)?.told?.faults ?? [],
    );
    expect(faults.map(({ what }) => what).join('\n')).toMatch(/unbound number in the paragraph: 15/);
  });

  it('is a fault by itself where its file cannot be read', () => {
    rmSync(story().path);
    mkdirSync(story().path);
    desk.readStory(STORY);
    expect(places()).toEqual([expect.stringMatching(/^0 cannot be read: EISDIR/)]);
    expect(shown()).toMatch(/lifeboat call-outs/);
  });
});

describe('a folder of stories', () => {
  it('loses a story with its files, and has its last state again when they come back', () => {
    const folder = path.dirname(story().path);
    renameSync(folder, `${newsroom.root}/away`);
    desk.readStory(STORY);
    expect(desk.story(STORY)).toBeNull();
    renameSync(`${newsroom.root}/away`, folder);
    desk.readStory(STORY);
    expect(story().editions.get(NATION)).toMatchObject({ told: null, sound: expect.anything() });
  });

  it('gets a story that is new', () => {
    const folder = path.join(newsroom.stories, 'calm');
    mkdirSync(folder);
    desk.readStory('calm');
    expect(desk.story('calm')).toBeNull();
    writeFileSync(path.join(folder, 'story.md'), readFileSync(story('storm-warnings').path));
    desk.readStory('calm');
    expect(story('calm').editions.size).toBe(story('storm-warnings').editions.size);
  });
});

describe('faults of what all stories are told from', () => {
  it.each([
    ['content/site.yaml', 'byline: Gazette', 'bylin: Gazette'],
    ['data/areas.csv', 'SU02,Brackness,brackness', 'SU02,Brackness,Brack ness'],
    ['data/derived/lifeboats.csv', '2023', '2o23'],
    ['content/site.yaml', 'nation: SU00', 'nation: SU99'],
  ])('leave the last sound state of it: %s', (file, text, by) => {
    const { data } = desk;
    const told = desk.edition(STORY, NATION)?.told;
    const whole = readFileSync(path.join(newsroom.root, file), 'utf8');
    writeFileSync(path.join(newsroom.root, file), whole.replace(text, by));
    desk.readAll();
    expect(desk.faults.map((fault) => fault.file)).toContain(file);
    expect(desk.data).toBe(data);
    expect(desk.edition(STORY, NATION)?.told?.edition).toEqual(told?.edition);
    writeFileSync(path.join(newsroom.root, file), whole);
    desk.readAll();
    expect(desk.faults).toEqual([]);
  });

  it('are old once such a file is gone, and a story is none of them', () => {
    expect(desk.isUpToDate).toBe(true);
    edit(newsroom, FILE, 'Crews answered', 'Lifeboats answered');
    expect(desk.isUpToDate).toBe(true);
    rmSync(path.join(newsroom.derived, 'lifeboats.csv'));
    expect(desk.isUpToDate).toBe(false);
    desk.readAll();
    expect(desk.isUpToDate).toBe(true);
  });

  it('may be that a file cannot be read', () => {
    const { data } = desk;
    rmSync(newsroom.areasFile);
    mkdirSync(newsroom.areasFile);
    desk.readAll();
    expect(desk.faults.map(({ what }) => what)).toEqual([expect.stringMatching(/^cannot be read: EISDIR/)]);
    expect([desk.data, shown()]).toEqual([data, expect.any(String)]);
  });

  it('are all there is to show, where nothing was ever sound', () => {
    rmSync(newsroom.siteFile);
    const empty = new Desk(newsroom, () => '2024-05-01');
    empty.readAll();
    expect([empty.data, empty.faults.map(({ file }) => file)]).toEqual([null, ['content/site.yaml']]);
    expect(() => new SoundEditions(empty).get()).toThrow(FaultError);
  });

  it('of recipes and sources are told beside tables that did not change, and tell nothing again', () => {
    const told = desk.edition(STORY, NATION)?.told;
    const fault = { file: 'scripts/derive/lifeboats.ts', line: 3, column: 1, what: 'no such thing' };
    desk.readAll([fault]);
    expect(desk.faults).toEqual([fault]);
    expect(desk.edition(STORY, NATION)?.told).toBe(told);
  });
});

describe('telling', () => {
  it('begins with the edition that somebody looks at, and leaves no other untold', async () => {
    await toldAll();
    const close = desk.open(STORY, 'kelda');
    const before = told('kelda');
    rewrite('There is little', 'There is rather little');
    expect([told('kelda') !== before, told('brackness')]).toEqual([true, null]);
    await toldAll();
    expect(told('brackness')).not.toBeNull();
    close();
    rewrite('rather little', 'very little');
    expect(told('kelda')).toBeNull();
  });

  it('says what has changed, what was told, and how far it has come', async () => {
    await toldAll();
    const events: string[] = [];
    desk.listen((event) =>
      events.push(event.kind === 'told' ? `${event.story} ${event.edition}` : event.kind),
    );
    desk.readStory('storm-warnings');
    await toldAll();
    expect([events[0], events.at(-1)]).toEqual(['changed', 'progress']);
    expect(events.filter((event) => event.startsWith('storm-warnings')).length).toBe(
      story('storm-warnings').editions.size,
    );
    expect(events.filter((event) => event.startsWith(STORY))).toEqual([]);
  });
});

describe('pages of the site', () => {
  it('are made once as long as nothing changes, and show one edition anew before the others', async () => {
    await toldAll();
    const editions = new SoundEditions(desk);
    const first = editions.get();
    expect(editions.get()).toBe(first);
    edit(newsroom, FILE, 'Crews answered', 'Lifeboats answered');
    desk.readStory(STORY);
    // What others ask for meanwhile is made of what there is by then.
    editions.get();
    desk.edition(STORY, 'kelda');
    const shown = editions.at(`/${STORY}/kelda/`);
    expect(shown && editions.show(shown)).toBe(true);
    expect(texts(editions)).toEqual(['kelda']);
    editions.serve('/');
    expect(editions.isChanged('/')).toBe(false);
    await toldAll();
    expect(editions.isChanged('/')).toBe(true);
    expect(texts(editions)).toContain('brackness');
    expect(editions.get()).toBe(editions.get());
  });

  it('and files know the edition that they belong to', () => {
    const editions = new SoundEditions(desk);
    const at = (address: string) => editions.at(address)?.edition ?? null;
    expect(
      [`/${STORY}/`, `/${STORY}/kelda/`, `/charts/${STORY}/kelda/trend.svg`, '/', `/${STORY}/x/`].map(at),
    ).toEqual([...[NATION, 'kelda', 'kelda', null, null]]);
  });
});

function told(slug: string) {
  return story().editions.get(slug)?.told ?? null;
}

async function toldAll(): Promise<void> {
  await expect.poll(() => desk.isTelling).toBe(false);
}

/** Editions whose newest words are among those that pages show. */
function texts(editions: SoundEditions): string[] {
  const found = editions.get().stories.find(({ story: { slug } }) => slug === STORY);
  return (found?.editions ?? []).flatMap(({ area, told }) =>
    JSON.stringify(told.edition?.body).includes('Lifeboats answered') ? area.slug : [],
  );
}
