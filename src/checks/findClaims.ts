import { CLAIM_KINDS, CLAIM_WORDS, type ClaimKind, NO_CLAIMS } from './claimWords.ts';
import type { Sentence, SentenceRun } from './sentence.ts';

/** A claim word in the author's own words. */
export interface ClaimWord {
  readonly word: string;
  readonly kind: ClaimKind;
  /** Offset in the sentence's text. */
  readonly start: number;
  readonly run: SentenceRun;
}

/** Finds claim words; made once for a newsroom's word list. */
export interface ClaimFinder {
  /** @param names stretches that are names of places: "Greater" in one claims nothing */
  find(sentence: Sentence, names: readonly { readonly start: number; readonly end: number }[]): ClaimWord[];
}

/** @param extra a newsroom's own words, added to the engine's */
export function claimFinder(
  extra: Partial<Record<ClaimKind, readonly string[] | undefined>> = {},
  noClaims: readonly string[] = [],
): ClaimFinder {
  const exceptions = phrases([...NO_CLAIMS, ...noClaims]);
  const kinds = CLAIM_KINDS.map((kind) => {
    return { kind, pattern: phrases([...CLAIM_WORDS[kind], ...(extra[kind] ?? [])]) };
  });
  return {
    find(sentence, names) {
      const text = names.reduce(blankBetween, authorsWords(sentence)).replace(exceptions, blank);
      const found = kinds.flatMap(({ kind, pattern }) =>
        [...text.matchAll(pattern)].map((match) => ({ kind, word: match[0], start: match.index })),
      );
      return longest(found).flatMap((claim) => {
        const run = runAt(sentence, claim.start);
        return run ? [{ ...claim, run }] : [];
      });
    },
  };
}

/** Longest first, so that "more than half" is found before "more". */
function phrases(list: readonly string[]): RegExp {
  const patterns = list
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '[a-z]*')
        .replaceAll(' ', '\\s+'),
    );
  return new RegExp(`(?<![\\w’'-])(?:${patterns.join('|')})(?![\\w]|[’'-]\\w)`, 'giu');
}

function blank(text: string): string {
  return '\u0000'.repeat(text.length);
}

function blankBetween(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end);
}

/** The sentence with everything blanked that the author did not write or that others said. */
export function authorsWords({ runs }: Sentence): string {
  return runs.map((run) => (run.atom || run.quoted ? blank(run.text) : run.text)).join('');
}

export function runAt({ runs }: Sentence, offset: number): SentenceRun | undefined {
  return runs.findLast((run) => run.start <= offset);
}

type Found = Pick<ClaimWord, 'kind' | 'word' | 'start'>;

/** Of words that overlap, the longest: "the most" is not also "most". */
function longest(found: readonly Found[]): Found[] {
  return found.filter(
    (claim) =>
      !found.some(
        (other) => other !== claim && covers(other, claim) && other.word.length > claim.word.length,
      ),
  );
}

function covers(outer: Found, inner: Found): boolean {
  return outer.start <= inner.start && outer.start + outer.word.length >= inner.start + inner.word.length;
}
