import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { derive } from '../derive/derive.ts';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { takeLock } from '../publish/lock.ts';
import { answerOf } from '../test/deskAnswer.ts';
import { filesUnder } from '../test/failingOperations.ts';
import { sha256 } from '../test/moorland.ts';
import { runCommand } from '../test/runCommand.ts';
import { BEES, beesCsv, hiveland, STORY, toBeRead } from '../test/sampleReleases.ts';
import { type NewsroomFiles, temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import type { Approved } from './approveRoutes.ts';
import { Desk } from './desk.ts';
import type { ComparedEdition } from './releaseEdition.ts';
import { openPoints, releasePoints } from './releasePoints.ts';
import type { ReleaseWording } from './releaseReadings.ts';
import type { ReleaseChoices } from './releaseRoutes.ts';
import type { ReleaseState } from './releaseRun.ts';
import type { AcceptedRelease } from './releaseTask.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';

const NEW = beesCsv();
/** For the first time, a parish has fewer bees. */
const FEWER = beesCsv({ ...BEES, Dale: [400, 409, 421, 420] });

async function opened(changes: NewsroomFiles = {}) {
  const newsroom = temporaryNewsroom(hiveland(changes));
  await derive(newsroom, { write: true });
  const desk = new Desk(newsroom, () => '2024-05-01');
  desk.readAll();
  const ask = <T>(method: Route['method'], address: string, body: unknown = null) =>
    answerOf<T>(ROUTES, desk, method, address, body);
  const state = async () => (await ask<ReleaseState>('GET', 'api/release/')).json;
  const ended = async () => {
    await vi.waitFor(async () => expect((await state()).is).not.toBe('planning'), { timeout: 60_000 });
    return state();
  };
  onTestFinished(async () => {
    const now = await state();
    if (now) await ask('POST', 'api/release/close/', { id: now.id });
  });
  const preview = async (given: string = NEW, released = '2023-02-03') => {
    const { json: file } = await ask('PUT', 'api/file/?name=BEES final (2).CSV', Readable.from([given]));
    return ask<ReleaseState>('POST', 'api/release/preview/', { source: 'bees', released, file });
  };
  return { newsroom, desk, ask, ended, preview };
}

function ready(state: ReleaseState) {
  if (state.is !== 'ready') throw new Error(JSON.stringify(state));
  return state;
}

/** Without what commands keep for themselves. */
function written({ root }: Newsroom) {
  return Object.entries(filesUnder(root)).filter(([name]) => !name.startsWith('.standfirst'));
}

describe('a release previewed from the desk', () => {
  it('says what can be previewed', async () => {
    const { ask } = await opened();
    const { json } = await ask<ReleaseChoices>('GET', 'api/release/choices/');
    expect(json).toMatchObject({
      sources: [{ id: 'bees', publisher: 'Hive Office', newest: '2022-02-02', fetched: null }],
      stories: ['bees'],
    });
  });

  it('shows the report and what would be written, and writes nothing', async () => {
    const { newsroom, ended, preview } = await opened();
    const before = written(newsroom);
    expect((await preview()).json.is).toBe('planning');
    const { result } = ready(await ended());
    expect(result.report.verdict).toContain('9 of 9 editions change');
    expect(result.writes?.files).toContain('data/sources/bees/2023-02-03.csv');
    expect(result.writes?.kept).toBe('data/pinned/0001-bees-2023-02-03');
    expect(result.stories[0]?.editions[0]).toMatchObject({ slug: 'national', is: 'changed', charts: 1 });
    expect(written(newsroom)).toEqual(before);
  });

  it('has each edition from the old figures beside the new ones', async () => {
    const { ask, ended, preview } = await opened();
    await preview();
    const { id } = await ended();
    const { json } = await ask<ComparedEdition>(
      'GET',
      `api/release/edition/?id=${id}&story=bees&edition=dale`,
    );
    expect(json.area).toBe('Dale');
    expect(json.sentences).toContainEqual({
      kind: 'paragraph',
      line: 9,
      words: false,
      isUnread: false,
      before: 'Keepers counted 421 bees in Dale in 2021, up from 409 the year before.',
      after: 'Keepers counted 433 bees in Dale in 2022, up from 421 the year before.',
    });
    expect(json.charts.map(({ before, after }) => [before?.svg.wide, after?.svg.wide])).toEqual([
      [expect.stringContaining('<svg'), expect.stringContaining('<svg')],
    ]);
    const none = await ask('GET', `api/release/edition/?id=${id}&story=bees&edition=nowhere`);
    expect(none.status).toBe(404);
  });

  it('writes what the command writes, to the byte, however often it is pressed', async () => {
    const { newsroom, ask, ended, preview } = await opened();
    await preview();
    const { id } = await ended();
    const presses = [1, 2].map(() => ask<AcceptedRelease>('POST', 'api/release/accept/', { id }));
    const [first, second] = await Promise.all(presses);
    expect(first?.json.verdict).toBe('Accepted: 9 of 9 editions change. 5 files written.');
    expect(second?.json).toEqual(first?.json);
    expect((await ask<AcceptedRelease>('POST', 'api/release/accept/', { id })).json).toEqual(first?.json);
    expect(first?.json.next.map(({ command }) => command)).toContain('npm run build');
    const other = temporaryNewsroom(hiveland({ '.standfirst/new.csv': NEW }));
    await derive(other, { write: true });
    const file = path.join(other.root, '.standfirst/new.csv');
    const ran = await runCommand('refresh', other.root, {}, [
      'bees',
      file,
      '--released',
      '2023-02-03',
      '--accept',
    ]);
    expect([ran.status, written(newsroom)]).toEqual([0, written(other)]);
  });

  it('accepts nothing while a fault remains', async () => {
    const { newsroom, ask, ended, preview } = await opened();
    const before = written(newsroom);
    await preview(NEW.replaceAll('Dale', 'Dail'));
    const { id, result } = ready(await ended());
    expect([result.writes, result.report.sections[0]?.tone]).toEqual([null, 'fault']);
    const { status, json } = await ask<{ error: string }>('POST', 'api/release/accept/', { id });
    expect([status, json.error]).toEqual([409, 'faults remain: nothing was written']);
    expect(written(newsroom)).toEqual(before);
  });

  it('says why an edition cannot be told from the new figures', async () => {
    const claim = '{% claim bees.rose %}Up.{% endclaim %}\n\n{% if bees.recordHigh %}It';
    const story = STORY.replace('{% if bees.recordHigh %}It', claim);
    const { ask, ended, preview } = await opened({ 'content/stories/bees/story.md': story });
    await preview(FEWER);
    const { id, result } = ready(await ended());
    expect(result.writes).toBeNull();
    const is = result.stories[0]?.editions.map((one) => [one.slug, one.is]);
    expect(is).toContainEqual(['dale', 'untold']);
    const { json } = await ask<ComparedEdition>(
      'GET',
      `api/release/edition/?id=${id}&story=bees&edition=dale`,
    );
    expect(json.faults).toEqual([expect.stringContaining('false claim: bees.rose')]);
  });

  it('accepts nothing once the newsroom has changed, and says what', async () => {
    const { newsroom, desk, ask, ended, preview } = await opened();
    await preview();
    const { id } = await ended();
    const story = path.join(newsroom.root, 'content/stories/bees/story.md');
    writeFileSync(story, readFileSync(story, 'utf8').replace('Keepers counted', 'Beekeepers counted'));
    const { status, json } = await ask<{ error: string }>('POST', 'api/release/accept/', { id });
    expect([status, json.error]).toEqual([409, expect.stringContaining('content/stories/bees/story.md')]);
    desk.readStory('bees');
    await vi.waitFor(async () =>
      expect(ready(await ended()).changed).toEqual(['content/stories/bees/story.md']),
    );
    await ask('POST', 'api/release/again/', { id });
    expect(ready(await ended()).changed).toEqual([]);
  });

  it('waits for no other command that writes', async () => {
    const { newsroom, ask, ended, preview } = await opened();
    await preview();
    const { id } = await ended();
    using _held = takeLock(newsroomAt(newsroom.root).cache);
    const { status, json } = await ask<{ error: string }>('POST', 'api/release/accept/', { id });
    expect([status, json.error]).toEqual([423, expect.stringContaining('another build is running')]);
  });

  it('takes the file that fetch put aside, and records how it was had', async () => {
    const { newsroom, ask, ended } = await opened();
    const hash = sha256(NEW);
    const folder = path.join(newsroom.cache, 'fetched/bees');
    const file = `.standfirst/fetched/bees/${hash.slice(0, 12)}.csv`;
    const fetched = { url: 'https://example.org/bees.csv', at: '2023-02-03T09:31:00Z' };
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(newsroom.root, file), NEW);
    writeFileSync(path.join(newsroom.root, `${file}.fetched`), JSON.stringify({ sha256: hash, ...fetched }));
    writeFileSync(path.join(folder, 'memory.json'), JSON.stringify({ looked: fetched.at, sha256: hash }));
    const { json } = await ask<ReleaseChoices>('GET', 'api/release/choices/');
    expect(json.sources[0]?.fetched).toEqual({ file, bytes: NEW.length });
    await ask('POST', 'api/release/preview/', {
      source: 'bees',
      released: '2023-02-03',
      file: { fetched: true },
    });
    const { id } = await ended();
    await ask('POST', 'api/release/accept/', { id });
    const yaml = readFileSync(path.join(newsroom.root, 'data/sources/bees/source.yaml'), 'utf8');
    expect(yaml).toContain('https://example.org/bees.csv');
    expect((await ask<ReleaseChoices>('GET', 'api/release/choices/')).json.sources[0]?.fetched).toBeNull();
  });

  it('can be closed while it is made, and another takes its place', async () => {
    const { ask, ended, preview } = await opened();
    const { json: first } = await preview();
    const { json: second } = await preview(FEWER);
    expect((await ask('POST', 'api/release/accept/', { id: first.id })).status).toBe(409);
    expect((await ended()).id).toBe(second.id);
    await ask('POST', 'api/release/close/', { id: second.id });
    expect((await ask('GET', 'api/release/')).json).toBeNull();
  });

  it.each([
    ['no date', { source: 'bees', released: 'soon', file: { fetched: true } }, 400],
    ['no file', { source: 'bees', released: '2023-02-03', file: { upload: '../../a.csv' } }, 410],
    ['nothing put aside', { source: 'bees', released: '2023-02-03', file: { fetched: true } }, 404],
  ])('refuses %s', async (_, body, status) => {
    const { ask } = await opened();
    expect((await ask('POST', 'api/release/preview/', body)).status).toBe(status);
  });
});

