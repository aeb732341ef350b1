import { existsSync } from 'node:fs';
import process from 'node:process';
import { checkNewsroom } from '../src/report/checkNewsroom.ts';
import { checkText } from '../src/report/checkText.ts';
import { formatText } from '../src/report/formatText.ts';
import { commandNewsroom } from './commandNewsroom.ts';
import { commandOptions } from './commandOptions.ts';

/**
 * `npm run check`: all claims and lints of all editions, without HTML. `--changes` adds what prints differently from
 * the built site; `--json` is for machines.
 */

const { json, changes } = commandOptions('usage: npm run check [-- --changes] [--json]', {
  options: { changes: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
}).values;

const newsroom = commandNewsroom();
if (changes && !existsSync(newsroom.dist)) {
  console.error('no built site to compare with: dist\n    mend      npm run build');
  process.exit(1);
}
const report = await checkNewsroom(newsroom, null, changes);
console.log(json ? JSON.stringify(report, null, 2) : formatText(checkText(report)));
if (!report.ok) process.exitCode = 1;
