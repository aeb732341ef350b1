import type { Passage, Run } from '../prose/passage.ts';
import type { Hole, Scope } from '../prose/rendering.ts';
import { columnText } from './columnText.ts';
import type { Wording } from './wording.ts';

/** One passage; the paragraphs of a quotation with its attribution; or all cells of a table. */
export type Statement = readonly [Passage, ...Passage[]];

/** Passages as they are read: a quotation and who said it are one. What charts say of themselves is left out. */
export function statementsOf(passages: readonly Passage[]): Statement[] {
  const statements: [Passage, ...Passage[]][] = [];
  for (const passage of passages) {
    if (passage.kind === 'chart text') continue;
    const last = statements.at(-1);
    if (last && goesOn(last, passage)) last.push(passage);
    else statements.push([passage]);
  }
  return statements;
}

function goesOn(statement: Statement, { kind, table }: Passage): boolean {
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

/** Scopes that are open around all of it. */
function sharedScopes(statement: Statement): readonly Scope[] {
  const runs = statement.flatMap((passage) => visible(passage.runs));
  const [first, ...others] = runs.map(({ scopes }) => scopes);
  if (!first) return [];
  const end = first.findIndex((scope, i) => others.some((scopes) => scopes[i] !== scope));
  return end < 0 ? first : first.slice(0, end);
}

/** Without the blanks at both ends, which may lie outside of branches. */
function visible(runs: readonly Run[]): readonly Run[] {
  const isShown = ({ text }: Run) => text.trim() !== '';
  return runs.slice(Math.max(0, runs.findIndex(isShown)), runs.findLastIndex(isShown) + 1);
}

/** The words, with a hole for each output and what stands in a branch of its own between ‹ and ›. */
function textOf({ runs }: Passage, shared: number): string {
  let text = '';
  let open: readonly Scope[] = [];
  let last: Hole | null = null;
  for (const run of visible(runs)) {
    const scopes = run.scopes.slice(shared);
    const kept = scopes.findIndex((scope, i) => open[i] !== scope);
    const same = kept < 0 ? scopes.length : kept;
    text += '›'.repeat(Math.max(0, open.length - same));
    for (const scope of scopes.slice(same)) text += `‹${scope.when.join('; ')}: `;
    open = scopes;
    // "Up from 55" is two pieces of one output.
    if (run.hole === null) text += run.text;
    else if (run.hole !== last) text += `{${run.hole.asks}}`;
    last = run.hole;
  }
  return (text + '›'.repeat(open.length)).replace(/\s+/g, ' ').trim();
}

/** Whose word a run is, and for which figures. */
function claimsOf({ scopes }: Run): string[] {
  const claims = scopes.flatMap(({ attested }) => attested ?? []);
  return claims.map(({ says, by, url, release, period, areas }) => {
    const of = `${period}, release ${release}, ${areas?.join(', ') ?? 'all areas'}`;
    return `claim of ${by}, ${of}, link to ${url}: ${says}`;
  });
}

/** What is said of the columns on which a run rests: the one that it prints, and those of its conditions. */
function columnsOf({ atom, scopes }: Run): string[] {
  const value =
    atom?.kind === 'figure' ? atom.value : atom?.kind === 'period' || atom?.kind === 'word' ? atom.of : null;
  const series = [
    ...(value ? [value.series] : []),
    ...(value?.beside ? [value.beside.series] : []),
    ...scopes.flatMap(({ grounds }) => grounds.map((ground) => ground.series)),
  ];
  return series.map(({ table, column }) => columnText(table)(column));
}
