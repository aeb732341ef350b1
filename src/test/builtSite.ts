import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { runCommand } from './runCommand.ts';

/** A finished site, as it stands in `dist`. */
export interface BuiltSite {
  readonly folder: string;
  /** All files, relative to the folder, sorted. */
  readonly files: readonly string[];
  readonly pages: readonly string[];
  text(file: string): string;
  bytes(file: string): Buffer;
  /** The page as a browser parses it. */
  page(file: string): CheerioAPI;
}

export function siteIn(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
  const bytes = (file: string) => readFileSync(path.join(folder, file));
  const text = (file: string) => bytes(file).toString('utf8');
  const parsed = new Map<string, CheerioAPI>();
  return {
    folder,
    files,
    pages: files.filter((file) => file.endsWith('.html')),
    text,
    bytes,
    page(file) {
      const page = parsed.get(file) ?? load(text(file));
      parsed.set(file, page);
      return page;
    },
  };
}

/** Builds a newsroom by the real command. @throws with what the command said when it fails */
export async function buildNewsroom(
  newsroom: Newsroom,
  environment: NodeJS.ProcessEnv = {},
  options: readonly string[] = [],
): Promise<BuiltSite> {
  const { status, stdout, stderr } = await runCommand('build', newsroom.root, environment, options);
  if (status !== 0) throw new Error(`build ended with ${status}\n${stdout}\n${stderr}`);
  return siteIn(newsroom.dist);
}

/** The same without PNG files, which take most of the time of a build. */
export function buildPages(newsroom: Newsroom, environment: NodeJS.ProcessEnv = {}): Promise<BuiltSite> {
  return buildNewsroom(newsroom, environment, ['--no-png']);
}

/** Each file with its content, to compare two sites. */
export function contents(site: BuiltSite): Record<string, string> {
  return Object.fromEntries(site.files.map((file) => [file, site.bytes(file).toString('base64')]));
}

/** Files that one site has and the other has not, or has otherwise. */
export function differing(a: BuiltSite, b: BuiltSite): string[] {
  const [left, right] = [contents(a), contents(b)];
  return [...new Set([...a.files, ...b.files])].filter((file) => left[file] !== right[file]).toSorted();
}

/** Text of an element as a reader takes it in, spaces made single. */
export function words(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
