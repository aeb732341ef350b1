import type { Fault } from '../faults/fault.ts';
import type { Atom } from '../prose/atom.ts';
import { monthName, type Period } from '../tables/period.ts';
import type { Sentence } from './sentence.ts';

/** A year, or a month of it, that `{{ "2020-04" | date }}` has printed. A day is a day, and no period. */
export interface PrintedDate {
  readonly year: number;
  /** 1 to 12; null for a whole year. */
  readonly month: number | null;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => monthName(i + 1));

export function dateOf(atom: Atom): PrintedDate | null {
  if (atom.kind !== 'word') return null;
  const [, month, year] = /^(?:(\p{Lu}\p{Ll}+) )?(\d{4})$/u.exec(atom.printed) ?? [];
  if (year === undefined) return null;
  return { year: Number(year), month: month === undefined ? null : MONTHS.indexOf(month) + 1 };
}

/** Whether a reader takes the date for this period. */
export function fitsDate({ year, month }: PrintedDate, period: Period): boolean {
  if (month !== null) return period.year === year && (period.month === month || period.month === null);
  return period.year === year || (period.kind === 'financial-year' && period.year === year + 1);
}

const BEFORE_DATE =
  /(?:^|\b(?:the|this|that|its|in|from|since|during|for|to|and|or|until|till|by|of|between|before|after|as|on|at|early|late|mid|spring|summer|autumn|winter|christmas|january|february|march|april|may|june|july|august|september|october|november|december|act|census|year|is|was|[(“])\s*(?:the\s+)?)$/iu;

/** A date that stands where a number would: `{{ "1020" | date }} burglaries`. */
export function dateFaults(sentence: Sentence): Pick<Fault, 'what' | 'expected' | 'mend' | 'line'>[] {
  return sentence.runs.flatMap(({ atom, start, text, line }) => {
    const date = atom && dateOf(atom);
    const before = sentence.text.slice(0, start);
    if (
      !date ||
      (date.year >= 1500 &&
        date.year < 2200 &&
        (date.month !== null || BEFORE_DATE.test(before.trimEnd() === '' ? '' : before)))
    )
      return [];
    return [
      {
        line,
        what: `a date where a number would stand: ${text} in “${sentence.text.trim()}”`,
        expected: 'in, since or until before a year',
        mend: 'print a figure; the date filter is for dates',
      },
    ];
  });
}
