import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { nodeFolders, recover, stagingFolders, swap } from './swap.ts';

/** A newsroom with a page in some of the three places. */
function newsroomWith(pages: { dist?: string; staging?: string; previous?: string }) {
  const newsroom = temporaryNewsroom({});
  const folders = { dist: newsroom.dist, ...stagingFolders(newsroom) };
  for (const name of ['dist', 'staging', 'previous'] as const) {
    if (pages[name] === undefined) continue;
    mkdirSync(folders[name], { recursive: true });
    writeFileSync(path.join(folders[name], 'index.html'), pages[name]);
  }
  const shown = () => {
    const file = path.join(newsroom.dist, 'index.html');
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };
  const left = () =>
    (['staging', 'previous'] as const).flatMap((name) => {
      const file = path.join(folders[name], 'index.html');
      return existsSync(file) ? `${name}: ${readFileSync(file, 'utf8')}` : [];
    });
  return { newsroom, shown, left };
}

describe('swap', () => {
  it('shows a first site where there was none', () => {
    const { newsroom, shown, left } = newsroomWith({ staging: 'new' });
    swap(newsroom);
    expect([shown(), left()]).toEqual(['new', []]);
  });

  it('shows the staged site, and removes the old one', () => {
    const { newsroom, shown, left } = newsroomWith({ staging: 'new', dist: 'old' });
    swap(newsroom);
    expect([shown(), left()]).toEqual(['new', []]);
  });

  it('shows it where folders can not be exchanged in one step', () => {
    const { newsroom, shown, left } = newsroomWith({ staging: 'new', dist: 'old' });
    swap(newsroom, { ...nodeFolders, exchange: () => false });
    expect([shown(), left()]).toEqual(['new', []]);
  });

  it('moves neither folder by itself where they can', () => {
    const { newsroom, shown, left } = newsroomWith({ staging: 'new', dist: 'old' });
    const exchange = (one: string, other: string) => {
      renameSync(one, `${one}-aside`);
      renameSync(other, one);
      renameSync(`${one}-aside`, other);
      return true;
    };
    const rename = () => {
      throw new Error('moved by itself');
    };
    swap(newsroom, { ...nodeFolders, exchange, rename });
    expect([shown(), left()]).toEqual(['new', []]);
  });

  it('puts the old site back when there is none to show', () => {
    const { newsroom, shown } = newsroomWith({ dist: 'old' });
    mkdirSync(newsroom.cache, { recursive: true });
    expect(() => swap(newsroom)).toThrow(/ENOENT/);
    expect(shown()).toBe('old');
  });
});

describe('recover', () => {
  it.each([
    ['a build that was killed while it rendered', { dist: 'old', staging: 'half' }, 'old'],
    ['one that was killed between the two renames', { staging: 'new', previous: 'old' }, 'old'],
    ['one that was killed before it had cleaned up', { dist: 'new', previous: 'old' }, 'new'],
    ['nothing at all', {}, null],
  ])('leaves one whole site after %s', (_, pages, expected) => {
    const { newsroom, shown, left } = newsroomWith(pages);
    recover(newsroom);
    // What is staged is told from what is whole by the build.
    expect([shown(), left().filter((each) => !each.startsWith('staging'))]).toEqual([expected, []]);
  });
});
