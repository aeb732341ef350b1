import { beforeAll, expect, it } from 'vitest';
import { makeNewsroom } from '../bench/makeNewsroom.ts';
import { derive } from '../derive/derive.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { edit } from '../test/newsroomCopy.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { testFolder } from '../test/testFolder.ts';
import { checkNewsroom } from './checkNewsroom.ts';

/** Several times as many as a thread takes at once. */
const EDITIONS = 60;

const newsroom = newsroomAt(testFolder('check'));

beforeAll(async () => {
  makeNewsroom(newsroom.root, { editions: EDITIONS, seed: 5 });
  await derive(newsroom, { write: true });
  edit(
    newsroom,
    'content/stories/bicycles/story.md',
    '{% if thefts.rose %}More',
    '{% if thefts.rose %}Fewer',
  );
});

it('says the same in one thread and in two', async () => {
  const one = await checkNewsroom(newsroom, 1);
  expect(one.editions).toBe(EDITIONS);
  expect(one.ok).toBe(false);
  expect(one.faults[0]?.what).toContain('the figures do not bear out the headline');
  const [story] = one.stories;
  expect(story?.leads.length).toBeGreaterThan(0);
  expect(story?.branches.some(({ editions }) => editions > 0 && editions < EDITIONS)).toBe(true);
  expect(await checkNewsroom(newsroom, 2)).toEqual(one);
});

it('says what is wrong where nothing can be told', async () => {
  const report = await checkNewsroom(temporaryNewsroom({ 'content/site.yaml': 'name: 7' }));
  expect(report).toMatchObject({ ok: false, editions: 0, stories: [] });
  expect(report.faults.length).toBeGreaterThan(0);
});
