import { type Period, parsePeriod } from '../../tables/period.ts';
import type { ReleaseSeries } from '../releaseView.ts';

export interface Reference {
  readonly value: number;
  /** Whether the older release has that period. */
  readonly same: boolean;
}

/** The value an older release leads one to expect for a period: its own, else its newest before it. */
export function referenceFor(series: ReleaseSeries | undefined, period: Period): Reference | null {
  const own = series?.values.get(period.id);
  if (own !== undefined) return { value: own, same: true };
  const earlier = [...(series?.values ?? [])]
    .flatMap(([id, value]) => {
      const its = parsePeriod(id);
      return its && its.cycle === period.cycle && its.index < period.index
        ? [{ index: its.index, value }]
        : [];
    })
    .toSorted((a, b) => b.index - a.index);
  const [newest] = earlier;
  return newest ? { value: newest.value, same: false } : null;
}
