import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { slugOf } from '../newsroom/slug.ts';
import { Refusal } from './refusal.ts';
import { route } from './route.ts';

/** A file that was chosen in the browser, kept among the caches until it is written into the newsroom. */
export interface Upload {
  readonly id: string;
  /** As it was called. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** Of a file that was handed over. */
export interface Uploaded {
  readonly upload: string;
  /** A name for a source that is made of it. */
  readonly id: string;
}

/** Takes a file from the browser, in place of one that was chosen before. */
export const uploadRoute = route('PUT', 'api/file/', async ({ desk, query, body }) => {
  if (!(body instanceof Readable)) return null;
  const former = findUpload(desk.newsroom, query.get('instead') ?? '');
  if (former) removeUpload(desk.newsroom, former);
  const upload = await keepUpload(desk.newsroom, query.get('name') ?? '', body);
  if (!upload) throw new Refusal('not a name of a file', 400);
  const own = slugOf(path.parse(upload.name).name.replace(/(?:19|20)\d{2}-[01]\d-[0-3]\d/, ''));
  return { json: { upload: upload.id, id: own || 'source' } satisfies Uploaded };
});

/** A larger file is opened by the commands, which read it where it lies. */
export const MOST_BYTES = 256 * 1024 * 1024;

/**
 * @returns null for a name that is none of a file
 * @throws {Refusal} of one that is too large
 */
export async function keepUpload(
  newsroom: Newsroom,
  name: string,
  content: Readable,
  most = MOST_BYTES,
): Promise<Upload | null> {
  if (name === '' || name.startsWith('.') || /[/\\\0]/.test(name)) return null;
  const all = folderOf(newsroom);
  mkdirSync(all, { recursive: true });
  const folder = mkdtempSync(path.join(all, 'file-'));
  const file = path.join(folder, name);
  // Opened first: what breaks off at once would be removed before the stream has made its file.
  const kept = await open(file, 'wx');
  try {
    await pipeline(content, upTo(most), kept.createWriteStream());
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return { id: path.basename(folder), name, path: file };
}

/** Hands on so many bytes and no more. */
function upTo(most: number) {
  return async function* limited(content: AsyncIterable<Uint8Array | string>) {
    let bytes = 0;
    for await (const part of content) {
      bytes += Buffer.byteLength(part);
      if (bytes > most) throw new Refusal(`${large(most)}: the commands read such a file where it lies`, 413);
      yield part;
    }
  };
}

function large(most: number): string {
  return `larger than ${Math.floor(most / 2 ** 20)} MB`;
}

/** @throws {Refusal} where it is gone */
export function uploadGiven(newsroom: Newsroom, id = ''): Upload {
  const upload = findUpload(newsroom, id);
  if (upload) return upload;
  throw new Refusal('the file is not there any more: choose it again', 410);
}

export function findUpload(newsroom: Newsroom, id: string): Upload | null {
  const folder = path.join(folderOf(newsroom), id);
  if (!/^file-\w{6}$/.test(id) || !existsSync(folder)) return null;
  const [name] = readdirSync(folder);
  return name === undefined ? null : { id, name, path: path.join(folder, name) };
}

export function removeUpload(newsroom: Newsroom, { id }: Upload): void {
  rmSync(path.join(folderOf(newsroom), id), { recursive: true, force: true });
}

function folderOf({ cache }: Newsroom): string {
  return path.join(cache, 'uploads');
}
