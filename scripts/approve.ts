import process from 'node:process';
import { approve } from '../src/approval/approve.ts';
import { localDate } from '../src/approval/localDate.ts';
import { unsignedSince } from '../src/approval/signed.ts';
import { takeDownAddress } from '../src/approval/takeDownAddress.ts';
import { FaultError, FaultList, formatFaults, stops } from '../src/faults/fault.ts';
import { commandNewsroom } from './commandNewsroom.ts';
import { commandOptions } from './commandOptions.ts';

/**
 * `npm run approve -- <story>`: shows the wordings of a story that nobody has read, to be approved one by one.
 * With `--rehearsed` those that made-up next releases would print, too.
 * `--signed <commit>` holds the approvals since then to the authors of the commits that brought them.
 * `--remove trend` takes down a chart or quote, `--withdraw` a story: their addresses say so from then on.
 * Without a terminal, or with `--list`, it says what is unread, and ends with 1 where something is.
 */

const USAGE = `usage: npm run approve -- <story> [--by "A Name"] [--rehearsed] [--list | --json]
       npm run approve -- <story> --remove <chart or quote> [--why TEXT] [--by "A Name"]
       npm run approve -- <story> --withdraw [--why TEXT] [--by "A Name"]
       npm run approve -- --signed <commit>`;

const { values, positionals } = commandOptions(USAGE, {
  options: {
    by: { type: 'string' },
    signed: { type: 'string' },
    remove: { type: 'string' },
    withdraw: { type: 'boolean', default: false },
    why: { type: 'string' },
    rehearsed: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [story, ...others] = positionals;
if (values.signed !== undefined) {
  const faults = unsignedSince(commandNewsroom(), values.signed);
  if (faults.length > 0) console.error(formatFaults(faults));
  process.exit(faults.length > 0 ? 1 : 0);
}
if (!story || others.length > 0) {
  console.error(USAGE);
  process.exit(1);
}

if (values.remove !== undefined || values.withdraw) process.exit(await takeDown(story));

try {
  const { by, rehearsed, list, json } = values;
  process.exitCode = await approve(
    { newsroom: commandNewsroom(), story, by, rehearsed, list, json },
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

async function takeDown(slug: string): Promise<number> {
  const { remove, withdraw, by, why } = values;
  if (remove !== undefined && withdraw) {
    console.error(USAGE);
    return 1;
  }
  const faults = new FaultList();
  const on = localDate(new Date());
  const part = remove ?? null;
  const done = await takeDownAddress(commandNewsroom(), { story: slug, part, by, why, on }, faults);
  if (done === null) console.error(formatFaults(faults.all.filter(stops)));
  else console.log(done);
  return done === null ? 1 : 0;
}
