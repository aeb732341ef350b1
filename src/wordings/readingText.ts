import { formatDate } from '../figures/date.ts';
import { formatProse } from '../figures/format.ts';
import type { NumberProfile } from '../newsroom/site.ts';
import type { Reading } from './reading.ts';

/** What the statements of a page rest on, in two sentences for its readers. */
export function readingText(reading: Reading, profile: NumberProfile): string {
  return `${countsText(reading, profile)} ${readText(reading)}`;
}

function countsText({ statements, bound, quoted, attested }: Reading, profile: NumberProfile): string {
  const number = (count: number) => formatProse(count, 0, profile);
  const are = (count: number) => (count === 0 ? 'none is' : `${number(count)} ${count === 1 ? 'is' : 'are'}`);
  const parts = [
    `${are(bound)} bound to published figures`,
    ...(quoted > 0 ? [`${are(quoted)} quoted`] : []),
    ...(attested > 0 ? [`${are(attested)} made by others, who are named`] : []),
  ];
  const all = statements === 1 ? 'the one statement' : `the ${number(statements)} statements`;
  return `Of ${all} on this page, ${listed(parts)}.`;
}

function readText({ by, from, to, unread }: Reading): string {
  if (by.length === 0) return 'Nobody has read the wording.';
  if (unread > 0) return 'Not all of the wording has been read.';
  const days = from === to ? `on ${formatDate(to)}` : `between ${formatDate(from)} and ${formatDate(to)}`;
  return `The wording was read ${days}, by: ${by.join(', ')}.`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
