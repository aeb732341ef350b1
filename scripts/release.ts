import process from 'node:process';
import { formatFaults } from '../src/faults/fault.ts';
import { LockedError } from '../src/publish/lock.ts';
import { settlementFiles, settlementText } from '../src/release/settlementFiles.ts';
import { type Settlement, settleReleases } from '../src/release/settleReleases.ts';
import { commandNewsroom } from './commandNewsroom.ts';
import { commandOptions, givenPath, isDate } from './commandOptions.ts';
import { writeFolder } from './writeFolder.ts';

/**
 * `npm run release -- [source] --released 2025-07-24`: looks for new files, accepts those that may be published with
 * nobody looking, and says why it holds the others. What a workflow runs; it publishes nothing itself.
 */

const USAGE = `usage: npm run release -- [source] --released 2025-07-24 [--into FOLDER] [--json]
    --released DATE   date of publication of what comes
    --into FOLDER     writes reports there, and what a workflow goes on with
    --json            what was accepted and held, for machines
    Ends with 0 whether or not something came, with 1 where a source could not be fetched.`;

const { values, positionals } = commandOptions(USAGE, {
  options: {
    released: { type: 'string' },
    into: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const { released = '', into, json } = values;
if (positionals.length > 1 || !isDate(released)) {
  console.error(USAGE);
  process.exit(1);
}

try {
  const outside = { environment: process.env, now: () => new Date() };
  const asked = { source: positionals[0], released };
  show(await settleReleases(commandNewsroom(), asked, outside, (step) => console.error(`${step} …`)));
} catch (error) {
  if (!(error instanceof LockedError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function show(settlement: Settlement): void {
  const { accepted, held, faults } = settlement;
  if (into !== undefined) writeFolder(givenPath(into), settlementFiles(settlement));
  const ok = faults.length === 0;
  console.log(json ? JSON.stringify({ ok, accepted, held, faults }, null, 2) : settlementText(settlement));
  if (!ok && !json) console.error(formatFaults(faults));
  if (!ok) process.exitCode = 1;
}
