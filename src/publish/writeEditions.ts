import { FileListMaker } from './fileLists.ts';
import { inThreads } from './threads.ts';
import { type FileData, type Written, writeShare } from './writeShare.ts';

/** So many editions have their files planned at once. */
const PLANNED = 25;

/** Writes the files of all editions that are no pages. @param threads 0 to do it in this one */
export async function writeEditions(data: FileData, threads: number): Promise<Written> {
  if (threads === 0) return writeShare(data, someAtATime);
  const parts: Written[] = [];
  await inThreads<Written>(new URL('fileThread.ts', import.meta.url), threads, data, (part) =>
    parts.push(part),
  );
  const all = new FileListMaker();
  for (const { lists } of parts) all.addAll(lists);
  return {
    lists: all.lists,
    pictures: parts.flatMap(({ pictures }) => pictures),
    skipped: parts.some(({ skipped }) => skipped),
  };
}

function* someAtATime<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += PLANNED) yield all.slice(from, from + PLANNED);
}