it('refuses to rehearse a story that is not there', async () => {
  const { ask } = await opened();
  expect((await ask('POST', 'api/release/rehearse/', { story: 'wasps' })).status).toBe(404);
});

it('says what is wrong with a story that cannot be rehearsed', async () => {
  const { newsroom, ask, ended } = await opened();
  const file = path.join(newsroom.root, 'content/stories/bees/story.md');
  writeFileSync(file, STORY.replace('published: 2022-02-10', 'published: soon'));
  await ask('POST', 'api/release/rehearse/', { story: 'bees' });
  expect(await ended()).toMatchObject({ is: 'failed', error: expect.stringContaining('story.md') });
});

describe('what nobody has read of a release', () => {
  it('is shown with its facts, and approved into the file of the story', async () => {
    const { newsroom, ask, ended, preview } = await opened(toBeRead());
    const approve = () => runCommand('approve', newsroom.root, {}, ['bees', '--list', '--json']);
    await preview(FEWER);
    const { id, result } = ready(await ended());
    const unread = result.wordings.map(({ story, key }) => [story, key]);
    expect(unread.length).toBeGreaterThan(0);
    const wordings = result.wordings.map(({ key, digest }) => ({ key, digest }));
    expect(wordings.length).toBe(new Set(wordings.map(({ key }) => key)).size);
    const approved = await ask<Approved>('POST', 'api/approve/', { release: id, story: 'bees', wordings });
    // What is read by now has its addresses, as after a reading at the story's page.
    expect([approved.json.left, existsSync(newsroom.ledgerFile)]).toEqual([0, true]);
    expect(new Set(ready(await ended()).approved.map(({ by }) => by))).toEqual(new Set(['Hive desk']));
    const points = openPoints(ready(await ended()));
    expect(points.map(({ unreadOf }) => unreadOf)).not.toContain('bees');
    await ask('POST', 'api/release/confirm/', { id, points: points.map((one) => one.id), confirmed: true });
    expect((await ask('POST', 'api/release/accept/', { id })).status).toBeUndefined();
    expect(JSON.parse((await approve()).stdout)).toMatchObject({ unread: 0 });
  });

  it('is known to be approved by a page that is loaded again, and undone as every other edit', async () => {
    const { desk, ask, ended, preview } = await opened(toBeRead());
    await preview(FEWER);
    const { id, result } = ready(await ended());
    const [{ key, digest }] = result.wordings as [ReleaseWording];
    const approve = () =>
      ask('POST', 'api/approve/', { release: id, story: 'bees', wordings: [{ key, digest }] });
    const approved = async () => ready(await ended()).approved;
    await approve();
    expect(await approved()).toEqual([{ story: 'bees', key, by: 'Hive desk' }]);
    await ask('POST', 'api/takeback/', { release: id, story: 'bees', keys: [key] });
    expect(await approved()).toEqual([]);
    await approve();
    await ask('POST', 'api/undo/', {});
    expect(await approved()).toEqual([]);
    await ask('POST', 'api/redo/', {});
    expect(await approved()).toEqual([{ story: 'bees', key, by: 'Hive desk' }]);
    desk.readStory('bees');
    await vi.waitFor(async () => expect(ready(await ended()).changed).toEqual([]));
  });
});

