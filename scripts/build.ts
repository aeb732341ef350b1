import process from 'node:process';
import { Worker } from 'node:worker_threads';

/**
 * `npm run build`, in a thread: only of a thread can the memory for young objects be limited without a flag of V8. The
 * main thread takes eight times as much of it, and keeps what a build has filled with garbage.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

const file = new URL('buildSite.ts', import.meta.url);
new Worker(file, { argv: process.argv.slice(2), resourceLimits: LIMITS }).on('exit', (status) => {
  process.exitCode = status;
});
