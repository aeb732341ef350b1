import { FileListMaker } from './fileLists.ts';
import { inThreads, nothingTaken } from './threads.ts';
import { type FileData, type PagedSite, type Written, writeShare } from './writeShare.ts';

/** Renders the pages of all editions and writes their files. @param threads 1 to do it in this one */
export async function writeEditions(data: FileData, site: PagedSite, threads: number): Promise<Written> {
  if (threads === 1) return writeShare(data, site, nothingTaken());
  const parts: Written[] = [];
  await inThreads<Written>(new URL('fileThread.ts', import.meta.url), threads, data, (part) =>
    parts.push(part),
  );
  const all = new FileListMaker();
  for (const { lists } of parts) all.addAll(lists);
  return {
    lists: all.lists,
    keys: Object.assign({}, ...parts.map(({ keys }) => keys)),
    rendered: parts.reduce((sum, { rendered }) => sum + rendered, 0),
    pictures: parts.flatMap(({ pictures }) => pictures),
    skipped: parts.some(({ skipped }) => skipped),
  };
}
