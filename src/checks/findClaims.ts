import { remembered } from '../tables/remembered.ts';
import { CLAIM_KINDS, CLAIM_WORDS, type ClaimKind } from './claimWords.ts';
import { LIMITS, NO_CLAIMS } from './noClaims.ts';
import { onceForSentence } from './onceForSentence.ts';
import { phrasePattern } from './phrases.ts';
import type { Sentence, SentenceRun } from './sentence.ts';
import type { Turn } from './supports.ts';
import { turnOf } from './turns.ts';

/** A claim word in the author's own words. */
export interface ClaimWord {
  readonly word: string;
  readonly kind: ClaimKind;
  /** Offset in the sentence's text. */
  readonly start: number;
  readonly run: SentenceRun;
  readonly turn: Turn;
}

/** Finds claim words; made once for a newsroom's word list. */
export interface ClaimFinder {
  /** @param names stretches that are names of places: "Greater" in one claims nothing */
  find(sentence: Sentence, names: readonly { readonly start: number; readonly end: number }[]): ClaimWord[];
}

/**
 * @param extra a newsroom's own words, added to the engine's
 * @param places what its areas are called: police force area
 */
export function claimFinder(
  extra: Partial<Record<ClaimKind, readonly string[] | undefined>> = {},
  noClaims: readonly string[] = [],
  places: readonly string[] = [],
): ClaimFinder {
  const exceptions = phrasePattern([...NO_CLAIMS, ...noClaims], LIMITS);
  const placeNouns = places.length > 0 ? new RegExp(`^[^,;:.]*?\\b(?:${places.join('|')})\\b`, 'iu') : null;
  const kinds = CLAIM_KINDS.map((kind) => {
    return { kind, pattern: phrasePattern([...CLAIM_WORDS[kind], ...(extra[kind] ?? [])]) };
  });
  const findIn = remembered((written) => {
    const text = written.replace(exceptions, blank);
    const found = kinds.flatMap(({ kind, pattern }) =>
      [...text.matchAll(pattern)].map((match) => ({ kind, word: match[0], start: match.index })),
    );
    return longest(found);
  });
  return {
    find(sentence, names) {
      const text = names.reduce(blankBetween, authorsWords(sentence));
      return findIn(text).flatMap((claim) => {
        const run = runAt(sentence, claim.start);
        if (!run || isName(sentence, claim)) return [];
        return [{ ...claim, run, turn: turnOf(sentence.text, claim.word, claim.start, placeNouns) }];
      });
    },
  };
}

/** "Peak Cavern", "Ana Rose": capitals within a sentence are a name's. A headline may have them anywhere. */
function isName({ text, passage }: Sentence, { word, start }: Found): boolean {
  if (passage.kind !== 'paragraph' || !/^\p{Lu}\p{Ll}+$/u.test(word)) return false;
  const before = text.slice(0, start);
  if (before.trim() === '')
    return /^\s+(?:Road|Street|Lane|Cottage|Hill|House|Park|Farm)\b/.test(text.slice(word.length + start));
  return /\p{Lu}\p{L}+\s+$/u.test(before) || /^\s+\p{Lu}/u.test(text.slice(start + word.length));
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

/**
 * The sentence with everything blanked that the author did not write or that others said. What a
 * filter was given is the author's: the noun of a count, the text of a literal but for its numbers.
 */
export const authorsWords = onceForSentence(({ runs }: Sentence): string =>
  runs.map((run) => (run.quoted ? blank(run.text) : run.atom ? typedPart(run) : run.text)).join(''),
);

const COUNTED =
  /^(?:[\d,.]+|no|one|two|three|four|five|six|seven|eight|nine)\s+(?!hundred|thousand|million)(?=\S)/iu;

function typedPart({ atom, text }: SentenceRun): string {
  if (atom?.kind === 'literal') return text.replace(/\S*\p{N}\S*/gu, blank);
  const number = COUNTED.exec(text)?.[0];
  if (atom?.kind !== 'figure' || atom.value.kind !== 'count' || !number) return blank(text);
  const noun = text.slice(number.length);
  const { one, many } = atom.value.series.column.unit;
  return noun === one || noun === many ? blank(text) : blank(number) + noun;
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
