import type { Value } from '../figures/result.ts';
import type { Passage, Run } from '../prose/passage.ts';
import type { Hole, Scope } from '../prose/rendering.ts';
import { columnText } from './columnText.ts';
import type { Wording } from './wording.ts';

/** One passage; a quote's paragraphs with their attribution; or all cells of a table. */
export type Statement = readonly [Passage, ...Passage[]];

/** Groups passages into statements. Leaves out the engine's own chart descriptions. */
export function statementsOf(passages: readonly Passage[]): Statement[] {
  const statements: [Passage, ...Passage[]][] = [];
  for (const passage of passages) {
    if (passage.kind === 'chart text') continue;
    const last = statements.at(-1);
    if (last && continues(last, passage)) last.push(passage);
    else statements.push([passage]);
  }
  return statements;
}

function continues(statement: Statement, { kind, table }: Passage): boolean {
  const before = statement.at(-1);
  if (table !== null) return before?.table === table;
  return before?.kind === 'quote' && (kind === 'quote' || kind === 'attribution');
}

/** @param others what it stands with: a chart's settings, a photo */
export function wordingOf(statement: Statement, others: readonly string[]): Wording {
  const [first] = statement;
  const shared = sharedScopes(statement);
  const texts = statement.map(
    (passage) => (passage.kind === 'attribution' ? '— ' : '') + textOf(passage, shared.length),
  );
  const columns = statement.flatMap(({ runs }) => runs.flatMap(columnsOf));
  const claims = statement.flatMap(({ runs }) => runs.flatMap(claimsOf));
  const links = statement.flatMap((passage) => passage.links.map((link) => `link to ${link}`));
  return {
    in: first.kind === 'attribution' || first.kind === 'chart text' ? 'quote' : first.kind,
    text: texts.join(' / '),
    when: shared.flatMap(({ when }) => when),
    with: [...new Set([...columns, ...claims, ...links, ...others])],
  };
}

/** Scopes that enclose the whole statement. */
function sharedScopes(statement: Statement): readonly Scope[] {
  const runs = statement.flatMap((passage) => trimmed(passage.runs));
  const [first, ...others] = runs.map(({ scopes }) => scopes);
  if (!first) return [];
  const end = first.findIndex((scope, i) => others.some((scopes) => scopes[i] !== scope));
  return end < 0 ? first : first.slice(0, end);
}

/** Drops blank runs at both ends, which may lie outside the branches. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const isShown = ({ text }: Run) => text.trim() !== '';
  return runs.slice(Math.max(0, runs.findIndex(isShown)), runs.findLastIndex(isShown) + 1);
}

/** The words, with a hole for each output; inner branches are enclosed in ‹ and ›. */
function textOf({ runs }: Passage, shared: number): string {
  let text = '';
  let open: readonly Scope[] = [];
  let last: Hole | null = null;
  for (const run of trimmed(runs)) {
    const scopes = run.scopes.slice(shared);
    const kept = scopes.findIndex((scope, i) => open[i] !== scope);
    const same = kept < 0 ? scopes.length : kept;
    text += '›'.repeat(Math.max(0, open.length - same));
    for (const scope of scopes.slice(same)) text += `‹${scope.when.join('; ')}: `;
    open = scopes;
    // "Up from 55" is two runs of one output.
    if (run.hole === null) text += run.text;
    else if (run.hole !== last) text += `{${run.hole.asks}}`;
    last = run.hole;
  }
  return (text + '›'.repeat(open.length)).replace(/\s+/g, ' ').trim();
}

/** Attested claims around a run, with their publisher and extent. */
function claimsOf({ scopes }: Run): string[] {
  const claims = scopes.flatMap(({ attested }) => attested ?? []);
  return claims.map(({ says, by, url, release, period, areas }) => {
    const of = `${period}, release ${release}, ${areas?.join(', ') ?? 'all areas'}`;
    return `claim of ${by}, ${of}, link to ${url}: ${says}`;
  });
}

/** Descriptions of the columns that a run prints or is conditional on. */
function columnsOf({ atom, scopes }: Run): string[] {
  const value = atomValue(atom);
  const series = [
    ...(value ? [value.series] : []),
    ...(value?.beside ? [value.beside.series] : []),
    ...scopes.flatMap(({ grounds }) => grounds.map((ground) => ground.series)),
  ];
  return series.map(({ table, column }) => columnText(table)(column));
}

/** The value that an atom prints, or took its period or word from. */
export function atomValue(atom: Run['atom']): Value | null {
  if (atom?.kind === 'figure') return atom.value;
  return (atom?.kind === 'period' || atom?.kind === 'word' ? atom.of : null) ?? null;
}
