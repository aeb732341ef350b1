import { conditionsInWords } from '../approval/conditionWords.ts';
import type { ReviewContext } from '../approval/storyWordings.ts';
import { knownClaim } from '../editions/knownClaim.ts';
import type { Story } from '../editions/story.ts';
import type { Told } from '../editions/tell.ts';
import type { Ground } from '../figures/ground.ts';
import type { Passage } from '../prose/passage.ts';
import type { Branch, Scope } from '../prose/rendering.ts';
import { storyBranches } from '../report/coverage.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { DeskEdition } from './desk.ts';
import type { Lines } from './passageMatch.ts';
import { type BranchSpan, isChoice, type PlacedBranches, placeBranches } from './passageSource.ts';

/** Branches of which an edition takes one at most: those of one `if`, or the words of one choice. */
export interface ShownStatement {
  readonly branches: readonly ShownBranch[];
}

export interface ShownBranch {
  readonly id: string;
  readonly line: number;
  /** The condition as written. */
  readonly label: string;
  /** The condition in words, where no comparison says it. */
  readonly words: string;
  readonly isTaken: boolean;
  /** Number of editions that take it. */
  readonly editions: number;
  /** No edition takes it, of all. */
  readonly isNever: boolean;
  /** What the condition compares in this edition. */
  readonly grounds: readonly ShownGround[];
}

/** One comparison of a condition. */
export interface ShownGround {
  /** As the story writes it: `prosecutions.rose`. */
  readonly name: string;
  /** `Prosecutions, the West Marches`. */
  readonly what: string;
  /** `102 in 2023, against 55 in 2022`. */
  readonly compared: string;
}

/** Branches in their places, and which editions take them. */
export interface StoryBranches extends PlacedBranches {
  /** By id, the slugs of the editions that take it. */
  readonly takenBy: ReadonlyMap<string, readonly string[]>;
  /** Ids of those that no edition takes; none while editions wait to be told. */
  readonly never: ReadonlySet<string>;
  /** How many editions are told. */
  readonly told: number;
  /** Of the text. */
  readonly lines: readonly string[];
}

/** A story's text with its branches, as far as its editions are told. */
export function placedBranches(story: Story, text: string, editions: readonly DeskEdition[]): StoryBranches {
  const all = editions.flatMap(({ slug, told }) => (told ? { slug, told } : []));
  const takenBy = new Map<string, string[]>();
  for (const { slug, told } of all) {
    for (const id of new Set(told.branches.map((branch) => branch.id))) {
      const slugs = takenBy.get(id) ?? [];
      slugs.push(slug);
      takenBy.set(id, slugs);
    }
  }
  const placed = placedIn(story)(text);
  const isWhole = all.length === editions.length;
  const never = placed.spans.flatMap(({ branch }) => (!isWhole || takenBy.has(branch.id) ? [] : branch.id));
  return { ...placed, takenBy, never: new Set(never), told: all.length, lines: text.split('\n') };
}

/** Statements that a passage's lines touch, in the order of the text. */
export function statementsAt(
  lines: Lines,
  passage: Passage,
  told: Told,
  { spans, takenBy, never }: StoryBranches,
  review: ReviewContext,
): ShownStatement[] {
  const statements = Map.groupBy(spans, ({ statement }) => statement);
  const taken = new Set(told.branches.map(({ id }) => id));
  const scopes = scopesIn(passage);
  const near = [...statements.values()].filter((all) => all.some((span) => isNear(span, lines)));
  return near
    .toSorted(([a], [b]) => (a?.from ?? 0) - (b?.from ?? 0))
    .map((all) => ({
      branches: all.map(({ branch, from, to }) => {
        const found = taken.has(branch.id) ? scopeOf(branch, { from, to }, scopes) : undefined;
        return {
          id: branch.id,
          line: branch.line,
          label: branch.label,
          words: found ? wordsOf(found, review) : '',
          isTaken: taken.has(branch.id),
          editions: takenBy.get(branch.id)?.length ?? 0,
          isNever: never.has(branch.id),
          grounds: found ? groundsShown(found.grounds, review) : [],
        };
      }),
    }));
}

/** The scope that a branch has opened in a passage: several may have one condition, or be an `else`. */
function scopeOf(branch: Branch, { from, to }: Lines, scopes: readonly PlacedScope[]): Scope | undefined {
  const own = scopes.filter(({ scope, line, text }) =>
    isChoice(branch)
      ? scope.chosen && line === branch.line && branch.label.includes(JSON.stringify(text))
      : scope.label === branch.label,
  );
  return (own.find(({ line }) => from <= line && line <= to) ?? own[0])?.scope;
}

function wordsOf({ when, grounds }: Scope, review: ReviewContext): string {
  return grounds.length > 0 ? '' : conditionsInWords(when, review);
}

/** The grounds of the claims around a passage's words, which have no branch. */
export function claimsAt(
  passage: Passage,
  review: ReviewContext,
): { readonly label: string; readonly grounds: readonly ShownGround[] }[] {
  const claims = new Set(scopesIn(passage).flatMap(({ scope }) => (scope.kind === 'claim' ? scope : [])));
  return [...claims].map(({ label, grounds }) => ({ label, grounds: groundsShown(grounds, review) }));
}

function groundsShown(grounds: readonly Ground[], { context }: ReviewContext): ShownGround[] {
  const shown = grounds.map((ground): ShownGround => {
    const claim = knownClaim('', '', [ground], context.language);
    const what = `${ground.series.column.title}, ${ground.series.area.name}`;
    return { name: ground.name, what: claim?.what ?? what, compared: claim?.compared ?? 'no value' };
  });
  return [...new Map(shown.map((each) => [JSON.stringify(each), each])).values()];
}

/** A scope of a passage, with the first words in it. */
interface PlacedScope {
  readonly scope: Scope;
  readonly line: number;
  readonly text: string;
}

function scopesIn({ runs }: Passage): PlacedScope[] {
  const found = new Map<Scope, PlacedScope>();
  for (const { scopes, line, text } of runs) {
    for (const scope of scopes) {
      const known = found.get(scope);
      found.set(scope, known ? { ...known, text: known.text + text } : { scope, line, text });
    }
  }
  return [...found.values()];
}

function isNear({ from, to }: BranchSpan, lines: Lines): boolean {
  return from <= lines.to && to >= lines.from;
}

const placedIn = memoizeWeak((story: Story) => {
  const made = new Map<string, PlacedBranches>();
  return (text: string): PlacedBranches => {
    const known = made.get(text) ?? placeBranches(text, storyBranches(story));
    made.set(text, known);
    return known;
  };
});
