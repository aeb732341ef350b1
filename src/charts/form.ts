import type { Language } from '../words/language.ts';

export type FormName = 'wide' | 'phone';

/** The two forms of every chart, and the language of its labels. Lengths are units of the viewBox. */
export interface Form {
  readonly name: FormName;
  readonly width: number;
  /** Height of all text, unless a chart makes a figure larger. */
  readonly size: number;
  /** From one line of text to the next. */
  readonly leading: number;
  readonly language: Language;
}

type Size = Omit<Form, 'language'>;

/** Shown at 560 px and wider, where 14 units are at least 12 px. */
export const WIDE: Size = { name: 'wide', width: 640, size: 14, leading: 17 };

/** Shown as narrow as 288 px (a 320 px screen with margins), where 14.5 units are still 12 px. */
export const PHONE: Size = { name: 'phone', width: 340, size: 14.5, leading: 17 };
