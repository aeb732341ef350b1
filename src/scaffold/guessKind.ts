import type { Areas } from '../newsroom/area.ts';
import { areaNamed } from '../newsroom/areas.ts';
import {
  DATE_FORMATS,
  type DateFormat,
  END_FORMATS,
  type EndFormat,
  type PeriodFormat,
  type PeriodRule,
  readPeriod,
} from '../sources/periodFormat.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { ColumnKind } from './columnKinds.ts';

/** The column rule suggested by the header and the cells. */
export type GuessedRule =
  | { readonly kind: 'area' }
  | {
      readonly kind: 'period';
      readonly format: PeriodFormat;
      readonly date?: DateFormat;
      readonly of?: EndFormat;
    }
  | {
      readonly kind: 'number';
      readonly thousands?: ',' | ' ';
      readonly percent?: true;
      readonly negative?: 'brackets';
      readonly currency?: string;
      readonly magnitude?: 1000 | 1_000_000 | 1_000_000_000;
    }
  | { readonly kind: 'text' }
  | { readonly kind: 'ignore' };

const NUMBER = /^[-−+]?\(?[£€$]?[-−]?\d[\d, \u00A0]*(\.\d+)?\)?%?/;

/** Usual headers of area columns in official tables. */
const AREA_WORDS =
  /\b(areas?|places?|regions?|country|countries|county|counties|district|borough|councils?|authority|force|geography)\b/i;

/** @param cells trimmed, non-empty */
export function guessKind(header: string, cells: readonly string[], areas: Areas): GuessedRule {
  if (cells.length === 0) return { kind: 'ignore' };
  const distinct = [...new Set(cells)];
  const known = distinct.filter((cell) => areaNamed(areas, cell));
  if (known.length * 2 >= distinct.length) return { kind: 'area' };
  if (AREA_WORDS.test(header) && !distinct.some((cell) => NUMBER.test(cell))) return { kind: 'area' };
  const period = guessPeriod(header, distinct) ?? guessFaultyPeriod(header, distinct);
  if (period) return period;
  const numbers = distinct.filter((cell) => NUMBER.test(cell));
  const numeric = cells.filter((cell) => NUMBER.test(cell)).length;
  // A column of mostly suppressed cells still holds numbers.
  const few = distinct.length - numbers.length <= 4;
  if (numbers.length === 0 || (numeric * 2 < cells.length && !few)) return { kind: 'text' };
  return ruleOf('number', header, numbers);
}

/** The rule of a column whose kind is known: what is left to guess is how its cells are written. */
export function ruleOf(kind: ColumnKind, header: string, cells: readonly string[]): GuessedRule {
  if (kind === 'period') return periodFormat(header, (is) => cells.some(is)) ?? { kind, format: 'year' };
  if (kind !== 'number') return { kind };
  const numbers = cells.filter((cell) => NUMBER.test(cell));
  return { kind, ...numberFormat(numbers), ...magnitudeIn(header) };
}

const MAGNITUDES = { thousand: 1000, million: 1_000_000, billion: 1_000_000_000 } as const;

/** `Spend (£m)`, `£ thousand`, `£000s`. A header that counts in thousands of anything else is left to a person. */
function magnitudeIn(header: string) {
  const short =
    /[£€$]\s*(?:(?<thousand>k\b|[’']?000s?\b|thousands?)|(?<million>m\b|mn\b|millions?)|(?<billion>bn\b|billions?))/i;
  const found = Object.entries(short.exec(header)?.groups ?? {}).find(([, text]) => text !== undefined);
  const magnitude = found && MAGNITUDES[found[0] as keyof typeof MAGNITUDES];
  return magnitude ? { magnitude } : {};
}

/** Number format of a column. */
function numberFormat(numbers: readonly string[]) {
  const separated = (sign: string) => numbers.some((cell) => new RegExp(`\\d${sign}\\d{3}`).test(cell));
  const sign = numbers.map((cell) => /^[-−+(]*([£€$])/.exec(cell)?.[1]).find(Boolean);
  return {
    ...(separated(',')
      ? { thousands: ',' as const }
      : separated('[ \u00A0]')
        ? { thousands: ' ' as const }
        : {}),
    ...(numbers.some((cell) => cell.includes('%')) ? { percent: true as const } : {}),
    ...(numbers.some((cell) => /^\([£€$]?\d/.test(cell)) ? { negative: 'brackets' as const } : {}),
    ...(sign ? { currency: sign } : {}),
  };
}

const FORMATS: readonly PeriodFormat[] = ['financial-year', 'quarter', 'month', 'id'];

/** Null when the texts are not periods. The header may say in which month a year ends. */
export function guessPeriod(header: string, texts: readonly string[]): GuessedPeriod | null {
  return periodFormat(header, (is) => texts.every(is));
}

const TIME_WORDS = /\b(?:years?|periods?|quarters?|months?|dates?|weeks?)\b/i;

/** Tolerates a few bad cells under a header that names a period: reading the file reports them by line. */
function guessFaultyPeriod(header: string, texts: readonly string[]): GuessedPeriod | null {
  if (!TIME_WORDS.test(header)) return null;
  return periodFormat(header, (is) => texts.filter(is).length * 4 >= texts.length * 3);
}

type GuessedPeriod = Extract<GuessedRule, { kind: 'period' }>;

/** @param enough whether enough of the texts match */
function periodFormat(
  header: string,
  enough: (is: (text: string) => boolean) => boolean,
): GuessedPeriod | null {
  if (enough((text) => /^(1[89]|20|21)\d{2}$/.test(text)))
    return { kind: 'period', format: yearFormat(header) };
  const reads = (rule: PeriodRule) => enough((text) => readPeriod(text, rule) !== null);
  const format = FORMATS.find((each) => reads({ format: each }));
  if (format) return { kind: 'period', format };
  // "2018/19" is a financial year, whatever stands below it.
  const isSpan = (text: string, of: EndFormat) =>
    readPeriod(text, { format: 'span', of }) !== null &&
    readPeriod(text, { format: 'financial-year' }) === null;
  const of = END_FORMATS.find((each) => enough((text) => isSpan(text, each)));
  if (of) return { kind: 'period', format: 'span', ...(of === 'year' ? {} : { of }) };
  const daily = DATE_FORMATS.filter((each) => each !== 'serial' || /date|month|period|quarter/i.test(header));
  const date = daily.find((each) => reads({ format: 'month', date: each }));
  return date ? { kind: 'period', format: /quarter/i.test(header) ? 'quarter' : 'month', date } : null;
}

function yearFormat(header: string): PeriodFormat {
  const months = Array.from({ length: 12 }, (_, index) => inEnglish.periods.month(index + 1).toLowerCase());
  const month = months.find((name) => header.toLowerCase().includes(name));
  return month ? (`year-ending-${month}` as PeriodFormat) : 'year';
}
