import process from 'node:process';
import { tellStory } from '../src/editions/newsroomEditions.ts';
import { readData } from '../src/editions/readData.ts';
import { readStory } from '../src/editions/readStory.ts';
import { FaultList, formatFaults } from '../src/faults/fault.ts';
import { plainEdition, sampleEditions } from '../src/report/sample.ts';
import { commandNewsroom } from './commandNewsroom.ts';
import { commandOptions } from './commandOptions.ts';

/** `npm run sample -- <story> [--n 5]`: whole editions as plain text, chosen to show every branch. */

const USAGE = 'usage: npm run sample -- <story> [--n 5]';

const { values, positionals } = commandOptions(USAGE, {
  options: { n: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const [slug] = positionals;
if (!slug || !Number.isInteger(Number(values.n)) || Number(values.n) < 1) {
  console.error(USAGE);
  process.exit(1);
}

const newsroom = commandNewsroom();
const faults = new FaultList();
const data = readData(newsroom, faults);
const story = data && readStory(newsroom, slug, data, faults);
if (!story) {
  console.error(formatFaults(faults.all));
  process.exit(1);
}
const told = tellStory(story, data);
console.log(sampleEditions(told, Number(values.n)).map(plainEdition).join('\n\n\n'));
