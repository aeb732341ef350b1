import { compare, type Estimate, estimateAt } from '../figures/compare.ts';
import {
  comparableRun,
  isKnown,
  type KnownPoint,
  knownBefore,
  latestPoint,
  type Series,
} from '../figures/series.ts';
import type { Period } from '../tables/period.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { words } from './closedClasses.ts';
import type { Reading, Relation } from './reading.ts';
import type { Way } from './relationWords.ts';
import { type Found, found } from './rules.ts';

/**
 * "A record", "never been higher" or "peaked at" when the table has a greater value before a break or gap.
 * The two can't be compared, but readers see both, so the sentence must say since when it holds.
 * @param value defaults to the latest
 */
export function brokenRecord(
  reading: Reading,
  relation: Relation,
  series: Series,
  way: Way,
  value?: Estimate,
): Found[] {
  const latest = latestPoint(series);
  const own = value ?? (isKnown(latest) ? estimateAt(series, latest) : undefined);
  const [first] = comparableRun(series);
  if (!first || own === undefined) return [];
  const earlier = knownBefore(series, first.period);
  const beyond = earlier.findLast((point) => isReached(series, point, own, way));
  if (!beyond || isLimited(reading, first.period)) return [];
  const since = `since ${inEnglish.periods.text(first.period)}`;
  const shown = `${inEnglish.numbers.amount(beyond.value, series.column)} in ${inEnglish.periods.text(beyond.period)}`;
  const problem = `true only ${since}, which the sentence does not say; before that the table has ${shown}`;
  return [found('record-after-break', reading, relation, problem, since)];
}

function isReached(series: Series, point: KnownPoint, own: Estimate, way: Way): boolean {
  return compare(own, estimateAt(series, point)).sign !== way;
}

const EVER = words('ever all-time unprecedented');
const FROM_WHEN = words('since from between');

/** Whether a sentence restricts itself to the time since a period. */
function isLimited({ tokens, periods, sentence }: Reading, from: Period): boolean {
  const said = tokens.map(({ word }) => word);
  if (said.some((word) => EVER.has(word))) return false;
  // "Since 2019", "since counting changed in 2022".
  const since = periods.find(({ at }) => {
    const before = said[at - 1] ?? '';
    return (
      FROM_WHEN.has(before) || (before === 'in' && said.slice(0, at).includes('since')) || before === 'least'
    );
  });
  if (since) return !since.isBefore(from);
  // "Over that time" refers to the sentence before.
  const { kind } = sentence.passage;
  const isAlone = kind === 'headline' || kind === 'standfirst' || kind.startsWith('chart');
  return !isAlone && /\b(?:that (?:time|period|run)|since then)\b/u.test(said.join(' '));
}
