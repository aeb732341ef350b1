import type { Column } from '../tables/column.ts';
import type { Language } from '../words/language.ts';
import type { Mark } from './mark.ts';
import { type KeyEntry, key } from './marks/key.ts';
import { ramp } from './marks/ramp.ts';
import type { Shade } from './shades.ts';

/** `up to 6.4`, `6.5 to 7.9`, `12 and over`. */
export function shadeText({ from, to, open }: Shade, column: Column, { numbers, charts }: Language): string {
  const [lowest, highest] = [numbers.label(from, column), numbers.label(to, column)];
  if (open === 'above') return charts.andOver(lowest);
  if (open === 'below') return charts.upTo(highest);
  return from === to ? lowest : charts.range(lowest, highest);
}

/**
 * What shades mean, as a scale where they are ranges; and, where some of what is drawn has none, what that means.
 */
export function shadeKey(
  shades: readonly Shade[],
  column: Column,
  language: Language,
  all: readonly { readonly shade: Shade | undefined }[] = [],
): Mark {
  const listed = shades.map((shade): KeyEntry => {
    return { text: shadeText(shade, column, language), role: shade.role, shape: 'square' };
  });
  const others: KeyEntry[] = all.every(({ shade }) => shade)
    ? []
    : [{ text: language.charts.tables.notRanked, role: 'page', shape: 'hollow' }];
  if (shades.every(({ open }) => open === null)) return key([...listed, ...others]);
  return ramp(
    listed.map(({ role }) => role),
    [...shades.map(({ from }) => from), shades.at(-1)?.to ?? 0].map((end) =>
      language.numbers.label(end, column),
    ),
    others,
    listed,
  );
}
