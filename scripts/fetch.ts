import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fetchSources } from '../src/fetch/fetchSources.ts';
import { fetchText } from '../src/fetch/fetchText.ts';
import { commandNewsroom } from './commandNewsroom.ts';
import { commandOptions } from './commandOptions.ts';

/**
 * `npm run fetch -- [source]`: looks whether a publisher's address or a database has a file that is no release yet,
 * and keeps it. The only command that uses a network. With `--refresh` it goes on to `npm run refresh`.
 */

const USAGE = `usage: npm run fetch -- [source] [--json]
       npm run fetch -- [source] --refresh --released 2025-07-24 [--accept]
    source      looked at even if its "every" has not passed; without one, all that are due
    --refresh   goes on to npm run refresh with what came; the report is that of refresh
    --json      the report for machines
    Ends with 0 whether or not something is new, with 1 where a source could not be fetched.`;

const { values, positionals } = commandOptions(USAGE, {
  options: {
    refresh: { type: 'boolean', default: false },
    released: { type: 'string' },
    accept: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const { refresh, released, accept, json } = values;
if (positionals.length > 1 || refresh !== (released !== undefined) || (accept && !refresh)) {
  console.error(USAGE);
  process.exit(1);
}

const newsroom = commandNewsroom();
const outside = { environment: process.env, now: () => new Date() };
const report = await fetchSources(newsroom, positionals[0], outside, (step) => console.error(`${step} …`));
const came = report.looks.flatMap(({ source, state, file }) =>
  file !== undefined && (state === 'new' || state === 'waiting') ? [[source, file] as const] : [],
);
const isHandedOn = refresh && came.length > 0;
const text = json ? JSON.stringify(report, null, 2) : fetchText(report);
if (isHandedOn) console.error(text);
else console.log(text);
if (!report.ok) process.exitCode = 1;

for (const [source, file] of isHandedOn ? came : []) {
  const options = [
    '--released',
    released ?? '',
    ...(accept ? ['--accept'] : []),
    ...(json ? ['--json'] : []),
  ];
  const command = path.join(import.meta.dirname, 'refresh.ts');
  const args = [command, source, path.join(newsroom.root, file), ...options];
  if (spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0) process.exitCode = 1;
}
