import type { Passage } from '../prose/passage.ts';
import type { ReadingRecord } from '../words/facts.ts';
import type { ToldWording } from './account.ts';

/** @param attested number of attested claims in the edition */
export function readingOf(
  passages: readonly Passage[],
  wordings: readonly ToldWording[],
  attested: number,
): ReadingRecord {
  const said = passages.filter(({ kind }) => kind !== 'attribution' && kind !== 'chart text');
  const quoted = said.filter(({ kind }) => kind === 'quote').length;
  const read = wordings.flatMap(({ approval }) => approval ?? []);
  const days = read.map(({ on }) => on).toSorted();
  return {
    bound: said.filter((passage) => passage.kind !== 'quote' && isBound(passage)).length,
    quoted,
    attested,
    statements: said.length,
    by: [...new Set(read.map(({ by }) => by))].toSorted(),
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    unread: wordings.length - read.length,
  };
}

function isBound({ runs }: Passage): boolean {
  return runs.some(
    ({ atom, scopes }) => atom?.kind === 'figure' || scopes.some(({ grounds }) => grounds.length > 0),
  );
}
