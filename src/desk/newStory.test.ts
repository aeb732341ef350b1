import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { copyNewsroom } from '../test/newsroomCopy.ts';
import { Desk } from './desk.ts';
import { type Planned, planRoute } from './newPlan.ts';
import { SoundEditions } from './soundEditions.ts';

const newsroom = copyNewsroom('harbour');
const desk = new Desk(newsroom, () => '2024-05-01');
const asked = { desk, editions: new SoundEditions(desk), base: '/', parts: {}, query: new URLSearchParams() };

async function post(body: object): Promise<{ status: number; json: Planned & { error?: string } }> {
  const answer = await planRoute.handle({ ...asked, body: { what: 'story', ...body } });
  if (!answer || !('json' in answer)) throw new Error('no answer');
  return { status: answer.status ?? 200, json: answer.json as Planned };
}

const folder = path.join(newsroom.stories, 'tides');

it('writes the plan that was shown, and nothing else', async () => {
  const shown = await post({ slug: 'tides', table: 'crews', write: null });
  const digest = shown.json.plan?.digest;
  expect(existsSync(folder)).toBe(false);
  const other = await post({ slug: 'tides', table: 'lifeboats', write: digest });
  expect([other.status, other.json.error]).toEqual([409, expect.stringContaining('has changed since')]);
  expect(existsSync(folder)).toBe(false);
  const written = await post({ slug: 'tides', table: 'crews', write: digest });
  expect([written.status, written.json.written]).toEqual([200, true]);
  expect(existsSync(path.join(folder, 'story.md'))).toBe(true);
  const again = await post({ slug: 'tides', table: 'crews', write: digest });
  expect([again.status, again.json.faults[0]?.field]).toEqual([409, 'slug']);
});

it.each([
  ['slug', { slug: 'Tides Again' }, 'did you mean tides-again?'],
  ['slug', { slug: '../tides' }, 'did you mean tides?'],
  ['table', { slug: 'ebb', table: 'lifeboat' }, 'did you mean lifeboats?'],
  ['kind', { slug: 'ebb', table: 'lifeboats', kind: 'harbor' }, 'did you mean harbour?'],
])('blames the field: %s', async (field, wanted, mend) => {
  const { json } = await post({ ...wanted, write: null });
  expect(json.faults).toEqual([expect.objectContaining({ field, mend })]);
  expect(json.plan).toBeNull();
});

it('blames the headline for what the checks find in it', async () => {
  const headline = 'Call-outs up 70 per cent';
  const { json } = await post({ slug: 'ebb', table: 'lifeboats', headline, write: null });
  expect(json.faults.map(({ field }) => field)).toEqual(['headline']);
  expect(json.plan).not.toBeNull();
});

it('refuses what is no wish for a story', async () => {
  expect((await post({ slug: 7 })).status).toBe(400);
});
