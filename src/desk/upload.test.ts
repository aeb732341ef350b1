import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { testFolder } from '../test/testFolder.ts';
import { findUpload, keepUpload, removeUpload } from './upload.ts';

it('keeps a file under its own name until it is removed', async () => {
  const newsroom = newsroomAt(testFolder('uploads'));
  const kept = await keepUpload(newsroom, 'otters 2024.csv', Readable.from(['Place,Otters\n', 'Kelda,3\n']));
  if (!kept) throw new Error('not kept');
  expect(readFileSync(kept.path, 'utf8')).toBe('Place,Otters\nKelda,3\n');
  expect(findUpload(newsroom, kept.id)).toEqual(kept);
  removeUpload(newsroom, kept);
  expect([existsSync(kept.path), findUpload(newsroom, kept.id)]).toEqual([false, null]);
});

it.each(['', '../otters.csv', 'a/b.csv', 'a\\b.csv', '.env'])('refuses a file called %j', async (name) => {
  const newsroom = newsroomAt(testFolder('uploads'));
  expect(await keepUpload(newsroom, name, Readable.from(['x']))).toBeNull();
});

it.each(['..', 'file-../..', 'file-abcdef'])('finds nothing by %s', (id) => {
  expect(findUpload(newsroomAt(testFolder('uploads')), id)).toBeNull();
});

it('keeps nothing of a file whose upload broke off', async () => {
  const newsroom = newsroomAt(testFolder('uploads'));
  const broken = new Readable({
    read() {
      this.destroy(new Error('gone'));
    },
  });
  await expect(keepUpload(newsroom, 'otters.csv', broken)).rejects.toThrow('gone');
  expect(readdirSync(path.join(newsroom.cache, 'uploads'))).toEqual([]);
});

it('keeps nothing of a file that is too large', async () => {
  const newsroom = newsroomAt(testFolder('uploads'));
  const given = Readable.from([Buffer.from('12345'), Buffer.from('67890')]);
  await expect(keepUpload(newsroom, 'otters.csv', given, 9)).rejects.toThrow('larger than');
  expect(readdirSync(path.join(newsroom.cache, 'uploads'))).toEqual([]);
});
