import { enableCompileCache } from 'node:module';
import path from 'node:path';
import process from 'node:process';

/**
 * Loaded before a command (`node --import`): has Node keep what it makes of the engine's files when it reads
 * them, for the next start and for threads, which is a fifth of a rebuild. In JavaScript, as what takes the
 * types out of TypeScript is loaded for the first such file that is not kept. Where nothing can be kept, it
 * goes without.
 */

const FOLDER = path.resolve(import.meta.dirname, '../.standfirst/compiled');

// Threads load this as well; processes that are started are told by their environment.
if (enableCompileCache(FOLDER).directory) process.env['NODE_COMPILE_CACHE'] ??= FOLDER;
