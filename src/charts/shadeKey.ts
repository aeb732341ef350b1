import type { Column } from '../tables/column.ts';
import type { Language } from '../words/language.ts';
import type { KeyEntry } from './marks/key.ts';
import { type Shade, shadeText } from './shades.ts';

/** What shades mean; and, where some of what is drawn has none, what that means. */
export function shadeKey(
  shades: readonly Shade[],
  column: Column,
  language: Language,
  all: readonly { readonly shade: Shade | undefined }[] = [],
): KeyEntry[] {
  const entries = shades.map((shade): KeyEntry => {
    return { text: shadeText(shade, column, language), role: shade.role, shape: 'square' };
  });
  if (all.every(({ shade }) => shade)) return entries;
  return [...entries, { text: language.charts.tables.notRanked, role: 'page', shape: 'hollow' }];
}
