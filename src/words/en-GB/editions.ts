import type { ReadingRecord } from '../facts.ts';
import type { Grammar } from '../grammar.ts';

const BETWEEN = [' figures published on ', ' replace those of '] as const;

/** What an edition says of itself. */
export function editions({ numbers, periods, lists }: Grammar) {
  const are = (count: number) =>
    count === 0 ? 'none is' : `${numbers.prose(count)} ${numbers.isOne(count) ? 'is' : 'are'}`;

  const counts = ({ statements, bound, quoted, attested }: ReadingRecord) => {
    const parts = [
      `${are(bound)} bound to published figures`,
      ...(quoted > 0 ? [`${are(quoted)} quoted`] : []),
      ...(attested > 0 ? [`${are(attested)} made by others, who are named`] : []),
    ];
    const all = numbers.isOne(statements)
      ? 'the one statement'
      : `the ${numbers.prose(statements)} statements`;
    return `Of ${all} on this page, ${lists.and(parts)}.`;
  };

  const readBy = ({ by, from, to, unread }: ReadingRecord) => {
    if (by.length === 0) return 'Nobody has read the wording.';
    if (unread > 0) return 'Not all of the wording has been read.';
    const days =
      from === to ? `on ${periods.date(to)}` : `between ${periods.date(from)} and ${periods.date(to)}`;
    return `The wording was read ${days}, by: ${by.join(', ')}.`;
  };

  return {
    /** How the statements of a page are accounted for, in two sentences. */
    reading: (reading: ReadingRecord) => `${counts(reading)} ${readBy(reading)}`,
    /** A correction as one sentence. @param where `in the headline`; '' where nobody said */
    correction(was: string, is: string, where: string) {
      const place = where === '' ? '' : ` ${where}`;
      return `An earlier version said${place}: “${was}”. It should have said: “${is}”.`;
    },
    /**
     * The entry that an accepted release writes into a story's updates.
     * @param released ISO date
     * @param before ISO date of the release that it takes the place of
     */
    releaseUpdate(publisher: string, released: string, before: string) {
      const [published, replaced] = BETWEEN;
      return `${publisher}${published}${periods.date(released)}${replaced}${periods.date(before)}`;
    },
    /** Whether an entry stands as `releaseUpdate` wrote it, so that nobody need have read it. */
    isReleaseUpdate(what: string) {
      const [published, replaced] = BETWEEN;
      const [, dates = ''] = what.split(published);
      return /^\d{1,2} \p{L}+ \d{4}\|\d{1,2} \p{L}+ \d{4}$/u.test(dates.replace(replaced, '|'));
    },
  };
}
