import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { linkFiles, writeSiteFiles } from './writeSiteFiles.ts';

const work = mkdtempSync(path.join(tmpdir(), 'write-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A site that is shown, with two files, and an empty folder to write into. */
function place() {
  const root = mkdtempSync(path.join(work, 'site-'));
  const [shown, folder] = [path.join(root, 'shown'), path.join(root, 'staging')];
  mkdirSync(path.join(shown, 'a'), { recursive: true });
  mkdirSync(folder);
  for (const name of ['one', 'two']) writeFileSync(path.join(shown, 'a', name), name);
  const since = statSync(path.join(shown, 'a', 'two')).mtimeMs;
  const inode = (file: string) => statSync(file, { throwIfNoEntry: false })?.ino;
  return { shown, folder, since, inode };
}

const file = (address: string, content: string) => ({ path: address, content: () => content });

describe('writeSiteFiles', () => {
  it('links to a file with the same content, and writes the others', async () => {
    const { shown, folder, inode } = place();
    await writeSiteFiles([file('/a/one', 'one'), file('/a/two', 'new'), file('/b/c', 'c')], {
      folder,
      shown,
    });
    expect(inode(`${folder}/a/one`)).toBe(inode(`${shown}/a/one`));
    expect(inode(`${folder}/a/two`)).not.toBe(inode(`${shown}/a/two`));
    expect(['a/two', 'b/c'].map((name) => readFileSync(`${folder}/${name}`, 'utf8'))).toEqual(['new', 'c']);
  });

  it('does not write through a link to the site that is shown', async () => {
    const { shown, folder } = place();
    await writeSiteFiles([file('/a/one', 'one')], { folder, shown });
    await writeSiteFiles([file('/a/one', 'new')], { folder, shown });
    expect(readFileSync(`${shown}/a/one`, 'utf8')).toBe('one');
    expect(readFileSync(`${folder}/a/one`, 'utf8')).toBe('new');
  });

  it.each([0, 2, 9])('fails with what the file after %i others fails with', async (before) => {
    const { folder } = place();
    const failing = { path: '/x', content: () => Promise.reject(new Error('no paint')) };
    const good = Array.from({ length: before }, (_, at) => file(`/${at}`, 'good'));
    await expect(writeSiteFiles([...good, failing], { folder, shown: null })).rejects.toThrow('no paint');
  });
});

describe('linkFiles', () => {
  const files = ['/a/one', '/a/two'];

  it('links to files that nobody has touched', () => {
    const { shown, folder, since, inode } = place();
    expect(linkFiles(files, { folder, shown }, since)).toBe(true);
    expect(files.map((each) => inode(folder + each))).toEqual(files.map((each) => inode(shown + each)));
  });

  it.each([
    ['touched', (each: string) => appendFileSync(each, '!'), -1],
    ['removed', (each: string) => rmSync(each), 0],
  ])('links to none of them once one was %s', (_, touch, earlier) => {
    const { shown, folder, since, inode } = place();
    touch(`${shown}/a/two`);
    expect(linkFiles(files, { folder, shown }, since + earlier)).toBe(false);
    expect(inode(`${folder}/a/one`)).toBeUndefined();
  });

  it('links to none where no site is shown', () => {
    expect(linkFiles(files, { folder: work, shown: null }, 0)).toBe(false);
  });
});
