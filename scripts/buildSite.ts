import path from 'node:path';
import process from 'node:process';
import { FaultError } from '../src/faults/fault.ts';
import { isTime } from '../src/newsroom/embargo.ts';
import { previewOf } from '../src/newsroom/newsroom.ts';
import { build } from '../src/publish/build.ts';
import { LockedError } from '../src/publish/lock.ts';
import { parseShard } from '../src/publish/shard.ts';
import { sizeText } from '../src/publish/siteSize.ts';
import { UnreadError } from '../src/wordings/unreadText.ts';
import { commandNewsroom } from './commandNewsroom.ts';
import { commandOptions } from './commandOptions.ts';

/**
 * `npm run build`: derives, checks and renders the newsroom's site into its `dist`.
 * `--no-png` skips PNG files, for a quick look at the pages.
 * `--preview` builds into `.standfirst/preview`, with unread wordings marked.
 * `--now TIME` leaves out releases and stories that have a later time.
 * `--threads 1` uses one thread.
 * `--shard 2/4` builds the second of four parts into `dist-shard-2`; `--merge` merges the parts.
 */

const USAGE = `usage: npm run build [-- --preview] [--no-png] [--threads 2] [--shard 2/4 | --merge] [--now TIME]
    --now TIME   leaves out what has a later time: 2025-07-24T08:30:00Z`;

const { values } = commandOptions(USAGE, {
  options: {
    'no-png': { type: 'boolean', default: false },
    preview: { type: 'boolean', default: false },
    shard: { type: 'string' },
    threads: { type: 'string' },
    now: { type: 'string' },
    merge: { type: 'boolean', default: false },
  },
});
const TWO_STEPS = `the old site was moved away before the new one was moved in, since this system's mv has no --exchange
    mend      GNU coreutils 9.5 or later; without it, a kill just then leaves no site until the next build`;
/** Errors for the user; all others are bugs. */
const USER_ERRORS = [FaultError, LockedError, UnreadError];
const published = { ...commandNewsroom(), now: values.now ?? null };
const newsroom = values.preview ? previewOf(published) : published;
const shard = values.shard === undefined ? null : parseShard(values.shard);
const threads = values.threads === undefined ? null : Number(values.threads);
const say = (step: string) => console.log(`${step} …`);
const shown = (folder: string) => path.relative(process.cwd(), folder) || folder;

try {
  if (values.shard !== undefined && !shard) {
    console.error(`not a part: --shard ${values.shard}\n    expected  --shard 2/4 for the second of four`);
    process.exitCode = 1;
  } else if (values.now !== undefined && !isTime(values.now)) {
    console.error(`not a time: --now ${values.now}\n    expected  --now "$(date -u +%FT%TZ)"`);
    process.exitCode = 1;
  } else if (threads !== null && !(Number.isInteger(threads) && threads > 0)) {
    console.error(`not a number of threads: --threads ${values.threads}\n    expected  --threads 2`);
    process.exitCode = 1;
  } else if (values.merge) {
    const { mergeParts } = await import('../src/publish/mergeParts.ts');
    const { parts, editions, atOnce } = await mergeParts(newsroom, say);
    console.log(`${parts} parts, ${editions} editions in ${shown(newsroom.dist)}`);
    if (!atOnce) console.log(TWO_STEPS);
  } else {
    const built = await build(newsroom, say, { png: !values['no-png'], shard, threads });
    const { stories, editions, rendered, kept, folder } = built;
    console.log(
      `${stories} ${stories === 1 ? 'story' : 'stories'}, ${editions} editions in ${shown(folder)}`,
    );
    console.log(`${rendered} pages rendered, ${kept} kept because nothing in them changed`);
    if (!shard) console.log(sizeText(built.size));
    if (!built.atOnce) console.log(TWO_STEPS);
  }
} catch (error) {
  if (!USER_ERRORS.some((kind) => error instanceof kind) || !(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
