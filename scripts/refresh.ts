import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { howFetched } from '../src/fetch/candidate.ts';
import { dayOf, isTime } from '../src/newsroom/embargo.ts';
import { type Newsroom, newsroomAt, shownPath } from '../src/newsroom/newsroom.ts';
import { LockedError, withLock } from '../src/publish/lock.ts';
import { compareNewsrooms } from '../src/refresh/compareNewsrooms.ts';
import { acceptRefresh, planRefresh } from '../src/refresh/planRefresh.ts';
import { pullRequestFiles } from '../src/refresh/pullRequestFiles.ts';
import type { RefreshReport } from '../src/refresh/refreshReport.ts';
import { refreshText } from '../src/refresh/refreshText.ts';
import { formatHtml } from '../src/report/formatHtml.ts';
import { formatMarkdown } from '../src/report/formatMarkdown.ts';
import { formatText } from '../src/report/formatText.ts';
import { commandNewsroom } from './commandNewsroom.ts';
import { commandOptions, givenPath, isDate } from './commandOptions.ts';
import { writeFolder } from './writeFolder.ts';

/**
 * `npm run refresh -- <source> <file> --released 2025-07-24`: what a new release changes. Nothing is written
 * without `--accept`. `--against <folder>` compares with another newsroom instead, such as that of the main
 * branch; with `--into <folder>` for a workflow, which goes on with the files there.
 */

const USAGE = `usage: npm run refresh -- <source> <file> --released 2025-07-24 [--accept]
       npm run refresh -- --against <folder of a newsroom> [--into FOLDER]
    --released 2025-07-24T09:30+01:00 keeps it out of every build before that time
    --updated DATE              date of the entry under "What changed"; that of the release if not given
    --title TEXT, --url URL     of the publication, where they are not those of the last release
    --json                      the report for machines
    --html FILE, --markdown FILE
    --into FOLDER               the report of a pull request, as the files that a workflow needs`;

const { values, positionals } = commandOptions(USAGE, {
  options: {
    released: { type: 'string' },
    updated: { type: 'string' },
    title: { type: 'string' },
    url: { type: 'string' },
    against: { type: 'string' },
    into: { type: 'string' },
    accept: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    html: { type: 'string' },
    markdown: { type: 'string' },
  },
  allowPositionals: true,
});

try {
  const report = await run(commandNewsroom());
  if (report) show(report);
} catch (error) {
  if (!(error instanceof LockedError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(newsroom: Newsroom): Promise<RefreshReport | null> {
  if (values.against !== undefined) return compared(newsroomAt(givenPath(values.against)), newsroom);
  const [source, given] = positionals;
  if (!source || !given) return refuse(USAGE);
  const file = givenPath(given);
  for (const key of ['released', 'updated'] as const) {
    const date = values[key];
    if (date === undefined ? key === 'released' : !(isDate(date) || isTime(date)))
      return refuse(dateFault(key, date));
  }
  if (!existsSync(file)) return refuse(`no such file: ${given}`);
  if (!statSync(file).isFile()) return refuse(`a folder, and not a file: ${given}`);
  const { released = '', updated, title, url } = values;
  const bytes = readFileSync(file);
  const fetched = howFetched(file, bytes);
  const time = isTime(released) ? released : undefined;
  const on = { released: dayOf(released), time };
  const input = { source, file: named(newsroom, file, given), bytes, ...on, fetched };
  const plan = () => planRefresh(newsroom, { ...input, updated, title, url }, say);
  if (!values.accept) return (await plan()).report;
  // Locked, so that the newsroom does not change between plan and acceptance.
  return withLock(newsroom.cache, async () => {
    const planned = await plan();
    return planned.report.ok ? acceptRefresh(planned) : planned.report;
  });
}

async function compared(older: Newsroom, newsroom: Newsroom): Promise<RefreshReport | null> {
  if (values.into === undefined) return compareNewsrooms(older, newsroom, say);
  const { ok, files } = await pullRequestFiles(older, newsroom, say);
  writeFolder(givenPath(values.into), files);
  if (!ok) process.exitCode = 1;
  return null;
}

/** On stderr: the report itself may be for machines. */
function say(step: string): void {
  console.error(`${step} …`);
}

/** Path for faults: relative to the newsroom if inside it, else as given. */
function named(newsroom: Newsroom, file: string, given: string): string {
  const shown = shownPath(newsroom, file);
  return shown.startsWith('../') ? given : shown;
}

function dateFault(key: string, date: string | undefined): string {
  const what = date === undefined ? `no date: --${key}` : `not a date: --${key} ${date}`;
  return `${what}\n    expected  the day on which the figures were published: --released 2025-07-24\n    mend      look it up in the publication; the clock of this machine does not know`;
}

function refuse(message: string): null {
  console.error(message);
  process.exitCode = 1;
  return null;
}

function show(report: RefreshReport): void {
  if (values.html !== undefined) writeFileSync(givenPath(values.html), formatHtml(refreshText(report)));
  if (values.markdown !== undefined)
    writeFileSync(givenPath(values.markdown), formatMarkdown(refreshText(report)));
  console.log(values.json ? JSON.stringify(report, null, 2) : formatText(refreshText(report)));
  if (!report.ok) process.exitCode = 1;
}
