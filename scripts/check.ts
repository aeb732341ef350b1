import process from 'node:process';
import { newsroomFromEnvironment } from '../src/newsroom/newsroom.ts';
import { keepCompiled } from '../src/publish/compiled.ts';
import { keepHeapsSmall } from '../src/publish/heaps.ts';

/** `npm run check`: all claims and lints of all editions, without HTML. `--json` for machines. */

keepHeapsSmall();
keepCompiled();
// Not before: what is loaded from here on is kept.
const { checkNewsroom } = await import('../src/report/checkNewsroom.ts');
const { formatCheckReport } = await import('../src/report/checkReport.ts');

const report = await checkNewsroom(newsroomFromEnvironment());
console.log(process.argv.includes('--json') ? JSON.stringify(report, null, 2) : formatCheckReport(report));
if (!report.ok) process.exitCode = 1;
