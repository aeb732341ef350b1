import type { Period } from '../../tables/period.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import type { Measured } from './measured.ts';
import { seriesName } from './seriesName.ts';

/** A value of a sum, and what it would have to be for the sum to be right, if it alone is wrong. */
export interface Term {
  readonly header: string;
  readonly key: string;
  readonly mended: number;
}

/** So much more likely is one value to be wrong than any other: twenty to one, as twice the logarithm of the odds. */
const SURE = 6;

/** The value that is out of step as it stands, and in step if it made the sum right; '' where several may be it. */
export function culpritOf(terms: readonly Term[], period: Period, { moves, nameOf }: Measured): string {
  const weighed = [...Map.groupBy(terms, ({ header }) => header)].flatMap(([header, own]) => {
    const column = moves.find((each) => each.header === header);
    const moved = column?.periods.find((each) => each.period.id === period.id);
    const byKey = new Map(moved?.moves.map((move) => [move.key, move]));
    return own.flatMap(({ key, mended }) => {
      const move = byKey.get(key);
      const after = move && moved?.sigmasOf(move, mended);
      // No count is below zero.
      if (!move || after === undefined || !Number.isFinite(after)) return [];
      return [{ header, move, mended, gain: move.sigmas ** 2 - after ** 2 }];
    });
  });
  const [first, second] = weighed.toSorted((a, b) => b.gain - a.gain);
  if (!first || first.gain - Math.max(second?.gain ?? 0, 0) < SURE) return '';
  const name = seriesName(first.move.series, nameOf);
  const { exact } = inEnglish.numbers;
  return `${first.header}, ${name}, where ${exact(first.mended)} in place of ${exact(first.move.value)} would be in step and make the sum right`;
}
