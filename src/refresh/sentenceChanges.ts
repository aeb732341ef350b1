import type { Told } from '../editions/tell.ts';
import { type Passage, type PassageKind, passageText } from '../prose/passage.ts';
import { type Sentence, sentencesOf } from '../prose/sentence.ts';
import { changedLines, type LinePair } from './changedLines.ts';
import type { StoryPair } from './storyPair.ts';

/** One sentence in one edition; null where it is not told. */
export interface SentencePair {
  readonly area: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The same change of one sentence of the story, in all editions that show it. */
export interface SentenceChange {
  readonly kind: PassageKind;
  /** 1-based line of the story's file. */
  readonly line: number;
  /** False where nothing but figures, periods and names differ. */
  readonly words: boolean;
  readonly editions: readonly SentencePair[];
}

/** Made from data by a chart, or said by others: not compared. */
const NOT_TOLD: ReadonlySet<PassageKind> = new Set<PassageKind>(['chart text', 'quote', 'attribution']);

/** A sentence of an edition. */
export interface TellingLine {
  readonly kind: PassageKind;
  readonly line: number;
  readonly text: string;
  readonly passage: Passage;
  /** The text with figures, periods and names left blank. */
  readonly shape: string;
}

/** Sentences that differ, grouped over the editions; changed words before changed figures. */
export function sentenceChanges({ editions }: StoryPair): SentenceChange[] {
  const groups = new Map<string, { change: Omit<SentenceChange, 'editions'>; editions: SentencePair[] }>();
  for (const { area, before, after } of editions) {
    if (!before?.edition || !after?.edition) continue;
    for (const [old, fresh] of changedSentences(before, after)) {
      const { kind, line } = fresh ?? old ?? { kind: 'paragraph', line: 0 };
      const key = JSON.stringify([kind, line, old?.line, old?.shape, fresh?.shape]);
      const words = old?.shape !== fresh?.shape;
      const group = groups.get(key) ?? { change: { kind, line, words }, editions: [] };
      groups.set(key, group);
      group.editions.push({ area: area.name, before: old?.text ?? null, after: fresh?.text ?? null });
    }
  }
  return [...groups.values()]
    .map((group) => ({ ...group.change, editions: group.editions }))
    .toSorted(
      (a, b) => Number(b.words) - Number(a.words) || a.line - b.line || b.editions.length - a.editions.length,
    );
}

/** Sentences of one edition that differ. */
export function changedSentences(
  before: Pick<Told, 'passages'>,
  after: Pick<Told, 'passages'>,
): LinePair<TellingLine>[] {
  return changedLines(tellingLines(before), tellingLines(after));
}

/** All sentences that are compared. */
export function tellingLines({ passages }: Pick<Told, 'passages'>): TellingLine[] {
  return passages
    .filter(({ kind }) => !NOT_TOLD.has(kind))
    .flatMap((passage) => sentencesOf(passage).flatMap(lineOf));
}

function lineOf(sentence: Sentence): TellingLine[] {
  const text = tidy(passageText(sentence));
  if (text === '') return [];
  const blank = sentence.runs.map(({ text: typed, atom }) => {
    // A word that the engine chose by the figures ("up", "down") is a word.
    return atom && atom.kind !== 'word' ? `{${atom.kind}}` : typed;
  });
  const line = sentence.runs.find((run) => run.text.trim() !== '')?.line ?? 0;
  const { passage } = sentence;
  return [{ kind: passage.kind, line, text, passage, shape: tidy(blank.join('')) }];
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
