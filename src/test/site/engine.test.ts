import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../runCommand.ts';

/**
 * Source files of the engine: all of `src` but its tests. The gazetteer is data for any newsroom: its CSV files
 * name areas, and so does what says which.
 */
function engineFiles(): string[] {
  return readdirSync(path.join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll(path.sep, '/')}`)
    .filter((file) => /\.(?:ts|astro|css|md|js|mjs)$/.test(file))
    .filter((file) => !/^src\/test\/|^src\/gazetteer\/README|\/fixtures\/|\.test\.ts$/.test(file));
}

function foldersOf(folder: string): string[] {
  return readdirSync(path.join(PROJECT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** What belongs to the newsroom: its stories, sources, tables, and the names and codes of its areas. */
function ownNames(): string[] {
  const areas: Record<string, string>[] = parse(readFileSync(path.join(PROJECT, 'data/areas.csv'), 'utf8'), {
    columns: true,
  });
  const tables = readdirSync(path.join(PROJECT, 'data/derived')).map((file) => file.split('.')[0] ?? '');
  const places = areas.flatMap(({ code = '', name = '', slug = '', aliases = '' }) => [
    code,
    name,
    slug,
    ...aliases.split(';').map((alias) => alias.trim()),
  ]);
  return [...foldersOf('content/stories'), ...foldersOf('data/sources'), ...tables, ...places].filter(
    Boolean,
  );
}

/** Each name as a word, spelled as it is: "the east" is no place, and `essex` is not part of a word. */
function wordsOf(names: readonly string[]): RegExp {
  const escaped = [...new Set(names)].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\d_-])(?:${escaped.join('|')})(?![\\p{L}\\d_-])`, 'gu');
}

function found(pattern: RegExp): string[] {
  return engineFiles().flatMap((file) =>
    readFileSync(path.join(PROJECT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => [...line.matchAll(pattern)].map(([word]) => `${file}:${index + 1} ${word}`)),
  );
}

describe('the engine', () => {
  it('names no story, source, table or area of the newsroom', () => {
    expect(ownNames().length).toBeGreaterThan(100);
    expect(found(wordsOf(ownNames()))).toEqual([]);
  });

  it('is handed a language, and imports none', () => {
    const importing = found(/from '[^']*\/en-GB\/[^']*'/g);
    expect(importing.filter((line) => !line.startsWith('src/words/'))).toEqual([]);
  });

  it('speaks from below: what a language says needs nothing but types of other folders', () => {
    const needed = found(/^import (?!type ).*from '(?:\.\.\/)+[a-z]+\/[^']*'/g);
    expect(needed.filter((line) => line.startsWith('src/words/'))).toEqual([]);
  });

  it('imports nothing from the newsroom’s folders, nor from the commands', () => {
    expect(found(/from '(?:\.\.\/)+(?:content|data|scripts)\/[^']*'/g)).toEqual([]);
  });

  it('has no clock, no chance and no language of the machine', () => {
    const impure =
      /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\.toLocale\w+\(\)|\.localeCompare\(|Intl\.\w+\(\)/g;
    expect(found(impure)).toEqual([]);
  });

  it('keeps test files out of the pages, where Astro would publish them', () => {
    const pages = readdirSync(path.join(PROJECT, 'src/pages'), { recursive: true, encoding: 'utf8' });
    expect(pages.filter((file) => /\.test\.|README/.test(file))).toEqual([]);
  });
});
