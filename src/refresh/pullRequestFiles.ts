import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { cutMarkdown } from '../report/cutMarkdown.ts';
import { formatMarkdown } from '../report/formatMarkdown.ts';
import { sourceIds } from '../sources/readSource.ts';
import { compareNewsrooms } from './compareNewsrooms.ts';
import { planRefresh, type Say } from './planRefresh.ts';
import { refreshText } from './refreshText.ts';

/** A summary of a run on GitHub has room for a megabyte. */
const SUMMARY = 500_000;

/**
 * The report of a pull request, as the files that a workflow needs: its comment, the summary of the run, and all of it.
 * A release file that no source.yaml names yet is tried as a release of the date that it is named after.
 */
export async function pullRequestFiles(
  older: Newsroom,
  newer: Newsroom,
  say: Say,
): Promise<{ ok: boolean; files: Readonly<Record<string, string>> }> {
  const reports = [await compareNewsrooms(older, newer, say)];
  for (const { source, name } of unnamedFiles(older, newer)) {
    const full = path.join(newer.raw, source, name);
    const released = path.parse(name).name;
    const input = { source, file: shownPath(newer, full), bytes: readFileSync(full), released };
    reports.push((await planRefresh(newer, input, say)).report);
  }
  const whole = reports.map((report) => formatMarkdown(refreshText(report))).join('\n');
  const where = '`whole-report.md` of the artifact `report` of this run';
  const files = {
    'report.md': cutMarkdown(whole, where),
    'summary.md': cutMarkdown(whole, where, SUMMARY),
    'whole-report.md': whole,
  };
  return { ok: reports.every(({ ok }) => ok), files };
}

function unnamedFiles(older: Newsroom, newer: Newsroom): { source: string; name: string }[] {
  return sourceIds(newer).flatMap((source) => {
    const folder = path.join(newer.raw, source);
    const yaml = path.join(newer.sources, source, 'source.yaml');
    const named = existsSync(yaml) ? readFileSync(yaml, 'utf8') : '';
    return (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => /^\d{4}-\d\d-\d\d\./.test(name) && !named.includes(name))
      .filter((name) => !existsSync(path.join(older.raw, source, name)))
      .map((name) => ({ source, name }));
  });
}
