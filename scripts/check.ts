import process from 'node:process';
import { newsroomFromEnvironment } from '../src/newsroom/newsroom.ts';
import { keepHeapsSmall } from '../src/publish/heaps.ts';
import { checkNewsroom } from '../src/report/checkNewsroom.ts';
import { checkText } from '../src/report/checkText.ts';
import { formatText } from '../src/report/formatText.ts';
import { commandOptions } from './commandOptions.ts';

/** `npm run check`: all claims and lints of all editions, without HTML. `--json` for machines. */

const { json } = commandOptions('usage: npm run check [-- --json]', {
  options: { json: { type: 'boolean', default: false } },
}).values;

keepHeapsSmall();

const report = await checkNewsroom(newsroomFromEnvironment());
console.log(json ? JSON.stringify(report, null, 2) : formatText(checkText(report)));
if (!report.ok) process.exitCode = 1;
