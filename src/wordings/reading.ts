import type { Passage } from '../prose/passage.ts';
import type { ToldWording } from './account.ts';

/** How the statements of an edition are accounted for, as its readers are told. */
export interface Reading {
  /** Passages that print a figure, or stand under a condition or claim that figures decide. */
  readonly bound: number;
  /** Words that a named person spoke. */
  readonly quoted: number;
  /** Claims of named publishers. */
  readonly attested: number;
  /** All of them, and what is neither. */
  readonly statements: number;
  /** Who has read the wordings. */
  readonly by: readonly string[];
  /** ISO dates of the first and the last reading; '' where nobody has read any. */
  readonly from: string;
  readonly to: string;
  /** How many wordings nobody has read, or not at these figures. */
  readonly unread: number;
}

/** @param attested how many claims of others the edition prints */
export function readingOf(
  passages: readonly Passage[],
  wordings: readonly ToldWording[],
  attested: number,
): Reading {
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
