import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type Fetched, fetchedRule } from '../sources/obtaining.ts';

/** What is remembered of the last look at a source. It may be deleted at any time: then all of a file is fetched. */
const memory = z.object({
  looked: z.iso.datetime(),
  address: z.string().optional(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  sha256: z.string().optional(),
});

export type Memory = z.output<typeof memory>;

/** A file that came, before it is made a release. */
export interface Arrival {
  /** Where it is until it is kept. */
  readonly temporary: string;
  /** Of its name, without a dot. */
  readonly ending: string;
  readonly sha256: string;
  readonly fetched: Fetched;
  readonly memory?: Omit<Memory, 'looked' | 'sha256'>;
}

export function fetchedFolder(newsroom: Newsroom, source: string): string {
  const folder = path.join(newsroom.cache, 'fetched', source);
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function remembered(folder: string): Memory | null {
  try {
    return memory.safeParse(JSON.parse(readFileSync(path.join(folder, 'memory.json'), 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

export function remember(folder: string, known: Memory): void {
  writeFileSync(path.join(folder, 'memory.json'), `${JSON.stringify(known, null, 2)}\n`);
}

/** The file with these bytes that waits to become a release. */
export function waitingFile(folder: string, sha256: string | undefined): string | null {
  if (sha256 === undefined) return null;
  const name = readdirSync(folder).find((each) => isCandidate(each) && each.startsWith(sha256.slice(0, 12)));
  return name === undefined ? null : path.join(folder, name);
}

/** Keeps what came, with what is known of it beside it, in place of what came before. */
export function keepCandidate(folder: string, { temporary, ending, sha256, fetched }: Arrival): string {
  for (const name of readdirSync(folder).filter((each) => /^[0-9a-f]{12}\./.test(each)))
    rmSync(path.join(folder, name));
  const file = path.join(folder, `${sha256.slice(0, 12)}.${ending}`);
  writeFileSync(`${file}.fetched`, `${JSON.stringify({ sha256, ...fetched }, null, 2)}\n`);
  renameSync(temporary, file);
  return file;
}

const isCandidate = (name: string) => /^[0-9a-f]{12}\.[a-z]+$/.test(name);

/** How a file was fetched; undefined for one that was not, or that has changed since. */
export function howFetched(file: string, bytes: Uint8Array): Fetched | undefined {
  if (!existsSync(`${file}.fetched`)) return undefined;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { sha256: then, ...fetched } = z
    .looseObject({ sha256: z.string() })
    .parse(JSON.parse(readFileSync(`${file}.fetched`, 'utf8')));
  return then === sha256 ? fetchedRule.parse(fetched) : undefined;
}
