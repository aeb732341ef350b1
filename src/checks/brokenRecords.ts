import { formatNumber } from '../figures/format.ts';
import {
  comparableRun,
  isKnown,
  knownBefore,
  latestPoint,
  printedValue,
  type Series,
} from '../figures/series.ts';
import { type Period, periodText } from '../tables/period.ts';
import { type Stated, statedIn } from './periods.ts';
import type { Reading } from './reading.ts';
import type { Relation } from './relations.ts';
import { type Found, found } from './rules.ts';

/**
 * "A record", "never been higher", "peaked at" where the table has a value beyond it before a break or a gap: the
 * two can't be compared, but readers see both, so the sentence says since when it holds.
 * @param value the latest, where null
 */
export function brokenRecord(
  reading: Reading,
  { token, word }: Relation,
  series: Series,
  way: 'high' | 'low',
  value: number | null,
): Found[] {
  const latest = latestPoint(series);
  const own = value ?? (isKnown(latest) ? printedValue(series, latest) : null);
  const [first] = comparableRun(series);
  if (!first || own === null) return [];
  const beyond = knownBefore(series, first.period).findLast((point) => {
    const printed = printedValue(series, point);
    return way === 'low' ? printed <= own : printed >= own;
  });
  if (!beyond || isLimited(reading, first.period)) return [];
  const since = `since ${periodText(first.period)}`;
  const shown = `${formatNumber(beyond.value, series.column.decimals)} in ${periodText(beyond.period)}`;
  return [
    found('record-after-break', reading, token, {
      what: `so ${since} only, which the sentence does not say; before that the table has ${shown}: ${word}`,
      expected: `${since}, from when on the figures can be compared`,
    }),
  ];
}

const EVER = new Set(['ever', 'all-time', 'unprecedented']);
const STANDING_ALONE = new Set(['headline', 'standfirst', 'chart title', 'chart subtitle', 'chart note']);

/** Whether a sentence limits what it says to the time from a period on. */
function isLimited(reading: Reading, from: Period): boolean {
  const words = reading.tokens.map(({ word }) => word);
  if (words.some((word) => EVER.has(word))) return false;
  const since = statedIn(reading, true).find((stated) => isFromWhen(reading, stated));
  if (since) return !since.isBefore(from);
  if (STANDING_ALONE.has(reading.sentence.passage.kind)) return false;
  // "Over that time" takes up what a sentence before has said.
  const said = ` ${words.join(' ')} `;
  return ['that time', 'that period', 'that run', 'since then'].some((phrase) =>
    said.includes(` ${phrase} `),
  );
}

/** "Since 2019", "from 2019", "since counting changed in 2022". */
function isFromWhen({ tokens }: Reading, { token }: Stated): boolean {
  const before = tokens.slice(0, token.at).map(({ word }) => word);
  const last = before.at(-1) ?? '';
  return ['since', 'from', 'between'].includes(last) || (last === 'in' && before.includes('since'));
}
