import { readFileSync, writeFileSync } from 'node:fs';
import { type BenchReport, remarks } from './bench.ts';
import { markdownTable } from './results.ts';

const [START, END] = ['<!-- measured -->', '<!-- /measured -->'];

/** Puts a report between the markers of a Markdown file. @throws {RangeError} where they are not there */
export function writeReadme(file: string, report: BenchReport): void {
  writeFileSync(file, withReport(readFileSync(file, 'utf8'), report));
}

export function withReport(text: string, report: BenchReport): string {
  const [before, rest] = split(text, START);
  const [, after] = split(rest, END);
  const measured = [markdownTable(report.results), ...remarks(report).map((remark) => `- ${remark}`)];
  return [`${before}${START}`, measured[0], measured.slice(1).join('\n'), `${END}${after}`].join('\n\n');
}

function split(text: string, marker: string): [string, string] {
  const at = text.indexOf(marker);
  if (at < 0) throw new RangeError(`no marker: ${marker}`);
  return [text.slice(0, at), text.slice(at + marker.length)];
}
