import process from 'node:process';
import { readDesk } from '../src/editions/readDesk.ts';
import { readStory } from '../src/editions/readStory.ts';
import { FaultList, formatFaults } from '../src/faults/fault.ts';
import { newsroomFromEnvironment } from '../src/newsroom/newsroom.ts';
import { formatRehearsal } from '../src/rehearsal/formatRehearsal.ts';
import { rehearse } from '../src/rehearsal/rehearse.ts';
import { commandOptions } from './commandOptions.ts';

/**
 * `npm run rehearse -- <story> [--json]`: tells every edition on made-up next releases, in memory, and says what
 * would stop the build on release day.
 */

const USAGE = 'usage: npm run rehearse -- <story> [--json]';

const { values, positionals } = commandOptions(USAGE, {
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [slug] = positionals;
if (!slug) {
  console.error(USAGE);
  process.exit(1);
}

const faults = new FaultList();
const newsroom = newsroomFromEnvironment();
const desk = readDesk(newsroom, faults);
const story = desk && readStory(newsroom, slug, desk, faults);
if (!story) {
  console.error(formatFaults(faults.all));
  process.exit(1);
}

const rehearsal = rehearse(story, desk, { onRelease: process.stderr.isTTY ? sayTenths : undefined });
console.log(values.json ? JSON.stringify(rehearsal, null, 2) : formatRehearsal(rehearsal));
if (!rehearsal.ok) process.exitCode = 1;

/** A line for each tenth of the way. */
function sayTenths(done: number, all: number): void {
  if (Math.floor((done * 10) / all) > Math.floor(((done - 1) * 10) / all))
    console.error(`rehearsed ${done} of ${all} made-up releases …`);
}
