import { formatDate } from '../figures/date.ts';

const BETWEEN = [' figures published on ', ' replace those of '] as const;

/**
 * The entry that an accepted release writes into a story's updates.
 * @param released ISO date
 * @param before ISO date of the release that it takes the place of
 */
export function releaseUpdate(publisher: string, released: string, before: string): string {
  const [published, replaced] = BETWEEN;
  return `${publisher}${published}${formatDate(released)}${replaced}${formatDate(before)}`;
}

/** Whether an entry stands as it was written by the engine, so that nobody need have read it. */
export function isReleaseUpdate(what: string): boolean {
  const [published, replaced] = BETWEEN;
  const [, dates = ''] = what.split(published);
  return /^\d{1,2} \p{L}+ \d{4}\|\d{1,2} \p{L}+ \d{4}$/u.test(dates.replace(replaced, '|'));
}
