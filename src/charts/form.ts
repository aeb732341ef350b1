import type { Language } from '../words/language.ts';

export type FormName = 'wide' | 'phone' | FurtherForm;
/** Forms that only some charts need. */
export type FurtherForm = 'lead' | 'share';

/** A size that charts are drawn for, and the language of their labels. Lengths are units of the viewBox. */
export interface Form {
  readonly name: FormName;
  readonly width: number;
  /** Height of all text, unless a chart makes a figure larger. */
  readonly size: number;
  /** From one line of text to the next. */
  readonly leading: number;
  /** Height of a plot whose rows do not set it. */
  readonly plot: number;
  /** Ticks to aim at on an axis of values. */
  readonly ticks: number;
  /** Widest that names beside a plot may be, before they are broken; 0 where they stand above their rows. */
  readonly names: number;
  readonly language: Language;
}

export type Size = Omit<Form, 'language'>;

const TEXT = { size: 14, leading: 17 };

/** Shown at 560 px and wider, where 14 units are at least 12 px. */
export const WIDE: Size = { name: 'wide', width: 640, ...TEXT, plot: 280, ticks: 5, names: 200 };

/** Shown as narrow as 288 px (a 320 px screen with margins), where 14.5 units are still 12 px. */
export const PHONE: Size = {
  ...WIDE,
  name: 'phone',
  width: 340,
  size: 14.5,
  plot: 220,
  ticks: 4,
  names: 120,
};

/** Shown at 860 px and wider, where a chart leads its article. */
export const LEAD: Size = { ...WIDE, name: 'lead', width: 900, plot: 340, ticks: 6, names: 260 };

/** In share pictures, at about twice its size: read where a feed shows them a third as wide. */
export const SHARE: Size = { ...WIDE, name: 'share', width: 540, plot: 72, ticks: 3, names: 160 };
