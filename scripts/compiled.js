import { enableCompileCache } from 'node:module';
import path from 'node:path';
import process from 'node:process';

/**
 * Loaded before a command (`node --import`): has Node keep what it makes of the engine's files when it reads
 * them, for the next start and for threads, which is a fifth of a rebuild. In JavaScript, as what takes the
 * types out of TypeScript is loaded for the first such file that is not kept. Where nothing can be kept, it
 * goes without.
 */

const { directory } = enableCompileCache(path.resolve(import.meta.dirname, '../.standfirst/compiled'));
// A thread is told by its environment alone.
if (directory) process.env['NODE_COMPILE_CACHE'] = directory;
