import { appendFileSync, mkdirSync, mkdtempSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildNewsroom, differing, siteIn } from '../test/builtSite.ts';
import { copyNewsroom } from '../test/newsroomCopy.ts';
import { LastBuild } from './lastBuild.ts';

const edition = { path: '/ducks/pond/', digest: 'd1' };

function built() {
  const root = mkdtempSync(path.join(tmpdir(), 'last-'));
  const dist = path.join(root, 'dist');
  mkdirSync(dist);
  new LastBuild(root, dist).keep([edition], 'shared');
  return { root, dist, again: () => new LastBuild(root, dist) };
}

describe('LastBuild', () => {
  it('knows an edition again by its digest and by what all editions share', () => {
    const last = built().again();
    expect(last.sameSince(edition, 'shared')).toBeTypeOf('number');
    expect(last.sameSince({ ...edition, digest: 'd2' }, 'shared')).toBeNull();
    expect(last.sameSince({ ...edition, path: '/ducks/mere/' }, 'shared')).toBeNull();
    expect(last.sameSince(edition, 'other')).toBeNull();
  });

  it('knows nothing of a folder that has taken the place of the site', () => {
    const { dist, again } = built();
    renameSync(dist, `${dist}-old`);
    mkdirSync(dist);
    expect(again().sameSince(edition, 'shared')).toBeNull();
  });

  it('knows nothing once it was told to forget', () => {
    const { again } = built();
    again().forget();
    expect(again().sameSince(edition, 'shared')).toBeNull();
  });
});

describe('a build after another', () => {
  it('gives unchanged files a second name, and makes again those that somebody has touched', async () => {
    const newsroom = copyNewsroom('quarters');
    const first = await buildNewsroom(newsroom);
    const embed = first.files.find((file) => /^embed\/.*figure\.html$/.test(file)) ?? '';
    const chart = first.files.find((file) => /^charts\/.*\.csv$/.test(file)) ?? '';
    const [whole, before] = [first.text(embed), statSync(path.join(newsroom.dist, chart)).ino];
    appendFileSync(path.join(newsroom.dist, embed), 'spoilt');
    const second = await buildNewsroom(newsroom);
    expect(second.text(embed)).toBe(whole);
    expect(statSync(path.join(newsroom.dist, chart)).ino).toBe(before);
    expect(differing(second, siteIn(newsroom.dist))).toEqual([]);
  });
});
