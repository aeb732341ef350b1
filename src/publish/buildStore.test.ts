import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { withDigest } from '../editions/digest.ts';
import { sampleEdition } from '../test/edition.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { BuildStore, type SiteRecord, type StoredEdition } from './buildStore.ts';
import { PackedEditions, packEdition } from './packEdition.ts';

const edition = sampleEdition({ body: [{ kind: 'prose', html: '<p>Ducks – “lots”</p>', plain: 'Ducks' }] });
const stored: StoredEdition = {
  story: edition.story,
  area: edition.area.code,
  key: 'key',
  asked: 'birds rows A1\nbirds latest ducks',
  answers: 'answers',
  ...packEdition(withDigest(edition)),
};
const record: SiteRecord = {
  inputs: null,
  folder: 7,
  finished: null,
  stories: 1,
  editions: 1,
  pages: 3,
  size: { files: 2, folders: 2, bytes: 9, largest: 5 },
};
const files = [
  { owner: '/ducks/pond/', key: 'k', files: ['/ducks/pond/index.html', '/ducks/pond/a.csv'] },
  { owner: '', key: '', files: [] },
];

const openIn = () => {
  const newsroom = temporaryNewsroom({});
  return { newsroom, store: BuildStore.open(newsroom) };
};

describe('told editions', () => {
  it('come back as they were told, in this connection and in another', () => {
    const { store } = openIn();
    store.putTold(stored);
    const { long, short, ...about } = stored;
    expect([...store.told()]).toEqual([about]);
    for (const from of [store, new BuildStore(store.file, true)]) {
      const packed = new PackedEditions(from);
      expect(packed.whole(edition)).toEqual(withDigest(edition).edition);
      expect(packed.edition(edition).headline).toEqual(edition.headline);
      expect(packed.whole(edition).area).toBe(edition.area);
    }
  });

  it('can be linked to before they are told, and no more', () => {
    const packed = new PackedEditions(openIn().store);
    const early = packed.edition({ ...edition });
    expect(early.path).toBe(edition.path);
    expect(() => early.body).toThrow(`not told here: ${edition.path}`);
  });

  it('replace those of the same area, and are dropped by name', () => {
    const { store } = openIn();
    store.putTold(stored);
    store.putTold({ ...stored, key: 'other' });
    expect([...store.told()].map(({ key }) => key)).toEqual(['other']);
    store.dropTold([stored]);
    expect([...store.told()]).toEqual([]);
  });

  it('are stored all or none', async () => {
    const { store } = openIn();
    const failing = store.transaction(async () => {
      store.putTold(stored);
      await Promise.reject(new Error('disk full'));
    });
    await expect(failing).rejects.toThrow('disk full');
    expect([...store.told()]).toEqual([]);
  });
});

describe('the record of a site', () => {
  it('comes back with the files, and is finished later', async () => {
    const { newsroom, store } = openIn();
    await store.setSite(record, files);
    store[Symbol.dispose]();
    using again = BuildStore.open(newsroom);
    expect([again.record, [...again.files.values()]]).toEqual([record, files]);
    again.finishSite(12.5);
    expect(again.record).toEqual({ ...record, finished: 12.5 });
    again.forgetSite();
    expect([again.record, again.files.size]).toEqual([null, 0]);
  });
});

describe('a store that cannot be read', () => {
  it.each([
    ['no database', (file: string) => writeFileSync(file, 'no database at all'.repeat(99))],
    ['one of another version', (file: string) => new DatabaseSync(file).exec('PRAGMA user_version = 99')],
  ])('is replaced by an empty one: %s', (_, spoil) => {
    const { newsroom, store } = openIn();
    store.putTold(stored);
    store[Symbol.dispose]();
    spoil(store.file);
    using again = BuildStore.open(newsroom);
    expect([...again.told()]).toEqual([]);
  });
});
