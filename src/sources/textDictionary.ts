import type { CellProblem } from '../csv/cellPlace.ts';

/** Numbers distinct texts in order of first appearance. Texts come as bytes of a file or as strings. */
export class TextDictionary {
  /** By code. A text that came both ways is in it twice. */
  readonly texts: string[] = [];
  readonly problems = new Map<number, CellProblem>();
  readonly #bytes: Buffer;
  readonly #strings = new Map<string, number>();
  /** A hash table with open addressing: slots hold codes plus one, 0 where they are free. */
  #slots = new Int32Array(1024);
  /** By code: where in the bytes a text is. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #last = -1;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  codeOf(text: string, problem?: CellProblem): number {
    const key = problem ? `${text}\0${problem.what}` : text;
    const known = this.#strings.get(key);
    if (known !== undefined) return known;
    const code = this.#add(text, 0, 0);
    this.#strings.set(key, code);
    if (problem) this.problems.set(code, problem);
    return code;
  }

  codeOfBytes(start: number, end: number): number {
    // Sorted columns repeat the same text.
    if (this.#last >= 0 && this.#isSame(this.#last, start, end)) return this.#last;
    const slot = this.#slotOf(start, end);
    const known = (this.#slots[slot] ?? 0) - 1;
    if (known >= 0) {
      this.#last = known;
      return known;
    }
    const code = this.#add(this.#bytes.toString('utf8', start, end), start, end);
    this.#slots[slot] = code + 1;
    if (code * 2 > this.#slots.length) this.#grow();
    return code;
  }

  #add(text: string, start: number, end: number): number {
    this.#starts.push(start);
    this.#ends.push(end);
    return this.texts.push(text) - 1;
  }

  /** The slot of the text, or a free one for it. */
  #slotOf(start: number, end: number): number {
    const [bytes, slots] = [this.#bytes, this.#slots];
    const mask = slots.length - 1;
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let entry = slots[slot] ?? 0; entry > 0; entry = slots[slot] ?? 0) {
      if (this.#isSame(entry - 1, start, end)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isSame(code: number, start: number, end: number): boolean {
    const bytes = this.#bytes;
    let own = this.#starts[code] ?? 0;
    if ((this.#ends[code] ?? 0) - own !== end - start) return false;
    for (let at = start; at < end; at += 1) if (bytes[own++] !== bytes[at]) return false;
    return true;
  }

  #grow(): void {
    const codes = this.#slots.filter((entry) => entry > 0);
    this.#slots = new Int32Array(this.#slots.length * 4);
    for (const entry of codes) {
      this.#slots[this.#slotOf(this.#starts[entry - 1] ?? 0, this.#ends[entry - 1] ?? 0)] = entry;
    }
  }
}
