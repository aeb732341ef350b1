import process from 'node:process';
import type { NewsroomData } from '../src/editions/newsroomData.ts';
import { readData } from '../src/editions/readData.ts';
import { readStory } from '../src/editions/readStory.ts';
import { NATIONAL_SLUG, type Story } from '../src/editions/story.ts';
import { FaultList, formatFaults } from '../src/faults/fault.ts';
import { nearest } from '../src/faults/nearest.ts';
import type { Area } from '../src/newsroom/area.ts';
import { formatRehearsal } from '../src/rehearsal/formatRehearsal.ts';
import { rehearse } from '../src/rehearsal/rehearse.ts';
import { commandNewsroom } from './commandNewsroom.ts';
import { commandOptions } from './commandOptions.ts';

/**
 * `npm run rehearse -- <story> [--areas a,b] [--json]`: tells every edition on made-up next releases, in memory,
 * and says what would stop the build on release day.
 */

const USAGE = `usage: npm run rehearse -- <story>
    --areas a,b                 these editions only, by their slugs; national is one
    --json                      the report for machines`;

const { values, positionals } = commandOptions(USAGE, {
  options: { areas: { type: 'string' }, json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [slug] = positionals;
if (!slug) {
  console.error(USAGE);
  process.exit(1);
}

const faults = new FaultList();
const newsroom = commandNewsroom();
const data = readData(newsroom, faults);
const story = data && readStory(newsroom, slug, data, faults);
if (!story) {
  console.error(formatFaults(faults.all));
  process.exit(1);
}

const rehearsal = rehearse(story, data, {
  areas: editionsAsked(story, data),
  onRelease: process.stderr.isTTY ? sayTenths : undefined,
});
console.log(values.json ? JSON.stringify(rehearsal, null, 2) : formatRehearsal(rehearsal));
if (!rehearsal.ok) process.exitCode = 1;

/** Reports progress by tenths. */
function sayTenths(done: number, all: number): void {
  if (Math.floor((done * 10) / all) > Math.floor(((done - 1) * 10) / all))
    console.error(`rehearsed ${done} of ${all} made-up releases …`);
}

/** undefined for all editions. */
function editionsAsked({ areas }: Story, { nation }: NewsroomData): Area[] | undefined {
  if (values.areas === undefined) return undefined;
  const bySlug = new Map([[NATIONAL_SLUG, nation], ...areas.map((area) => [area.slug, area] as const)]);
  return values.areas
    .split(',')
    .map((asked) => bySlug.get(asked.trim()) ?? refuse(asked, [...bySlug.keys()]));
}

function refuse(asked: string, slugs: readonly string[]): never {
  const close = nearest(asked, slugs);
  console.error(`no such edition: ${asked}${close ? `\n    mend      did you mean ${close}?` : ''}`);
  process.exit(1);
}
