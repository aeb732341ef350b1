import type { Release } from '../sources/source.ts';

/** A release whose columns are arrays, for tests to compare, without the places of its cells. */
export function plainRelease(release: Release | null) {
  if (!release) return null;
  const { places: _, ...rest } = release;
  const columns = Object.entries(release.columns).map(([name, column]) => [name, [...column]] as const);
  return { ...rest, columns: Object.fromEntries(columns) };
}
