import { enableCompileCache } from 'node:module';
import path from 'node:path';
import process from 'node:process';

/** Preloaded by commands: keeps compiled TypeScript, for threads too. Saves half a second of processor each time. */
process.env['NODE_COMPILE_CACHE'] ??= path.join(import.meta.dirname, '../.standfirst/compiled');
enableCompileCache(process.env['NODE_COMPILE_CACHE']);
