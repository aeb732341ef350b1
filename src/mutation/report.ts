import type { BlindVerdict } from './blindVerdicts.ts';
import type { MutantVerdict } from './crashTest.ts';
import { OUTCOMES, type Outcome, ruleOf, type Verdict } from './verdict.ts';

const WIDTH = 44;

/** Outcomes by kind of mutant, counts by rule, and what was published. */
export function crashReport(story: string, verdicts: readonly MutantVerdict[]): string {
  const published = verdicts.filter(({ outcome }) => outcome === 'published');
  return [
    ...table(story, verdicts, ({ mutant }) => mutant.operator, OUTCOMES),
    ...ruleCounts(verdicts),
    ...published.map((verdict) => shown(`${verdict.mutant.operator}, ${verdict.mutant.change}`, verdict)),
  ].join('\n');
}

/** The same report for the blind lists, by group. */
export function blindReport(verdicts: readonly BlindVerdict[]): string {
  const published = verdicts.filter(({ outcome }) => outcome === 'published');
  return [
    ...table('blind list', verdicts, ({ group }) => group, ['refused', 'unread', 'published']),
    ...ruleCounts(verdicts),
    ...published.map((verdict) => shown(verdict.line, verdict)),
  ].join('\n');
}

/** A Markdown table for the README. */
function table<V extends Verdict>(
  title: string,
  verdicts: readonly V[],
  groupOf: (verdict: V) => string,
  outcomes: readonly Outcome[],
): string[] {
  const row = (name: string, group: readonly Verdict[]) => {
    const counts = outcomes.map((outcome) => group.filter((each) => each.outcome === outcome).length);
    return line(name, counts.map(String), outcomes);
  };
  return [
    line(title, outcomes, outcomes),
    `|${'-'.repeat(WIDTH + 2)}|${outcomes.map((outcome) => `${'-'.repeat(outcome.length + 1)}:|`).join('')}`,
    ...[...Map.groupBy(verdicts, groupOf)].map(([name, group]) => row(name, group)),
    row('all', verdicts),
  ];
}

function line(name: string, cells: readonly string[], outcomes: readonly Outcome[]): string {
  const padded = cells.map((cell, i) => cell.padStart(outcomes[i]?.length ?? 0));
  return `| ${name.padEnd(WIDTH)} | ${padded.join(' | ')} |`;
}

function ruleCounts(verdicts: readonly Verdict[]): string[] {
  const refused = verdicts.filter(({ outcome }) => outcome === 'refused');
  const byRule = Map.groupBy(refused, (verdict) => ruleOf(verdict) ?? 'a rule without a name');
  const counts = [...byRule].map(([rule, all]) => [rule, all.length] as const);
  const sorted = counts.toSorted(([, a], [, b]) => b - a);
  return sorted.length > 0 ? ['', ...sorted.map(([rule, n]) => `refused by ${rule}: ${n}`)] : [];
}

function shown(what: string, { example }: Verdict): string {
  return `\npublished: ${what}\n  ${example?.edition}: ${example?.before}\n  now: ${example?.after}`;
}
