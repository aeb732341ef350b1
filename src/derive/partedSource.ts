import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import type { Fault, FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { type FilePart, fileParts } from '../sources/fileParts.ts';
import { parseRelease } from '../sources/parseRelease.ts';
import type { Release, ReleaseSpec, Source } from '../sources/source.ts';

/** The newest release of a source, to be read a part at a time. */
export interface PartedRelease {
  /** Without its rows. */
  readonly head: Release;
  readonly parts: readonly FilePart[];
  /** @returns null when a fault was added */
  readonly read: (part: FilePart, faults: FaultList) => Promise<Release | null>;
}

/**
 * Looks through the newest release of a source with `parts`, whose file must be the one that was added.
 * @param most bytes of a part, but for the rest of an area's rows
 * @returns null when a fault was added
 */
export async function partedRelease(
  newsroom: Newsroom,
  source: Source,
  areas: Areas,
  faults: FaultList,
  most?: number,
): Promise<PartedRelease | null> {
  const release = source.releases.at(-1);
  const by = source.query?.parts?.by;
  if (!release || by === undefined) return null;
  if (refused(source, newsroom, faults)) return null;
  const raw = path.join(newsroom.raw, source.id, release.file);
  const file = shownPath(newsroom, raw);
  const found = await divided(raw, file, by, release, faults, most);
  if (!found) return null;
  const header = bytesOf(raw, 0, found.header);
  const read = async ({ start, end, line }: FilePart, own: FaultList) => {
    const bytes = Buffer.concat([header, bytesOf(raw, start, end)]);
    return parseRelease({ bytes, file, date: release.date, bodyLine: line }, source, areas, own);
  };
  const head = await read({ start: 0, end: 0, line: 2 }, faults);
  return head && { head, parts: found.parts, read };
}

/** A part has the first line of the file and some others, so nothing in it can be found by counting lines. */
function refused({ id, table }: Source, newsroom: Newsroom, faults: FaultList): boolean {
  if (!table) return false;
  const { headerRows, header = 1, range, end } = table;
  const counted = { range, end, header: header > 1, headerRows: headerRows > 1 };
  const found = Object.entries(counted).find(([, value]) => value)?.[0];
  if (found === undefined) return false;
  const file = shownPath(newsroom, path.join(newsroom.sources, id, 'source.yaml'));
  const what = `a source in parts whose lines are counted: table.${found}`;
  faults.add({ file, line: 0, column: 0, what, mend: 'leave it out, or leave out parts' });
  return true;
}

async function divided(
  raw: string,
  file: string,
  by: string,
  { sha256 }: ReleaseSpec,
  faults: FaultList,
  most: number | undefined,
) {
  const add = (fault: Pick<Fault, 'what'> & Partial<Fault>) => {
    faults.add({ file, line: 0, column: 0, ...fault });
    return null;
  };
  if (!existsSync(raw)) return add({ what: 'release file is missing', mend: 'put the file back' });
  try {
    const found = await fileParts(raw, by, most);
    if (found.sha256 === sha256) return found;
    return add({ what: `raw file has changed: sha256 ${found.sha256}`, expected: `sha256 ${sha256}` });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return add(error.problem);
  }
}

function bytesOf(file: string, start: number, end: number): Buffer {
  const bytes = Buffer.alloc(end - start);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, bytes, 0, bytes.length, start);
  } finally {
    closeSync(opened);
  }
  return bytes;
}
