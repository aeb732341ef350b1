import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { deskOf } from '../test/desk.ts';
import { ROUTES } from './routes.ts';
import { SoundEditions } from './soundEditions.ts';

it.each(['new', 'release', 'api', 'host'])('a story may be called %s', async (name) => {
  const desk = deskOf('harbour');
  const { stories } = desk.newsroom;
  cpSync(path.join(stories, 'lifeboats'), path.join(stories, name), { recursive: true });
  desk.readStory(name);
  const pathname = `/${name}/`;
  const found = ROUTES.find((route) => route.method === 'GET' && route.path.test({ pathname }));
  const asked = { desk, editions: new SoundEditions(desk), base: '/', query: new URLSearchParams() };
  const answer = await found?.handle({ ...asked, parts: { story: name }, body: null });
  expect(answer && 'page' in answer && answer.page).toContain(`<desk-story story="${name}"`);
});
