import { readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build } from 'astro';
import { pageAdapter } from './pageAdapter.ts';
import { isEntry, PROGRAM, STATIC_FILES } from './pageProgram.ts';

/** A process that packs the pages of its environment's newsroom into a folder: `packPages.ts <folder>`. */

const [folder = ''] = process.argv.slice(2);
const files = path.join(folder, STATIC_FILES);
// The development server has other plugins, and would have to prepare its packages again.
const cacheDir = path.join(folder, 'vite');
await build({
  // Pages take their full addresses from the site that they are handed: one program is for many.
  site: 'http://localhost',
  outDir: files,
  logLevel: 'warn',
  vite: { cacheDir },
  integrations: [pageAdapter(() => renameSync(programIn(files), path.join(folder, PROGRAM)))],
});
rmSync(cacheDir, { recursive: true, force: true });

/** Astro does not say where it lays the program. */
function programIn(root: string): string {
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const entry = found.find((file) => isEntry(path.basename(file)));
  if (entry === undefined) throw new Error(`Astro has packed no pages into ${root}`);
  return path.join(root, path.dirname(entry));
}
