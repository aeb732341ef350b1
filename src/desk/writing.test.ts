import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { examplesOf } from '../approval/examples.ts';
import type { Fault } from '../faults/fault.ts';
import { tellAll } from '../test/desk.ts';
import { copyNewsroom, edit } from '../test/newsroomCopy.ts';
import { Desk } from './desk.ts';
import { faultsOf } from './deskStory.ts';
import { digestOf } from './digest.ts';
import { withSureEdit } from './mends.ts';
import { editorFrom, within } from './openRoute.ts';
import { passageAnswer, reviewOf } from './passage.ts';
import { ROUTES } from './routes.ts';
import { showing } from './shownStories.ts';
import { readingOf, wordingDigest } from './shownWording.ts';
import { SoundEditions } from './soundEditions.ts';

const STORY = `---
headline: Call-outs {{ area.in }}
standfirst: What the crews did
published: 2024-02-10
editions: { areas: harbour, of: lifeboats }
figures: { callouts: lifeboats.callouts }
---
{% if callouts.available %}
There were {{ callouts.latest | count: "call-out" }} {{ area.in }} in {{ callouts.latest.period }}.
{% if callouts.latest.provisional %}The newest count is provisional.{% endif %}
{% endif %}

{% if callouts.rose.available and callouts.rose %}
Call-outs rose {{ area.in }}.
{% endif %}
`;
const FAULTY = STORY.replace('Call-outs rose', 'Call-outs fell');

const newsroom = copyNewsroom('harbour');
edit(newsroom, 'content/site.yaml', 'approval: { required: false }', 'approval: { desk: Harbour desk }');
const file = path.join(newsroom.stories, 'tides', 'story.md');
mkdirSync(path.dirname(file));
let desk: Desk;

/** Writes the story, and reads the newsroom anew. */
function begin(text: string): void {
  writeFileSync(file, text);
  desk = new Desk(newsroom, () => '2024-05-01');
  desk.readAll();
  tellAll(desk, 'tides');
}

async function post(
  address: string,
  body: unknown,
): Promise<{ status: number; json: Record<string, unknown> }> {
  const found = ROUTES.find(
    ({ method, path: own }) => method === 'POST' && own.test({ pathname: `/${address}` }),
  );
  const editions = new SoundEditions(desk);
  const answer = await found?.handle({
    desk,
    editions,
    base: '/',
    parts: {},
    query: new URLSearchParams(),
    body,
  });
  if (!answer || 'page' in answer) throw new RangeError(`no answer: ${address}`);
  return { status: answer.status ?? 200, json: answer.json as Record<string, unknown> };
}

function theFaultOf(): Fault {
  const story = desk.story('tides');
  const [fault] = story ? faultsOf(story) : [];
  if (!fault) throw new RangeError('no fault');
  return fault;
}

function theFault() {
  const { line, column, what } = theFaultOf();
  const story = desk.story('tides');
  return { story: 'tides', digest: story && showing(desk, story), fault: { line, column, what } };
}

const text = () => readFileSync(file, 'utf8');

