import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../newsroom/filesIn.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { PAGE, recordedSite } from '../test/recordedSite.ts';
import { type BuiltRecord, readRecord, recordFiles } from './builtRecord.ts';
import { olderSite } from './olderSite.ts';
import { stagingFolders } from './swap.ts';

const look = (newsroom: Newsroom, signal = new AbortController().signal): Promise<boolean> =>
  olderSite(newsroom, recordFiles(newsroom), signal);

const shownFolder = ({ dist }: Newsroom) => dist;
const olderFolder = (newsroom: Newsroom) => stagingFolders(newsroom).staging;

async function copy(newsroom: Newsroom, signal = new AbortController().signal): Promise<BuiltRecord | null> {
  await look(newsroom, signal);
  return readRecord(recordFiles(newsroom).spare, stagingFolders(newsroom).staging);
}

it('gives each file of the site a second name, and what is known of the site is known of the copy', async () => {
  const newsroom = recordedSite();
  const record = await copy(newsroom);
  const { staging } = stagingFolders(newsroom);
  const [file, second] = [newsroom.dist, staging].map((folder) => statSync(path.join(folder, PAGE)));
  expect(second?.ino).toBe(file?.ino);
  const shown = readRecord(recordFiles(newsroom).shown, newsroom.dist);
  expect(record?.at).toBeCloseTo(shown?.at ?? 0, 2);
  const { ino: folder, mtimeMs: copied } = statSync(staging);
  const list = record?.list;
  expect(record).toEqual({ ...shown, folder, copied: record?.copied, at: record?.at, list });
  expect(record?.copied).toBeGreaterThanOrEqual(copied);
});

describe('knows whether all is as it was written', () => {
  it('in the site that is copied, and in the copy, which has younger folders', async () => {
    const newsroom = recordedSite();
    expect(await look(newsroom)).toBe(true);
    expect(await look(newsroom)).toBe(true);
  });

  it.each([
    ['written to in the site that is shown', shownFolder, (file: string) => appendFileSync(file, '!')],
    ['written to in the older one', olderFolder, (file: string) => appendFileSync(file, '!')],
    ['removed from the site that is shown', shownFolder, (file: string) => rmSync(file)],
    ['removed from the older one', olderFolder, (file: string) => rmSync(file)],
    ['added to the older one', olderFolder, (file: string) => writeFileSync(`${file}.other`, '')],
  ])('once a file was %s', async (_, folderOf, touch) => {
    const newsroom = recordedSite();
    if (folderOf === olderFolder) await look(newsroom);
    // The clock of a disk may stand still for some milliseconds.
    await setTimeout(20);
    touch(path.join(folderOf(newsroom), PAGE));
    expect(await look(newsroom)).toBe(false);
  });

  it('leaving what somebody has added to the site that is shown out of the copy', async () => {
    const newsroom = recordedSite();
    await setTimeout(20);
    writeFileSync(path.join(newsroom.dist, 'notes.txt'), '');
    expect(await look(newsroom)).toBe(true);
    expect(filesIn(olderFolder(newsroom))).toEqual([PAGE.slice(1)]);
  });
});

it('leaves the site before the last one alone', async () => {
  const newsroom = recordedSite();
  await copy(newsroom);
  const page = path.join(stagingFolders(newsroom).staging, PAGE);
  writeFileSync(`${page}.other`, 'of the site before');
  await copy(newsroom);
  expect(readFileSync(`${page}.other`, 'utf8')).toBe('of the site before');
});

it('removes what nothing is known of, and knows nothing when it is stopped', async () => {
  const newsroom = recordedSite();
  const { staging } = stagingFolders(newsroom);
  mkdirSync(staging, { recursive: true });
  writeFileSync(path.join(staging, 'left-behind.html'), '');
  expect(await copy(newsroom, AbortSignal.abort())).toBeNull();
  expect(await copy(newsroom)).not.toBeNull();
  expect(() => statSync(path.join(staging, 'left-behind.html'))).toThrow('ENOENT');
});
