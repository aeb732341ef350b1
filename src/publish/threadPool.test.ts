import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { batches, inThreads, threadsFor } from './threadPool.ts';

function workerOf(code: string): URL {
  const { root } = temporaryNewsroom({ 'worker.mjs': `export default ${code};` });
  return pathToFileURL(path.join(root, 'worker.mjs'));
}

const double = (result: number) => result * 2;

it('gives the results in the order of the tasks, however many threads there are', async () => {
  const worker = workerOf('async (task) => task + 1');
  for (const threads of [1, 3])
    expect(await inThreads({ worker, threads, data: null }, [1, 2, 3, 4, 5], double)).toEqual([
      4, 6, 8, 10, 12,
    ]);
});

it('fails with what a task fails with, and stops the others', async () => {
  const worker = workerOf('(task) => { if (task === 2) throw new Error("no space"); return task; }');
  await expect(inThreads({ worker, threads: 2, data: null }, [1, 2, 3, 4], double)).rejects.toThrow(
    'no space',
  );
});

it('makes batches of all', () => {
  expect(batches(Array.from({ length: 20 }, (_, at) => at)).map((batch) => batch.length)).toEqual([8, 8, 4]);
  expect(batches([])).toEqual([]);
});

it('takes as many threads as are asked for, and one for little work', () => {
  expect([threadsFor(5000, 3), threadsFor(1, 3), threadsFor(99, null), threadsFor(0, null)]).toEqual([
    3, 3, 1, 1,
  ]);
});
