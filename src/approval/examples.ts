import { previousPoint } from '../figures/cellMeasures.ts';
import { isKnown, latestPoint, printedValue, type Series } from '../figures/series.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Facts } from '../wordings/approvals.ts';
import { figuresOf, textOf } from './figures.ts';
import type { ReviewContext, ShownPrinting, StoryWording } from './storyWordings.ts';

/** An edition in which a wording is shown in full. */
export interface Example {
  readonly printing: ShownPrinting;
  /** Why it was chosen: `smallest change`, `tied`. */
  readonly traits: readonly string[];
}

/** Most examples after the first. */
const MAX_MORE = 3;

/**
 * Chooses editions that show as many facts as possible, and those in which a sentence is most likely to be
 * wrong. The first one has a new fact, if any has.
 */
export function examplesOf(wording: StoryWording, review: ReviewContext): readonly Example[] {
  return memoisedChoice(review)(wording);
}

/** A screen asks several times. */
const memoisedChoice = memoizeWeak((review: ReviewContext) =>
  memoizeWeak((wording: StoryWording) => choose(wording, review)),
);

function choose({ printings }: StoryWording, review: ReviewContext): readonly Example[] {
  const traits = traitsOf(printings, review);
  const candidates = printings.map((printing, i) => ({
    printing,
    traits: traits[i] ?? [],
    facts: factKeys(printing.told.facts),
    news: factKeys(printing.told.unshown),
  }));
  const first = candidates.find(({ news }) => news.length > 0) ?? candidates[0];
  if (!first) return [];
  const chosen = [first];
  const seen = new Set([...first.facts, ...first.traits]);
  while (chosen.length <= MAX_MORE) {
    const gain = ({ facts, traits: own }: typeof first) =>
      10 * facts.filter((fact) => !seen.has(fact)).length + own.filter((trait) => !seen.has(trait)).length;
    const best = candidates.reduce((top, each) => (gain(each) > gain(top) ? each : top), first);
    if (gain(best) === 0) break;
    chosen.push(best);
    for (const each of [...best.facts, ...best.traits]) seen.add(each);
  }
  return chosen.map(({ printing, traits: own }) => ({ printing, traits: own }));
}

function factKeys(facts: Facts): string[] {
  return [...facts].flatMap(([about, all]) => [...all].map((fact) => `${about}: ${fact}`));
}

/** For each printing, the measures in which it is an extreme. */
function traitsOf(printings: readonly ShownPrinting[], review: ReviewContext): string[][] {
  const traits = printings.map((): string[] => []);
  if (printings.length < 2) return traits;
  const { nation } = review.context;
  // The nation's total is always the highest.
  const figures = printings.map((printing) => {
    const [figure] = printing.edition.area === nation ? [] : figuresOf(printing, review);
    return figure?.series ?? null;
  });
  const mark = (trait: string, measure: readonly (number | null)[]) => {
    const known = measure.filter((value) => value !== null);
    if (new Set(known).size < 2) return;
    traits[measure.indexOf(Math.max(...known))]?.push(trait);
  };
  const latest = figures.map((series) => series && latestValue(series));
  mark(
    'smallest change',
    figures.map((series) => series && smallness(series)),
  );
  mark('highest here', latest);
  mark(
    'lowest here',
    latest.map((value) => (value === null ? null : -value)),
  );
  mark(
    'longest text',
    printings.map((printing) => textOf(printing).length),
  );
  return traits;
}

function latestValue(series: Series): number | null {
  const latest = latestPoint(series);
  return isKnown(latest) ? printedValue(series, latest) : null;
}

/** Negated relative change, so that the maximum is the smallest change; null for no change. */
function smallness(series: Series): number | null {
  const [from, to] = [previousPoint(series), latestPoint(series)];
  if (!isKnown(from) || !isKnown(to)) return null;
  const base = printedValue(series, from);
  const change = Math.abs(printedValue(series, to) - base);
  return change === 0 || base === 0 ? null : -change / base;
}

/** A fact that no example shows, and the editions that have it. */
export interface Elsewhere {
  readonly fact: string;
  readonly editions: readonly string[];
}

/** By figure. */
export function factsElsewhere(
  { printings }: StoryWording,
  examples: readonly Example[],
): ReadonlyMap<string, readonly Elsewhere[]> {
  const shown = new Set(examples.flatMap(({ printing }) => factKeys(printing.told.facts)));
  const others = new Map<string, Map<string, string[]>>();
  for (const { edition, told } of printings) {
    for (const [about, facts] of told.facts) {
      for (const fact of facts) {
        if (shown.has(`${about}: ${fact}`)) continue;
        const known = others.get(about) ?? new Map<string, string[]>();
        others.set(about, known);
        known.set(fact, [...(known.get(fact) ?? []), edition.area.name]);
      }
    }
  }
  return new Map(
    [...others].map(([about, facts]) => [about, [...facts].map(([fact, editions]) => ({ fact, editions }))]),
  );
}
