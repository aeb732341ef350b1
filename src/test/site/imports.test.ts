import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../runCommand.ts';

/** Where packages may be imported that come with development only. */
const DEVELOPMENT = /\.test\.ts$|^src\/(?:test|bench)\/|^vitest\.config\.ts$/;

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest: Manifest = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));

function sourceFiles(): string[] {
  return ['src', 'scripts', 'astro.config.mjs', 'vitest.config.ts'].flatMap((place) => {
    if (statSync(path.join(PROJECT, place)).isFile()) return [place];
    return readdirSync(path.join(PROJECT, place), { recursive: true, encoding: 'utf8' })
      .map((file) => `${place}/${file.replaceAll(path.sep, '/')}`)
      .filter((file) => /\.(?:ts|mjs|js|astro)$/.test(file));
  });
}

/** The packages that a file imports, for its types or to run. */
function packagesIn(file: string): string[] {
  const text = readFileSync(path.join(PROJECT, file), 'utf8');
  // Of a component, what stands between its fences.
  const code = file.endsWith('.astro') ? (text.split(/^---$/m)[1] ?? '') : text;
  return ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !/^\.|^node:|^astro:/.test(name) && !builtinModules.includes(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
}

const imported = sourceFiles().flatMap((file) => packagesIn(file).map((name) => ({ file, name })));

describe('the packages that are imported', () => {
  it('are those that package.json names: what it brings by the way may go with any of its updates', () => {
    const known = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(imported.filter(({ name }) => !(name in known))).toEqual([]);
    expect(imported.length).toBeGreaterThan(200);
  });

  it('come with development only where nothing else needs them', () => {
    const outside = imported.filter(({ file }) => !DEVELOPMENT.test(file));
    expect(outside.filter(({ name }) => !(name in manifest.dependencies))).toEqual([]);
  });

  it('have a line in the README each, that says what they are for', () => {
    const readme = readFileSync(path.join(PROJECT, 'src/README.md'), 'utf8');
    const named = [...readme.matchAll(/^\| `([^`]+)` \| [^|]+ \| [^|]+ \| [^|]+ \|$/gm)].map(
      ([, name]) => name,
    );
    const direct = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    expect(named.filter((name) => direct.includes(name ?? '')).toSorted()).toEqual(direct.toSorted());
  });
});
