import { readFileSync } from 'node:fs';
import process from 'node:process';
import { writeFiles } from '../derive/writeFiles.ts';

/** Run by itself, so that it can be killed: writes the files of a plan, `[path, base64 or null]`, with a journal. */
const [plan = '', journal] = process.argv.slice(2);
const files = JSON.parse(readFileSync(plan, 'utf8')) as [string, string | null][];
writeFiles(
  files.map(([path, text]) => ({ path, text: text === null ? null : Buffer.from(text, 'base64') })),
  undefined,
  journal,
);
