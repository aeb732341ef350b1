import process from 'node:process';
import { newsroomFromEnvironment } from '../src/newsroom/newsroom.ts';
import { checkNewsroom } from '../src/report/checkNewsroom.ts';
import { formatCheckReport } from '../src/report/checkReport.ts';
import { commandOptions } from './commandOptions.ts';

/** `npm run check`: all claims and lints of all editions, without HTML. `--json` for machines. */

const { json } = commandOptions('usage: npm run check [-- --json]', {
  options: { json: { type: 'boolean', default: false } },
}).values;

const report = await checkNewsroom(newsroomFromEnvironment());
console.log(json ? JSON.stringify(report, null, 2) : formatCheckReport(report));
if (!report.ok) process.exitCode = 1;
