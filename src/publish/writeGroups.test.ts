import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { testFolder } from '../test/testFolder.ts';
import { writeGroups } from './writeGroups.ts';

const NAMES = ['/data/a/index.html', '/data/a.csv'];

async function written() {
  const root = testFolder('groups');
  const made: string[] = [];
  const file = (name: string) => ({
    path: name,
    content: () => {
      made.push(name);
      return 'text';
    },
  });
  const group = (key: string) => [{ owner: '/data/a/', key, files: NAMES.map(file) }];
  const first = path.join(root, 'first');
  mkdirSync(first);
  const owned = await writeGroups(group('one'), {
    place: { folder: first, shown: null },
    known: new Map(),
    since: 0,
  });
  const since = statSync(path.join(first, NAMES[0] ?? '')).mtimeMs + 1000;
  made.length = 0;
  const next = (key: string) => {
    const folder = path.join(root, key);
    mkdirSync(folder);
    const known = new Map(owned.map((each) => [each.owner, each]));
    return writeGroups(group(key), { place: { folder, shown: first }, known, since }).then(() => folder);
  };
  return { first, made, owned, next, since };
}

it('links a group whose key is that of the live site, and makes none of its files', async () => {
  const { first, made, owned, next } = await written();
  expect(owned).toEqual([{ owner: '/data/a/', key: 'one', files: NAMES }]);
  const folder = await next('one');
  expect(made).toEqual([]);
  for (const name of NAMES)
    expect(statSync(path.join(folder, name)).ino).toBe(statSync(path.join(first, name)).ino);
});

it('makes a group again when its key has changed, or somebody has touched a file', async () => {
  const { first, made, next, since } = await written();
  await next('two');
  expect(made).toEqual(NAMES);
  made.length = 0;
  const touched = path.join(first, NAMES[1] ?? '');
  writeFileSync(touched, 'spoilt');
  utimesSync(touched, new Date(since + 5000), new Date(since + 5000));
  await next('one');
  expect(made).toEqual(NAMES);
});
