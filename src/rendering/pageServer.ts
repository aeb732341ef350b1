import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { siteAddress } from '../newsroom/siteAddress.ts';

/** What `astro build` leaves in a page server's folder: the server, and the files that pages load. */
const ENTRY = 'server/entry.mjs';
export const STATIC_FILES = 'client';

export type PageServer = typeof import('./pageEntrypoint.ts');

export function loadPageServer(folder: string): Promise<PageServer> {
  return import(pathToFileURL(path.join(folder, ENTRY)).href);
}

export interface Engine {
  /** Its folder, from which a server resolves its packages. */
  readonly folder: string;
  /** Digest of the engine and the base path of a site. */
  keyOf(base: string): string;
}

/**
 * Starts building the page server, unless an earlier build left it. Disposal stops the build.
 */
export function startPageServer(
  newsroom: Newsroom,
  engine: Engine,
): AsyncDisposable & { readonly folder: Promise<string> } {
  const stop = new AbortController();
  const folder = pageServer(newsroom, engine, stop.signal);
  const settled = Promise.allSettled([folder]);
  return {
    folder,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await settled;
    },
  };
}

/**
 * Folder of the page server. All newsrooms with the same engine and base path share one.
 * @throws {Error} with Astro's output when it cannot build it
 */
export async function pageServer(newsroom: Newsroom, engine: Engine, signal: AbortSignal): Promise<string> {
  const key = engine.keyOf(siteAddress(newsroom).base);
  const folder = path.join(engine.folder, '.standfirst', 'pages', key);
  if (existsSync(folder)) return folder;
  mkdirSync(path.dirname(folder), { recursive: true });
  // Another build may be making the same server.
  const work = mkdtempSync(`${folder}.`);
  try {
    await runAstro(work, engine.folder, newsroom, signal);
    if (!existsSync(folder)) renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  removeOld(path.dirname(folder));
  return folder;
}

/** Runs in a separate process, which returns its memory. */
async function runAstro(outDir: string, engine: string, { root }: Newsroom, signal: AbortSignal) {
  const astro = path.join(engine, 'node_modules/astro/bin/astro.mjs');
  // Full addresses come from the site that the pages are handed.
  const args = [astro, 'build', '--outDir', outDir, '--site', 'http://localhost'];
  // Nothing else: Astro exposes environment variables, such as DEV and PROD, to pages.
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, NEWSROOM: root, ASTRO_TELEMETRY_DISABLED: '1' };
  try {
    await promisify(execFile)(process.execPath, args, { cwd: engine, env, signal });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`astro build failed\n${stdout}${stderr}`, { cause: error });
  }
}

const MAX_KEPT = 16;

/** An engine under development leaves many servers. */
function removeOld(folder: string): void {
  const found = readdirSync(folder).map((name) => path.join(folder, name));
  const age = (each: string) => statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newestFirst = found.toSorted((a, b) => age(b) - age(a));
  for (const old of newestFirst.slice(MAX_KEPT)) rmSync(old, { recursive: true, force: true });
}
