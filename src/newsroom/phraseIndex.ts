/** A phrase where a text has it. */
export interface FoundPhrase {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Looks for many phrases in a text at once. A pattern that lists ten thousand names tries each of them at
 * each letter; here a phrase is looked up by its first letters, so that the work grows with the text.
 */
export class PhraseIndex {
  /** By their first letters; of one list the longest first. */
  readonly #byHead = new Map<string, string[]>();
  readonly #firstLetters: ReadonlySet<number>;
  readonly #headLength: number;

  /** @param phrases none of them empty */
  constructor(phrases: readonly string[]) {
    this.#headLength = Math.min(4, ...phrases.map((phrase) => phrase.length));
    for (const phrase of new Set(phrases)) {
      const head = phrase.slice(0, this.#headLength);
      const list = this.#byHead.get(head) ?? [];
      this.#byHead.set(head, list);
      list.push(phrase);
    }
    for (const list of this.#byHead.values()) list.sort((a, b) => b.length - a.length);
    this.#firstLetters = new Set(phrases.map((phrase) => phrase.charCodeAt(0)));
  }

  /** Whole words only, from left to right, none within another; the longest where several fit. */
  words(text: string): FoundPhrase[] {
    const found: FoundPhrase[] = [];
    let from = 0;
    for (let start = 0; start < text.length; start++) {
      if (start < from || !this.#firstLetters.has(text.charCodeAt(start))) continue;
      const phrase = this.#at(text, start).find((one) => isWord(text, start, start + one.length));
      if (phrase === undefined) continue;
      from = start + phrase.length;
      found.push({ phrase, start, end: from });
    }
    return found;
  }

  /** The phrases that are anywhere in the text, within words too. */
  anywhere(text: string): Set<string> {
    const found = new Set<string>();
    for (let start = 0; start < text.length; start++) {
      if (!this.#firstLetters.has(text.charCodeAt(start))) continue;
      for (const phrase of this.#at(text, start)) found.add(phrase);
    }
    return found;
  }

  /** Those that begin here, longest first. */
  #at(text: string, start: number): string[] {
    const list = this.#byHead.get(text.slice(start, start + this.#headLength)) ?? [];
    return list.filter((phrase) => text.startsWith(phrase, start));
  }
}

const LETTER = /^[\p{L}-]/u;

/** Neither letter nor hyphen on either side. */
function isWord(text: string, start: number, end: number): boolean {
  return !LETTER.test(text.slice(end, end + 2)) && !LETTER.test(characterBefore(text, start));
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff;
  return at === 0 ? '' : text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
}