describe('a mend', () => {
  it.each([
    ['a plain file', FAULTY, STORY],
    [
      'a file of another system',
      `\uFEFF${FAULTY.replaceAll('\n', '\r\n')}`,
      `\uFEFF${STORY.replaceAll('\n', '\r\n')}`,
    ],
  ])('changes the word and no other byte of %s, and is undone', async (_, before, after) => {
    begin(before);
    expect(await post('api/mend/', theFault())).toMatchObject({ status: 200 });
    expect(text()).toBe(after);
    expect(await post('api/undo/', {})).toMatchObject({ status: 200 });
    expect(text()).toBe(before);
    await post('api/redo/', {});
    expect(text()).toBe(after);
  });

  it('writes nothing over what was changed on disk since, unless that is chosen', async () => {
    begin(FAULTY);
    const wanted = theFault();
    const theirs = FAULTY.replace('the crews', 'crews');
    writeFileSync(file, theirs);
    const { status, json } = await post('api/mend/', wanted);
    expect({ status, ...json }).toMatchObject({ status: 409, theirs, ours: STORY });
    expect(text()).toBe(theirs);
    expect(await post('api/keep/', { id: json['id'] })).toMatchObject({ status: 200 });
    expect(text()).toBe(STORY);
    await post('api/undo/', {});
    expect(text()).toBe(theirs);
  });

  it('does not overwrite a third text that nobody was shown', async () => {
    begin(FAULTY);
    const wanted = theFault();
    writeFileSync(file, 'theirs');
    desk.readStory('tides');
    const { json } = await post('api/mend/', wanted);
    writeFileSync(file, 'a third');
    expect(await post('api/keep/', { id: json['id'] })).toMatchObject({ status: 409 });
    expect(text()).toBe('a third');
  });

  it('is not offered where another edition prints the word and is right', () => {
    begin(STORY.replace(/\{% if callouts.rose.available.+\n(.+)\n.+\n/, '$1\n'));
    const story = desk.story('tides');
    const denied = story ? faultsOf(story).filter((fault) => fault.edit) : [];
    expect(denied.length).toBeGreaterThan(0);
    expect(story && denied.flatMap((fault) => withSureEdit(fault, story).edit ?? [])).toEqual([]);
  });

  it('is offered only once all editions are told, as any of them may deny it', () => {
    begin(FAULTY);
    const { edition: slug = '', ...fault } = theFaultOf();
    desk.readStory('tides');
    desk.edition('tides', slug);
    const offered = () => {
      const story = desk.story('tides');
      return story && withSureEdit({ ...fault, edition: slug }, story).edit;
    };
    expect(offered()).toBeUndefined();
    tellAll(desk, 'tides');
    expect(offered()).toMatchObject({ from: 'fell', to: 'rose' });
  });

  it('is undone alone where another line was changed since, and made again', async () => {
    begin(FAULTY);
    await post('api/mend/', theFault());
    const saved = (words: string) => words.replace('the crews', 'all crews');
    writeFileSync(file, saved(STORY));
    expect(await post('api/undo/', {})).toMatchObject({ status: 200 });
    expect(text()).toBe(saved(FAULTY));
    writeFileSync(file, FAULTY);
    expect(await post('api/redo/', {})).toMatchObject({ status: 200 });
    expect(text()).toBe(STORY);
    writeFileSync(file, STORY.replace('Call-outs rose', 'They rose'));
    expect(await post('api/undo/', {})).toMatchObject({ status: 409 });
  });

  it('is refused for a fault that there is not', async () => {
    begin(FAULTY);
    const wanted = theFault();
    const fault = { ...wanted.fault, line: 3 };
    expect(await post('api/mend/', { ...wanted, fault })).toMatchObject({ status: 422 });
    expect(await post('api/mend/', {})).toMatchObject({ status: 400 });
    expect(text()).toBe(FAULTY);
  });
});

/** What the left column shows of a passage's wording. */
function shown(passage: number) {
  const [edition = ''] = desk.story('tides')?.editions.keys() ?? [];
  const wording = passageAnswer(desk, 'tides', edition, passage)?.wording;
  if (!wording) throw new RangeError(`no wording: ${passage}`);
  const { key, digest } = wording;
  return { key, digest };
}

const approved = () => readFileSync(path.join(newsroom.stories, 'tides', 'approved.yaml'), 'utf8');
const APPROVED_NONE = /^(?!.*by: )/s;

describe('an approval', () => {
  beforeEach(() => begin(STORY));

  it('is signed as the command signs it, counted, taken back and undone', async () => {
    const { status, json } = await post('api/approve/', { story: 'tides', wordings: [shown(2)] });
    expect([status, json['done']]).toEqual([200, 'approved']);
    expect(approved()).toContain('by: Harbour desk');
    desk.readStory('tides');
    tellAll(desk, 'tides');
    const left = json['left'];
    expect(await post('api/takeback/', { story: 'tides', keys: [shown(2).key] })).toMatchObject({
      json: { left: Number(left) + 1 },
    });
    expect(approved()).toMatch(APPROVED_NONE);
    await post('api/undo/', {});
    expect(approved()).toContain('by: Harbour desk');
    await post('api/undo/', {});
    expect(() => approved()).toThrow('ENOENT');
  });

  it('is refused for what was not shown', async () => {
    const wording = shown(2);
    const story = desk.story('tides');
    if (!story?.story || !story.data) throw new RangeError('no story');
    const reading = readingOf(story, reviewOf(story.story)(story.data));
    const known = reading.wordings.find(({ key }) => key === wording.key);
    if (!known) throw new RangeError('no wording');
    const examples = examplesOf(known, reading.review);
    expect(examples.length).toBeGreaterThan(1);
    expect(wordingDigest(known, examples)).toBe(wording.digest);
    const unseen = { ...wording, digest: wordingDigest(known, examples.slice(0, 1)) };
    expect(await post('api/approve/', { story: 'tides', wordings: [unseen] })).toMatchObject({ status: 409 });
    const other = { ...wording, digest: digestOf('other facts') };
    expect(await post('api/approve/', { story: 'tides', wordings: [other] })).toMatchObject({ status: 409 });
    expect(() => approved()).toThrow('ENOENT');
  });

  it('is refused while the file is newer, and while the story has faults', async () => {
    const wording = shown(2);
    writeFileSync(file, FAULTY);
    expect(await post('api/approve/', { story: 'tides', wordings: [wording] })).toMatchObject({
      status: 409,
    });
    desk.readStory('tides');
    expect(await post('api/approve/', { story: 'tides', wordings: [wording] })).toMatchObject({
      status: 422,
    });
    expect(() => approved()).toThrow('ENOENT');
  });

  it('keeps what another writer approves at the same time', async () => {
    const [two, other] = [shown(2), shown(1)];
    await post('api/approve/', { story: 'tides', wordings: [two] });
    // The second page has not heard of the first approval.
    await post('api/approve/', { story: 'tides', wordings: [other] });
    expect(approved().match(/by: Harbour desk/g)).toHaveLength(2);
  });
});

describe('a file to open', () => {
  it('is one within the newsroom', () => {
    writeFileSync(path.join(newsroom.root, '..', 'outside.md'), '');
    symlinkSync(path.join(newsroom.root, '..', 'outside.md'), path.join(newsroom.root, 'content', 'link.md'));
    expect(within(newsroom.root, 'content/stories/tides/story.md')).toBe(file);
    for (const other of ['../outside.md', '/etc/hostname', 'content', 'content/link.md', 'nothing.md', ''])
      expect(within(newsroom.root, other), other).toBeNull();
  });

  it.each([
    [{}, 'code'],
    [{ EDITOR: 'vim' }, null],
    [{ EDITOR: '/usr/bin/nano -w', VISUAL: 'subl --wait' }, 'subl --wait'],
    [{ EDITOR: 'code --wait', VISUAL: 'nvim' }, 'code --wait'],
  ])('is opened in an editor with a window: %j', (environment, editor) => {
    expect(editorFrom(environment)).toBe(editor);
  });
});
