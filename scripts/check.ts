import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { tellNewsroom } from '../src/editions/newsroomEditions.ts';
import { FaultList, formatFaults, groupFaults } from '../src/faults/fault.ts';
import { newsroomFromEnvironment } from '../src/newsroom/newsroom.ts';

/** `npm run check`: all claims and lints of all editions, without HTML. `--json` for machines. */

const json = process.argv.includes('--json');
const started = performance.now();
const faults = new FaultList();
const told = tellNewsroom(newsroomFromEnvironment(), faults);
const stopping = faults.all.filter(({ warning }) => !warning);
const warnings = faults.all.filter(({ warning }) => warning);
const editions = told?.stories.flatMap((story) => story.editions) ?? [];
const seconds = (performance.now() - started) / 1000;

if (json) {
  const summary = {
    ok: stopping.length === 0,
    stories: told?.stories.length ?? 0,
    editions: editions.length,
  };
  console.log(JSON.stringify({ ...summary, faults: groupFaults(stopping), warnings: groupFaults(warnings) }));
} else {
  if (warnings.length > 0) console.error(`${formatFaults(warnings)}\n`);
  if (stopping.length > 0) console.error(`${formatFaults(stopping)}\n`);
  console.log(
    `${told?.stories.length ?? 0} stories, ${editions.length} editions: ${count(groupFaults(stopping).length, 'fault')}, ${count(groupFaults(warnings).length, 'warning')} (${seconds.toFixed(1)} s)`,
  );
}
if (stopping.length > 0) process.exitCode = 1;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
