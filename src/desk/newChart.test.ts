import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deskOf } from '../test/desk.ts';
import { digestOf } from './digest.ts';
import { ROUTES } from './routes.ts';
import { SoundEditions } from './soundEditions.ts';

const desk = deskOf('harbour');
const file = path.join(desk.newsroom.stories, 'lifeboats', 'story.md');
const before = readFileSync(file, 'utf8');
const BLOCK = '```chart\nid: calls\ntype: line\ncolumn: lifeboats.callouts\ntitle: Calls\n```';

async function answered(method: 'GET' | 'POST', address: string, body: unknown = null) {
  const { pathname, searchParams } = new URL(address, 'http://localhost/');
  const found = ROUTES.find((route) => route.method === method && route.path.test({ pathname }));
  const parts = { story: found?.path.exec({ pathname })?.pathname.groups['story'] ?? '' };
  const asked = { desk, editions: new SoundEditions(desk), base: '/', parts, query: searchParams, body };
  const answer = await found?.handle(asked);
  if (!answer || 'page' in answer) throw new RangeError(`no answer: ${address}`);
  return { status: answer.status ?? 200, json: answer.json as Record<string, unknown> };
}

const insert = (after: unknown) =>
  answered('POST', 'api/new/insert/', {
    story: 'lifeboats',
    after,
    block: BLOCK,
    digest: digestOf(readFileSync(file)),
  });

test('a chart without a place is refused in words', async () => {
  expect(await insert(null)).toEqual({
    status: 400,
    json: { error: 'after: choose the passage after which the chart goes' },
  });
});

test('a chart is put into a story once, and undone as every other edit', async () => {
  const after = before.split('\n').indexOf('---', 1) + 1;
  expect(await insert(after)).toMatchObject({ status: 200, json: { id: 'calls', line: after + 2 } });
  const once = readFileSync(file, 'utf8');
  expect(await insert(after)).toEqual({
    status: 422,
    json: { error: `this chart is in lifeboats already, line ${after + 2}` },
  });
  expect(readFileSync(file, 'utf8')).toBe(once);
  expect(await answered('POST', 'api/undo/', {})).toMatchObject({ json: { done: 'chart calls inserted' } });
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(await insert(after)).toMatchObject({ status: 200 });
});

test('a story has places for a chart whether or not it has the edition that was open', async () => {
  const { json } = await answered('GET', 'api/new/places/lifeboats/?edition=atlantis');
  expect(json['places']).not.toEqual([]);
});
