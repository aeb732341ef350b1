import { inEnglish } from '../../words/inEnglish.ts';
import type { ReleaseView } from '../releaseView.ts';
import type { Measured } from './measured.ts';
import type { Suspicion } from './suspicion.ts';

/** A file that says the same as a former one in every cell, however it is written, or that ends before the last. */
export function repeatedRelease({ former, before, after }: Measured): Suspicion[] {
  const twin = former.findLast((release) => holdsTheSame(release, after));
  if (twin) {
    return [
      {
        what: `repeated release: that of ${inEnglish.periods.date(twin.date)}`,
        because: `all of its ${valuesIn(after).size} values are those of that release`,
        unless: 'revised figures in which nothing was revised',
        mend: 'see whether this is the file that came',
      },
    ];
  }
  const [old, fresh] = [before.periods.at(-1), after.periods.at(-1)];
  if (!old || !fresh || fresh.cycle !== old.cycle || fresh.index >= old.index) return [];
  return [
    {
      what: `older release: it ends with ${inEnglish.periods.text(fresh)}`,
      because: `the last release ended with ${inEnglish.periods.text(old)}`,
      unless: 'a correction of older figures only',
      mend: 'see whether this is the file that came',
    },
  ];
}

/** Fewer values are no revision. */
const ENOUGH = 5;

/** Values of former periods of which every release until now revised some, and this one none. */
export function unrevisedValues({ former, before, after }: Measured): Suspicion[] {
  const habits = former.slice(1).map((release, index) => revisedIn(former[index] ?? release, release));
  const { of, revised } = revisedIn(before, after);
  const last = habits.at(-1);
  if (!last || habits.some((habit) => habit.revised < ENOUGH) || of < ENOUGH || revised > 0) return [];
  return [
    {
      what: `nothing revised: ${of} values of former periods`,
      because: `each release until now revised some, the last one ${last.revised}`,
      unless: 'a publisher who revises at certain times of the year',
      mend: 'ask whether the new period was added to the figures of the last release',
      isMinor: true,
    },
  ];
}

function revisedIn(one: ReleaseView, other: ReleaseView) {
  const values = valuesIn(one);
  const both = [...valuesIn(other)].filter(([key]) => values.has(key));
  return { of: both.length, revised: both.filter(([key, value]) => values.get(key) !== value).length };
}

function holdsTheSame(one: ReleaseView, other: ReleaseView): boolean {
  if (one.rows !== other.rows || one.keys.size !== other.keys.size) return false;
  const values = valuesIn(one);
  const others = valuesIn(other);
  return values.size === others.size && [...values].every(([key, value]) => others.get(key) === value);
}

function valuesIn({ columns }: ReleaseView): Map<string, number> {
  return new Map(
    columns.flatMap(({ header, series }) =>
      [...series].flatMap(([key, { values }]) =>
        [...values].map(([period, value]) => [`${header}\u0000${key}\u0000${period}`, value] as const),
      ),
    ),
  );
}
