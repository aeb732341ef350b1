import process from 'node:process';
import { tellNewsroom } from '../src/editions/newsroomEditions.ts';
import { FaultList } from '../src/faults/fault.ts';
import { newsroomFromEnvironment } from '../src/newsroom/newsroom.ts';
import { checkReport, formatCheckReport } from '../src/report/checkReport.ts';

/** `npm run check`: all claims and lints of all editions, without HTML. `--json` for machines. */

const faults = new FaultList();
const told = tellNewsroom(newsroomFromEnvironment(), faults);
const report = checkReport(told, faults.all);
console.log(process.argv.includes('--json') ? JSON.stringify(report, null, 2) : formatCheckReport(report));
if (!report.ok) process.exitCode = 1;
