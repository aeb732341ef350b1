import type { Release } from '../sources/source.ts';

/** A release whose columns are arrays, for tests to compare. */
export function plainRelease(release: Release | null) {
  if (!release) return null;
  const columns = Object.entries(release.columns).map(([name, column]) => [name, [...column]] as const);
  return { ...release, columns: Object.fromEntries(columns) };
}
