import process from 'node:process';
import { approve } from '../src/approval/approve.ts';
import { localDate } from '../src/approval/localDate.ts';
import { FaultError } from '../src/faults/fault.ts';
import { newsroomFromEnvironment } from '../src/newsroom/newsroom.ts';
import { commandOptions } from './commandOptions.ts';

/**
 * `npm run approve -- <story>`: shows the wordings of a story that nobody has read, to be approved one by one.
 * With `--rehearsed` those that made-up next releases would print, too.
 * Without a terminal, or with `--list`, it says what is unread, and ends with 1 where something is.
 */

const USAGE = 'usage: npm run approve -- <story> [--by "A Name"] [--rehearsed] [--list | --json]';

const { values, positionals } = commandOptions(USAGE, {
  options: {
    by: { type: 'string' },
    rehearsed: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [story, ...others] = positionals;
if (!story || others.length > 0) {
  console.error(USAGE);
  process.exit(1);
}

try {
  const { by, rehearsed, list, json } = values;
  process.exitCode = await approve(
    { newsroom: newsroomFromEnvironment(), story, by, rehearsed, list, json },
    {
      input: process.stdin,
      output: process.stdout,
      environment: process.env,
      today: () => localDate(new Date()),
      now: () => performance.now(),
      say: console.log,
      warn: console.error,
    },
  );
} catch (error) {
  if (!(error instanceof FaultError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
