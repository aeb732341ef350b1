import type { ReleaseSeries } from '../releaseView.ts';

/** `Dale`, or `Dale (women)` where rows of an area differ in another key. */
export function seriesName(
  { area, rest }: Pick<ReleaseSeries, 'area' | 'rest'>,
  nameOf: (area: string) => string,
): string {
  return rest ? `${nameOf(area)} (${rest})` : nameOf(area);
}
