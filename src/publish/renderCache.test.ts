import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { filesIn as pagesOf } from '../newsroom/filesIn.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { RenderCache } from './renderCache.ts';

function workplace() {
  const newsroom = temporaryNewsroom({});
  const staging = path.join(newsroom.cache, 'staging');
  const memory = path.join(newsroom.cache, 'dist');
  for (const folder of [staging, memory]) mkdirSync(folder, { recursive: true });
  /** As Astro does: the page, and a copy for the next build. */
  const render = (page: string) => {
    for (const folder of [staging, memory]) writeFileSync(path.join(folder, page), page);
  };
  const keep = (page: string) => copyFileSync(path.join(memory, page), path.join(staging, page));
  return { newsroom, staging, memory, render, keep };
}

it('counts a page as kept if its copy was used and not written again', () => {
  const { newsroom, staging, render, keep } = workplace();
  const first = new RenderCache(newsroom);
  first.open();
  first.begin();
  for (const page of ['a.html', 'b.html', 'c.html']) render(page);
  expect(first.close(pagesOf(staging))).toEqual({ rendered: 3, kept: 0 });
  const second = new RenderCache(newsroom);
  second.open();
  second.begin();
  keep('a.html');
  render('b.html');
  keep('c.html');
  // A page of which no copy is kept is rendered every time.
  writeFileSync(path.join(staging, 'd.html'), 'd');
  expect(second.close(pagesOf(staging))).toEqual({ rendered: 2, kept: 2 });
});

it('forgets the pages of a build that was stopped', () => {
  const { newsroom, staging, memory, render } = workplace();
  const stopped = new RenderCache(newsroom);
  stopped.open();
  stopped.begin();
  render('a.html');
  writeFileSync(path.join(newsroom.cache, 'incremental-build.json'), '{}');
  const next = new RenderCache(newsroom);
  next.open();
  next.begin();
  expect(existsSync(memory)).toBe(false);
  expect(existsSync(path.join(newsroom.cache, 'incremental-build.json'))).toBe(false);
  expect(next.close(pagesOf(staging))).toEqual({ rendered: 1, kept: 0 });
});

it('keeps the pages of a build that was stopped before it rendered any', () => {
  const { newsroom, memory, render } = workplace();
  render('a.html');
  new RenderCache(newsroom).open();
  new RenderCache(newsroom).open();
  expect(existsSync(path.join(memory, 'a.html'))).toBe(true);
});
