import { type Passage, passageText } from '../prose/passage.ts';
import { sentencesOf } from '../prose/sentence.ts';
import type { EditionPair } from './storyPair.ts';

/** A quote about figures that are no longer the newest. A refresh never rewrites it. */
export interface QuoteToRead {
  readonly words: string;
  /** Who, and on what occasion; '' where the sentence itself says so. */
  readonly by: string;
  /** Names of the areas whose editions have it. */
  readonly editions: readonly string[];
}

/** Quotes in editions whose figures changed. */
export function quotesToRead(changed: readonly EditionPair[]): QuoteToRead[] {
  const all = new Map<string, { words: string; by: string; editions: string[] }>();
  for (const { area, after } of changed) {
    for (const quote of quotesIn(after?.passages ?? [])) {
      const key = JSON.stringify(quote);
      const known = all.get(key) ?? { ...quote, editions: [] };
      all.set(key, known);
      if (!known.editions.includes(area.name)) known.editions.push(area.name);
    }
  }
  return [...all.values()];
}

function quotesIn(passages: readonly Passage[]): { words: string; by: string }[] {
  const waiting: string[] = [];
  return passages.flatMap((passage) => {
    const text = passageText(passage).trim();
    if (passage.kind === 'quote') waiting.push(text);
    if (passage.kind === 'attribution') return [{ words: waiting.splice(0).join(' '), by: text }];
    if (passage.kind !== 'paragraph') return [];
    const quoting = sentencesOf(passage).filter(({ runs }) => runs.some((run) => run.quoted));
    return quoting.map((sentence) => ({ words: sentence.text.trim(), by: '' }));
  });
}
