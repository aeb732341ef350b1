import { evidenceOf } from '../approval/evidence.ts';
import type { ShownFigure } from '../approval/figures.ts';
import type { ReviewContext } from '../approval/storyWordings.ts';
import { previousPoint } from '../figures/cellMeasures.ts';
import { ownRank } from '../figures/rank.ts';
import { isKnown, latestPoint, printedValue } from '../figures/series.ts';
import { type Passage, passageText } from '../prose/passage.ts';
import { listed } from '../report/phrases.ts';
import { factsOf } from '../wordings/facts.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { StoryBranches } from './branches.ts';
import type { DeskEdition } from './desk.ts';

/** How many editions are chosen. */
const CHOSEN = 3;

/** A passage in another edition. */
export interface Candidate {
  readonly edition: DeskEdition;
  /** Index of the passage, where the edition prints it. */
  readonly at: number | null;
  readonly passage: Passage | null;
  /** The figure that it prints or judges first. */
  readonly figure: ShownFigure | null;
  /** Ids of the branches that it takes hereabouts. */
  readonly path: readonly string[];
}

type Chosen = readonly [Candidate, readonly string[]];

/** An edition that stands out, and how. */
type Reason = readonly [candidate: Candidate | undefined, words: (of: Candidate) => string];

/** Editions that differ most, each with all reasons that hold of it. */
export function chooseBeside(
  all: readonly Candidate[],
  path: readonly string[],
  branches: StoryBranches,
  review: ReviewContext,
): Chosen[] {
  const printed = all.filter(({ passage }) => passage !== null);
  // The nation's total is always the greatest.
  const local = printed.filter(({ edition }) => edition.area !== review.context.nation);
  const own = path.join();
  const paths = Map.groupBy(printed, (each) => each.path.join());
  const elsewhere = [...paths].filter(([key]) => key !== own).toSorted(([, a], [, b]) => a.length - b.length);
  const byBranch = ([, [first]]: (typeof elsewhere)[number]): Reason => [
    first,
    ({ path: other }) => `another branch: ${labelsOf(other, path, branches)}`,
  ];
  const reasons: Reason[] = [
    [local.find(isMissing), () => 'no value'],
    [local.find(({ figure }) => isTied(figure)), ({ figure }) => `tied: ${said(figure, TIES)}`],
    ...elsewhere.slice(0, 1).map(byBranch),
    [most(local, changeOf), ({ figure }) => `largest change: ${said(figure, MOVES)}`],
    [most(local, (each) => negated(latestOf(each))), ({ figure }) => `smallest value: ${latestText(figure)}`],
    ...elsewhere.slice(1, CHOSEN).map(byBranch),
    [most(printed, ({ passage }) => (passage ? passageText(passage).length : null)), () => 'longest text'],
  ];
  const chosen = new Map<Candidate, string[]>();
  for (const [candidate, reason] of reasons) {
    if (!candidate || (chosen.size >= CHOSEN && !chosen.has(candidate))) continue;
    chosen.set(candidate, [...(chosen.get(candidate) ?? []), reason(candidate)]);
  }
  return [...chosen];
}

function isMissing({ figure }: Candidate): boolean {
  return figure !== null && !isKnown(latestPoint(figure.series));
}

function isTied(figure: ShownFigure | null): boolean {
  return figure !== null && ownRank(figure.series, figure.context.peers)?.tied === true;
}

/** The candidate of the greatest number; none where all are equal. */
function most(all: readonly Candidate[], of: (each: Candidate) => number | null): Candidate | undefined {
  const measured = all.flatMap((each) => {
    const number = of(each);
    return number === null ? [] : [{ each, number }];
  });
  if (new Set(measured.map(({ number }) => number)).size < 2) return undefined;
  return measured.reduce((top, one) => (one.number > top.number ? one : top)).each;
}

function latestOf({ figure }: Candidate): number | null {
  const latest = figure && latestPoint(figure.series);
  return figure && isKnown(latest) ? printedValue(figure.series, latest) : null;
}

/** Relative to the period before. */
function changeOf({ figure }: Candidate): number | null {
  const [from, to] = figure ? [previousPoint(figure.series), latestPoint(figure.series)] : [];
  if (!figure || !isKnown(from) || !isKnown(to)) return null;
  const base = printedValue(figure.series, from);
  return base === 0 ? null : Math.abs((printedValue(figure.series, to) - base) / base);
}

function negated(value: number | null): number | null {
  return value === null ? null : -value;
}

const MOVES: readonly string[] = ['rose', 'fell', 'unchanged', 'no clear change'];
const TIES: readonly string[] = ['first of the areas', 'last of the areas', 'between the areas', 'tied'];

/** Some facts of a figure in words. */
function said(figure: ShownFigure | null, some: readonly string[]): string {
  if (!figure) return '';
  const { series, context } = figure;
  const facts = factsOf(series, context).filter((fact) => some.includes(fact));
  return listed(evidenceOf(series, new Set(facts), context));
}

function latestText(figure: ShownFigure | null): string {
  const latest = figure && latestPoint(figure.series);
  if (!figure || !isKnown(latest)) return '';
  return inEnglish.numbers.amount(printedValue(figure.series, latest), figure.series.column);
}

/** The conditions that an edition takes and another does not. */
function labelsOf(path: readonly string[], other: readonly string[], { spans }: StoryBranches): string {
  const own = spans.filter(({ branch }) => path.includes(branch.id) && !other.includes(branch.id));
  const labels = own.map(({ label }) => label);
  return labels.length > 0 ? listed([...new Set(labels)], 2) : 'none of these';
}
