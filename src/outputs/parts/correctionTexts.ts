import type { Correction } from '../../editions/edition.ts';
import type { Language } from '../../words/language.ts';

/** When something was put right, what was said, and what is right: for whoever has a copy. */
export function correctionTexts(
  corrections: readonly Correction[],
  { embeds, editions }: Language,
): string[] {
  return corrections.map(({ date, was, is, where }) =>
    embeds.corrected(date, editions.correction(was, is, where)),
  );
}
