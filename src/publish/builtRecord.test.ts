import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type BuiltRecord,
  digestOfNames,
  isUntouched,
  keepRecord,
  readRecord,
  sameSince,
} from './builtRecord.ts';

const edition = { path: '/ducks/pond/', digest: 'd1' };

function builtSite() {
  const root = mkdtempSync(path.join(tmpdir(), 'record-'));
  const [dist, file] = [path.join(root, 'dist'), path.join(root, 'dist.built.json')];
  mkdirSync(path.join(dist, 'ducks'), { recursive: true });
  const page = path.join(dist, 'ducks/index.html');
  writeFileSync(page, 'quack');
  const editions = { [edition.path]: edition.digest };
  const lists = { patterns: [], editions: {} };
  const keys = { '/ducks/index.html': 'k1' };
  const counts = { stories: 1, pages: 1 };
  const inputs = { all: 'i1', given: 'g1', tables: 't1', told: 's1' };
  const built = { inputs, shared: 'shared', editions, keys, lists, png: true, ...counts };
  keepRecord(file, dist, digestOfNames(['ducks/index.html']), built);
  return { dist, page, again: () => readRecord(file, dist) };
}

describe('readRecord', () => {
  it('gives what was kept of a folder, and nothing of another that has taken its place', () => {
    const { dist, again } = builtSite();
    expect(again()).toMatchObject({ inputs: { all: 'i1' }, stories: 1 });
    renameSync(dist, `${dist}-old`);
    mkdirSync(dist);
    expect(again()).toBeNull();
  });
});

describe('sameSince', () => {
  it('knows an edition again by its digest and by what all editions share', () => {
    const record = builtSite().again();
    const since = (known: BuiltRecord | null, { path: address, digest }: typeof edition, shared: string) =>
      sameSince({ here: known, shown: null }, shared, 'editions', address, digest);
    const nowhere = { here: null, shown: null };
    expect(since(record, edition, 'shared')).toEqual({ here: record?.at, shown: null });
    expect(since(record, { ...edition, digest: 'd2' }, 'shared')).toEqual(nowhere);
    expect(since(record, { ...edition, path: '/ducks/mere/' }, 'shared')).toEqual(nowhere);
    expect(since(record, edition, 'other')).toEqual(nowhere);
    expect(since(null, edition, 'shared')).toEqual(nowhere);
  });

  it('knows a page again by its key, in the site that is shown as well', () => {
    const record = builtSite().again();
    const since = (key: string) =>
      sameSince({ here: null, shown: record }, 'shared', 'keys', '/ducks/index.html', key);
    expect(since('k1')).toEqual({ here: null, shown: record?.at });
    expect(since('k2')).toEqual({ here: null, shown: null });
  });
});

describe('isUntouched', () => {
  const untouched = ({ dist, again }: ReturnType<typeof builtSite>) => {
    const record = again();
    return record !== null && isUntouched(record, dist);
  };

  it('is true of a folder as it was left', () => {
    expect(untouched(builtSite())).toBe(true);
  });

  it.each([
    ['written to', ({ page }) => appendFileSync(page, '!')],
    ['removed', ({ page }) => rmSync(page)],
    ['added', ({ dist }) => writeFileSync(path.join(dist, 'more.html'), '')],
    ['called otherwise', ({ page }) => renameSync(page, `${page}.gz`)],
  ] satisfies [string, (of: ReturnType<typeof builtSite>) => void][])(
    'is false once a file was %s',
    (_, touch) => {
      const site = builtSite();
      // The clock of a disk may stand still for some milliseconds.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      touch(site);
      expect(untouched(site)).toBe(false);
    },
  );
});
