import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { BenchPlace, Say } from './benchEditions.ts';
import { commandOf } from './commandOf.ts';
import { makeNewsroom } from './makeNewsroom.ts';
import { measured } from './measured.ts';
import type { Result } from './results.ts';

/**
 * The packing of the pages, which the first build with an engine does beside its other work. The builds that
 * follow find them packed, as the yardstick finds what Astro's bundler prepares once.
 */
export async function benchPacking({ engine, work, seed }: BenchPlace, say: Say): Promise<Result> {
  say('packing the pages');
  const newsroom = path.join(work, 'newsroom-packing');
  makeNewsroom(newsroom, { editions: 1, seed });
  const environment = { NEWSROOM: newsroom };
  await measured([...commandOf('build', engine), '--no-png'], engine, environment);
  // On the engine's disk: Astro moves files to where they belong.
  const program = mkdtempSync(path.join(engine, '.standfirst', 'bench-'));
  try {
    const { ms, memory } = await measured(['src/rendering/packPages.ts', program], engine, environment);
    return { what: 'pack the pages', size: 1, ms, memory, note: 'once for an engine' };
  } finally {
    rmSync(program, { recursive: true });
  }
}
