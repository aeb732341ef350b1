import type { Column } from '../tables/column.ts';

/** True for values that are written with a percent sign, or in words for it. */
export function isPercentage({ kind }: Pick<Column, 'kind'>): boolean {
  return kind === 'percentage' || kind === 'percentage-change';
}