describe('what has to be confirmed before a release is accepted', () => {
  it('is each suspicion and the unread wordings of each story, and nothing is written before', async () => {
    const { newsroom, ask, ended, preview } = await opened(toBeRead());
    const before = written(newsroom);
    await preview(FEWER);
    const state = ready(await ended());
    const { id } = state;
    const points = releasePoints(state.result);
    expect(points.map(({ unreadOf }) => unreadOf)).toEqual(expect.arrayContaining([null, 'bees']));
    const confirm = (own: readonly string[], confirmed: boolean) =>
      ask('POST', 'api/release/confirm/', { id, points: own, confirmed });
    const accept = () => ask<{ error: string }>('POST', 'api/release/accept/', { id });
    const [last, ...others] = points.map((point) => point.id).toReversed();
    await confirm([...others, last ?? ''], true);
    await confirm([last ?? ''], false);
    expect(ready(await ended()).confirmed.toSorted()).toEqual(others.toSorted());
    const refused = await accept();
    expect([refused.status, refused.json.error]).toEqual([
      409,
      expect.stringMatching(/^1 point not confirmed: /),
    ]);
    expect(written(newsroom)).toEqual(before);
    expect((await confirm(['nothing'], true)).status).toBe(404);
    await confirm([last ?? ''], true);
    expect((await accept()).json).toMatchObject({ verdict: expect.stringContaining('Accepted') });
  });
});
