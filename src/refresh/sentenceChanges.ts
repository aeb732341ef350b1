import type { Told } from '../editions/tell.ts';
import { type PassageKind, passageText } from '../prose/passage.ts';
import { type Sentence, sentencesOf } from '../prose/sentence.ts';
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

/** Made from data by a chart, or said by others: neither is told anew. */
const NOT_TOLD: ReadonlySet<PassageKind> = new Set<PassageKind>(['chart text', 'quote', 'attribution']);

interface Line {
  readonly kind: PassageKind;
  readonly line: number;
  readonly text: string;
  /** The text with figures, periods and names left blank. */
  readonly shape: string;
}

/** Sentences that differ, grouped over the editions; other words before other figures. */
export function sentenceChanges({ editions }: StoryPair): SentenceChange[] {
  const groups = new Map<string, { change: Omit<SentenceChange, 'editions'>; editions: SentencePair[] }>();
  for (const { area, before, after } of editions) {
    if (!before?.edition || !after?.edition) continue;
    for (const [old, fresh] of changedLines(linesOf(before), linesOf(after))) {
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

function linesOf({ passages }: Told): Line[] {
  return passages
    .filter(({ kind }) => !NOT_TOLD.has(kind))
    .flatMap((passage) => sentencesOf(passage).flatMap(lineOf));
}

function lineOf(sentence: Sentence): Line[] {
  const text = tidy(passageText(sentence));
  if (text === '') return [];
  const blank = sentence.runs.map(({ text: typed, atom }) => {
    // A word that the engine chose by the figures ("up", "down") is a word.
    return atom && atom.kind !== 'word' ? `{${atom.kind}}` : typed;
  });
  const line = sentence.runs.find((run) => run.text.trim() !== '')?.line ?? 0;
  return [{ kind: sentence.passage.kind, line, text, shape: tidy(blank.join('')) }];
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

type Pair = readonly [Line | null, Line | null];

/** When a line is another one told anew: the surest sign first, the place between two lines that stay last. */
const SIGNS: readonly ((old: Line, fresh: Line) => boolean)[] = [
  (old, fresh) => old.line === fresh.line,
  (old, fresh) => likeness(old.text, fresh.text) > 0.5,
  () => true,
];

/** Lines that differ, paired where one is the other told anew. */
function changedLines(before: readonly Line[], after: readonly Line[]): Pair[] {
  return gaps(before, after).flatMap(({ gone, fresh }) => {
    const left = new Set(fresh);
    const found = new Map<Line, Line>();
    for (const sign of SIGNS) {
      for (const old of gone.filter((line) => !found.has(line))) {
        const match = [...left].find((one) => one.kind === old.kind && sign(old, one));
        if (!match) continue;
        found.set(old, match);
        left.delete(match);
      }
    }
    const paired = gone.map((old): Pair => [old, found.get(old) ?? null]);
    return [...paired, ...[...left].map((one): Pair => [null, one])];
  });
}

interface Gap {
  readonly gone: readonly Line[];
  readonly fresh: readonly Line[];
}

/** What stands between the lines that both texts share, by their longest common subsequence. */
function gaps(before: readonly Line[], after: readonly Line[]): Gap[] {
  const same = (i: number, j: number) =>
    before[i]?.text === after[j]?.text && before[i]?.kind === after[j]?.kind;
  const lengths = commonLengths(before.length, after.length, same);
  const found: Gap[] = [];
  let [i, j, fromI, fromJ] = [0, 0, 0, 0];
  const close = () => {
    if (i > fromI || j > fromJ) found.push({ gone: before.slice(fromI, i), fresh: after.slice(fromJ, j) });
  };
  while (i < before.length && j < after.length) {
    if (same(i, j)) {
      close();
      [i, j] = [i + 1, j + 1];
      [fromI, fromJ] = [i, j];
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  [i, j] = [before.length, after.length];
  close();
  return found;
}

/** How long the longest common subsequence of the rests from i and j on is. */
function commonLengths(m: number, n: number, same: (i: number, j: number) => boolean): number[][] {
  const lengths = Array.from({ length: m + 1 }, () => new Array<number>(n + 1).fill(0));
  for (let i = m - 1; i >= 0; i -= 1) {
    for (let j = n - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      const below = lengths[i + 1];
      if (!row || !below) continue;
      row[j] = same(i, j) ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** Share of the words that two texts have in common. */
function likeness(a: string, b: string): number {
  const [one, other] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const common = [...one].filter((word) => other.has(word)).length;
  return (2 * common) / (one.size + other.size);
}
