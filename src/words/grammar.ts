import type { Area } from '../newsroom/area.ts';
import type { Unit } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';

/**
 * What every language has to be able to say: numbers, periods, places and lists. What is not grammar, but
 * labels and sentences, takes its types from the English.
 */
export interface Grammar {
  readonly numbers: NumberWords;
  readonly periods: PeriodWords;
  readonly places: PlaceWords;
  readonly lists: ListWords;
}

export const NUMBER_PROFILES = ['pa', 'ons'] as const;

/** How a newsroom writes numbers: `pa` (27 per cent, nine, 10) or `ons` (27%, 9, 10). */
export type NumberProfile = (typeof NUMBER_PROFILES)[number];

/** A noun as a recipe or a story declares it. */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** Values are rounded to `decimals` and keep their sign, unless said otherwise. */
export interface NumberWords {
  /** `−1,234.5` */
  digits(value: number, decimals?: number): string;
  /** The same with the decimals that a value has, four at most, or with more noughts. */
  exact(value: number, least?: number): string;
  /** As running text has it: `nine`, `10`, `1,234.5`. */
  prose(value: number, decimals?: number): string;
  /** The same without words for numbers below ten: `9`, `minus 3.1`. */
  inDigits(value: number, decimals?: number): string;
  /** Money in running text: `£1.2m`, `£340,000`, `minus £4.50`. */
  money(value: number, unit: Unit): string;
  /** In sums and lists, where only money says its unit: `1,234.5`, `£1.2m`. */
  amount(value: number, unit: Unit): string;
  /** The same of money to the last pound or penny, for sums that are not done on rounded numbers: `£1,234,000`. */
  inFull(value: number, unit: Unit): string;
  /** A whole number in words, whatever the style: `one hundred and two`. */
  spelled(value: number): string;
  /** As the first word of a sentence in running text, `One hundred and two`; null where digits may stand there. */
  opening(value: number): string | null;
  /** `third`, `12th` */
  ordinal(value: number): string;
  /** In charts, where room is short: `3rd`, `12th`. */
  shortOrdinal(value: number): string;
  /**
   * `27 per cent`, `27%`. What rounds to none or to all without being it keeps that apart: `less than 1 per cent`,
   * `more than 99 per cent`.
   */
  percentage(value: number, decimals: number): string;
  /** `3 percentage points` */
  points(value: number, decimals: number): string;
  /**
   * For axes, labels and cells, where the unit is said elsewhere: `1,234`, `14.4%`, `£1.2m`.
   * @param largest on the same axis, so that money is in one scale there: `£0.5m`
   */
  label(value: number, unit: Unit, largest?: number): string;
  /** A number that `label` printed, as a program writes it: `−1,234.5%` → `-1234.5`; null for any other text. */
  read(label: string): string | null;
  /** Number and noun in running text: `two months`. */
  measure(value: number, decimals: number, noun: Noun): string;
  /** The same of things that may be none: `no cases`, `one case`, `24 cases`. */
  count(value: number, decimals: number, noun: Noun): string;
  /** The plural of a noun that a story gives in the singular only. */
  pluralOf(noun: string): string;
  /** `one in seven` */
  oneIn(n: number): string;
  /** True where a number takes its noun in the singular. */
  isOne(value: number, decimals?: number): boolean;
}

export interface PeriodWords {
  /**
   * As running text has it after "in": `2023`, `2023/24`, `the year to March 2024`, `March 2024`, `the seven years to
   * 2016`.
   */
  text(period: Period): string;
  /** The same as a heading has it: `year to March 2024`. */
  heading(period: Period): string;
  /** As an axis or a table has it, where the cycle is said elsewhere: `2024`, `2023/24`, `Q1 2024`. */
  label(period: Period): string;
  /** The same after "in", where a span by its ends would read badly: `the three years to 2021`. */
  within(period: Period): string;
  /** Only the year, `2024`, or the month in which it ends, `March 2024`. */
  year(period: Period): string;
  end(period: Period): string;
  /** A span by its ends: `between 2010 and 2016`. */
  between(period: Period): string;
  /** Name of a month, 1 to 12. */
  month(month: number): string;
  /** What all periods of one cycle are, for subtitles: `years ending September`, `calendar years`. */
  cycle(period: Period): string;
  /** Several as a heading has them, oldest first: `2022 and 2023`, `years ending September 2023 and 2024`. */
  span(periods: readonly Period[]): string;
  /**
   * An ISO date, month or year: `8 October 2024`, `October 2024`, `2024`.
   * @throws {RangeError} for anything else
   */
  date(iso: string): string;
}

/** Whole written forms of an area's name. */
export interface PlaceWords {
  /** What `article` in `data/areas.csv` may be, besides nothing. */
  readonly articles: readonly string[];
  /** `the West Marches` */
  the(area: Named): string;
  /** `in the West Marches`, `on the Isle of Wight` */
  in(area: Named): string;
  /** `Eastmere’s`, `the West Marches’` */
  possessive(area: Named): string;
}

type Named = Pick<Area, 'name' | 'article' | 'preposition'>;

export interface ListWords {
  /** `a`, `a and b`, `a, b and c` */
  and(items: readonly string[]): string;
}
