/** True of columns, and of values, that are written with a percent sign, or in words for it. */
export function isPercentage({ kind }: { readonly kind: string }): boolean {
  return kind === 'percentage' || kind === 'percentage-change';
}
