import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { testFolder } from '../test/testFolder.ts';
import { filesIn } from './filesIn.ts';

it('filesIn lists files however deep they lie, in the order of their names', () => {
  const folder = testFolder('files-in');
  mkdirSync(path.join(folder, 'a/c'), { recursive: true });
  for (const file of ['b.html', 'a/c/d.html', 'a/b.html']) writeFileSync(path.join(folder, file), '');
  expect(filesIn(folder)).toEqual(['a/b.html', 'a/c/d.html', 'b.html']);
  expect(filesIn('/there/is/no/such/folder')).toEqual([]);
});
