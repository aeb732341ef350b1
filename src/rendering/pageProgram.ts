import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SiteModel } from '../editions/site.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { siteAddress } from '../newsroom/siteAddress.ts';
import type { PageServer } from './pageServer.ts';

/** Parts of a program's folder: what renders the pages, and the scripts, styles and icons that they load. */
export const PROGRAM = 'program';
export const STATIC_FILES = 'files';

const PACK = fileURLToPath(new URL('packPages.ts', import.meta.url));

/**
 * The folder of the program that renders a site's pages, which is the same for all sites of one base path.
 * Where there is none yet it is packed, in a process of its own.
 * @param engine folder of the engine, within which the program has to find its packages
 * @param version digest of the engine
 * @param signal stops the packing
 * @throws {Error} with what Astro says when it can't pack them
 */
export async function pageProgram(
  newsroom: Newsroom,
  engine: string,
  version: string,
  signal: AbortSignal,
): Promise<string> {
  const base = createHash('sha256').update(siteAddress(newsroom).base).digest('hex');
  const name = [version, base].map((digest) => digest.slice(0, 16)).join('-');
  const folder = path.join(engine, '.standfirst', 'pages', name);
  if (!existsSync(folder)) await pack(folder, engine, newsroom, signal);
  return folder;
}

async function pack(folder: string, engine: string, newsroom: Newsroom, signal: AbortSignal): Promise<void> {
  mkdirSync(path.dirname(folder), { recursive: true });
  // Another build may be packing the same.
  const work = mkdtempSync(`${folder}.`);
  try {
    await runPacking(work, engine, newsroom, signal);
    keep(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** In a process of its own: Astro and its bundler take memory that the build has other uses for. */
async function runPacking(
  work: string,
  engine: string,
  { root }: Newsroom,
  signal: AbortSignal,
): Promise<void> {
  const env = { ...process.env, NEWSROOM: root, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [PACK, work], { cwd: engine, env, signal });
  let said = '';
  const hear = (text: unknown) => {
    said += String(text);
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
  // Stopped by the signal: it closes after that.
  child.on('error', hear);
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`the pages could not be packed\n${said}`);
}

/** Of so many engines and base paths the programs are kept, the newest. */
const MOST_KEPT = 16;

/** In one step, unless another build was faster. */
function keep(work: string, folder: string): void {
  try {
    renameSync(work, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
  const place = path.dirname(folder);
  const found = readdirSync(place).map((name) => path.join(place, name));
  const age = (each: string) => statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newestFirst = found.toSorted((a, b) => age(b) - age(a));
  for (const old of newestFirst.slice(MOST_KEPT)) rmSync(old, { recursive: true, force: true });
}

/** Has a program serve the pages of a site. @param folder as `pageProgram` gives it */
export async function loadPages(folder: string, model: SiteModel): Promise<PageServer> {
  const program = path.join(folder, PROGRAM);
  const entry = readdirSync(program).find(isEntry) ?? '';
  const loaded: typeof import('./pageServer.ts') = await import(
    pathToFileURL(path.join(program, entry)).href
  );
  return loaded.serve(model);
}

/** Whether a file is what a program is entered by, which Astro names. */
export function isEntry(file: string): boolean {
  return /^prerender-entry\b.*\.mjs$/.test(file);
}
