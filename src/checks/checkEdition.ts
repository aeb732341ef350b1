import type { DrawnChart } from '../charts/chart.ts';
import type { Story } from '../editions/story.ts';
import type { Fault } from '../faults/fault.ts';
import type { Attested } from '../prose/attested.ts';
import type { Passage, PassageKind } from '../prose/passage.ts';
import { onceFor, remembered } from '../tables/remembered.ts';
import { lapsedClaims } from './attestedClaims.ts';
import { characterFaults } from './characters.ts';
import { chartWordFaults } from './chartWords.ts';
import { weigh } from './claims.ts';
import { type CheckContext, knownOf, namesOf } from './known.ts';
import { nounFaults } from './nouns.ts';
import { literalFaults, numberFaults, saysNone } from './numbers.ts';
import { periodFaults } from './periods.ts';
import { phrasingFaults } from './phrasing.ts';
import { placeFaults } from './places.ts';
import { quoteFaults } from './quotes.ts';
import { type Reading, readingsOf } from './reading.ts';
import type { Found } from './rules.ts';
import { shapeFaults } from './shapes.ts';
import { statusFaults } from './status.ts';
import { spanFaults, timeFaults } from './times.ts';
import { togetherFaults } from './together.ts';

/** Said by others, or made from the data by a chart: not for us to check. */
const UNCHECKED: ReadonlySet<PassageKind> = new Set<PassageKind>(['quote', 'attribution', 'chart text']);

/** All checks, on every text that a reader of this edition meets. */
export function checkEdition(passages: readonly Passage[], context: CheckContext): Fault[] {
  const { story, edition } = context;
  const known = knownOf(context);
  const typed = typedFaultsOf(story);
  const read = (kept: readonly Passage[]) => kept.flatMap((passage) => readingsOf(passage, known));
  const readings = read(passages.filter(({ kind }) => !UNCHECKED.has(kind)));
  const attributions = read(passages.filter(({ kind }) => kind === 'attribution'));
  const faults = [
    ...readings.flatMap((reading) => typed(reading, () => sentenceFaults(reading))),
    // Who said it and when is no place for a claim of one's own.
    ...attributions.flatMap(claimFaults),
    ...statusFaults(readings),
    ...characterFaults(passages),
    ...quoteFaults(passages),
    ...lapsedClaims(usedClaims(story, passages), known.seriesOf, story.file),
  ];
  return faults.map((fault) => ({ ...fault, edition }));
}

/** The rules, one family after the other. */
function sentenceFaults(reading: Reading): Found[] {
  const weighed = reading.relations.map((relation) => weigh(reading, relation));
  // "More than half" and "three times", where the figures bear them out, are no unbound numbers.
  const taken = weighed.filter(({ isProved }) => isProved).map(({ relation }) => relation);
  return [
    ...numberFaults(reading, ({ at }) => taken.some((relation) => relation.at <= at && at <= relation.last)),
    ...literalFaults(reading),
    ...nounFaults(reading),
    ...placeFaults(reading),
    ...togetherFaults(reading),
    ...periodFaults(reading),
    ...spanFaults(reading),
    ...timeFaults(reading, weighed),
    ...shapeFaults(reading),
    ...phrasingFaults(reading),
    ...weighed.flatMap(({ faults }) => faults),
  ];
}

function claimFaults(reading: Reading): readonly Found[] {
  return reading.relations.flatMap((relation) => weigh(reading, relation).faults);
}

function usedClaims({ attested }: Story, passages: readonly Passage[]): Attested[] {
  const scopes = passages.flatMap(({ runs }) => runs.flatMap((run) => run.scopes));
  const used = new Set(scopes.map((scope) => scope.attested));
  return attested.filter((claim) => used.has(claim));
}

/** The words of a chart against what it shows. */
export function checkChart(chart: DrawnChart, passages: readonly Passage[], context: CheckContext): Fault[] {
  const faults = chartWordFaults(chart, passages, knownOf(context), namesOf(context.data));
  return faults.map((fault) => ({ ...fault, edition: context.edition }));
}

const MOST_TYPED = 2000;

/**
 * Finds the faults of a sentence, or knows them from another edition: one that prints nothing, rests on
 * nothing, and states no relation and no "none" has the same in all editions of its story.
 */
const typedFaultsOf = onceFor((_: Story) => {
  const once = remembered((_key, find: () => readonly Found[]) => find(), MOST_TYPED);
  return (reading: Reading, find: () => readonly Found[]): readonly Found[] => {
    const { runs, passage } = reading.sentence;
    const isTold = runs.some(({ atom, scopes }) => atom !== null || scopes.length > 0);
    if (isTold || reading.relations.length > 0 || saysNone(reading)) return find();
    const written = runs.map(({ line, quoted, text }) => `${line} ${quoted} ${text}`);
    return once([passage.file, passage.kind, ...written].join('\u0000'), find);
  };
});
