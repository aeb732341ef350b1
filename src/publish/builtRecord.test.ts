import { mkdirSync, renameSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordedSite } from '../test/recordedSite.ts';
import { type BuiltRecord, moveRecord, readRecord, recordFiles, sameSince } from './builtRecord.ts';

const edition = { path: '/ducks/pond/', digest: 'd1' };

describe('readRecord', () => {
  it('gives what was kept of a folder, and nothing of another that has taken its place', () => {
    const { dist, again } = recordedSite();
    expect(again()).toMatchObject({ inputs: { all: 'i1' }, stories: 1 });
    renameSync(dist, `${dist}-old`);
    mkdirSync(dist);
    expect(again()).toBeNull();
  });
});

describe('sameSince', () => {
  it('knows an edition again by its digest and by what all editions share', () => {
    const record = recordedSite().again();
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
    const record = recordedSite().again();
    const since = (key: string) =>
      sameSince({ here: null, shown: record }, 'shared', 'keys', '/ducks/index.html', key);
    expect(since('k1')).toEqual({ here: null, shown: record?.at });
    expect(since('k2')).toEqual({ here: null, shown: null });
  });
});

describe('moveRecord', () => {
  it('moves what there is, and leaves nothing of what was kept under the other name', () => {
    const site = recordedSite();
    const { shown, spare } = recordFiles(site);
    moveRecord(shown, spare);
    expect([readRecord(shown, site.dist), readRecord(spare, site.dist)?.shared]).toEqual([null, 'shared']);
    moveRecord(shown, spare);
    expect(readRecord(spare, site.dist)).toBeNull();
  });
});
