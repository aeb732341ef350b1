import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { failingAt, filesUnder } from '../test/failingOperations.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { nodeFolders, recover, stagingFolders, swap } from './swap.ts';

/** Of a system that can not exchange two folders in one step: there is more that can fail. */
const twoSteps = { rename: nodeFolders.rename, remove: nodeFolders.remove };

function site(folder: string, text: string): void {
  mkdirSync(path.join(folder, 'story'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), text);
  writeFileSync(path.join(folder, 'story', `${text}.html`), text);
}

/** A newsroom with an old site that is shown and a new one that is staged. */
function staged(): { newsroom: Newsroom; old: object; fresh: object } {
  const newsroom = temporaryNewsroom({});
  site(newsroom.dist, 'old');
  site(stagingFolders(newsroom).staging, 'new');
  return { newsroom, old: filesUnder(newsroom.dist), fresh: filesUnder(stagingFolders(newsroom).staging) };
}

describe('swap', () => {
  it('shows the new site whole, and removes the old one', () => {
    const { newsroom, fresh } = staged();
    swap(newsroom);
    expect(filesUnder(newsroom.dist)).toEqual(fresh);
    expect(filesUnder(newsroom.cache)).toEqual({});
  });

  it('shows a first site where there was none', () => {
    const { newsroom, fresh } = staged();
    rmSync(newsroom.dist, { recursive: true });
    swap(newsroom);
    expect(filesUnder(newsroom.dist)).toEqual(fresh);
  });

  it.each(['ENOSPC', 'EXDEV', 'EBUSY'])(
    'leaves the old site byte for byte when a rename fails with %s',
    (code) => {
      for (const nth of [1, 2]) {
        const { newsroom, old } = staged();
        expect(() => swap(newsroom, failingAt(twoSteps, nth, code).operations)).toThrow(code);
        expect(filesUnder(newsroom.dist)).toEqual(old);
      }
    },
  );

  it('shows the new site though the old one cannot be removed, which the next build does', () => {
    const { newsroom, fresh } = staged();
    swap(newsroom, failingAt(twoSteps, 3, 'EBUSY').operations);
    expect(filesUnder(newsroom.dist)).toEqual(fresh);
    recover(newsroom);
    expect([filesUnder(newsroom.dist), filesUnder(newsroom.cache)]).toEqual([fresh, {}]);
  });
});

describe('recover', () => {
  it('puts the old site back when every operation after the first failed', () => {
    const { newsroom, old } = staged();
    let renames = 0;
    const broken = {
      ...twoSteps,
      rename(from: string, to: string) {
        renames += 1;
        if (renames > 1) throw new Error('EIO');
        nodeFolders.rename(from, to);
      },
    };
    expect(() => swap(newsroom, broken)).toThrow('EIO');
    expect(filesUnder(newsroom.dist)).toEqual({});
    recover(newsroom);
    expect(filesUnder(newsroom.dist)).toEqual(old);
  });

  it('comes to the same end when it is stopped at any operation and done again', () => {
    for (const nth of [1, 2]) {
      const { newsroom, old } = staged();
      nodeFolders.rename(newsroom.dist, stagingFolders(newsroom).previous);
      expect(() => recover(newsroom, failingAt(twoSteps, nth).operations)).toThrow('ENOSPC');
      recover(newsroom);
      expect(filesUnder(newsroom.dist)).toEqual(old);
    }
  });
});
