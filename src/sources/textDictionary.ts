import type { CellProblem } from './cellPlace.ts';

const START = 1024;

/** Numbers texts in the order of their first appearance, whether they come as bytes of a file or as strings. */
export class TextDictionary {
  /** By code. A text that came both ways may be there twice. */
  readonly texts: string[] = [];
  readonly problems = new Map<number, CellProblem>();
  readonly #bytes: Buffer;
  readonly #strings = new Map<string, number>();
  /** A hash table with open addressing; slots hold codes plus one, 0 where they are free. */
  #slots = new Int32Array(START);
  #hashes = new Int32Array(START);
  /** By code, where the bytes of a text begin. */
  #starts = new Uint32Array(START);
  #lengths = new Uint32Array(START);

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  codeOf(text: string, problem?: CellProblem): number {
    const key = problem ? `${text}\0${problem.what}` : text;
    const known = this.#strings.get(key);
    if (known !== undefined) return known;
    const code = this.texts.push(text) - 1;
    this.#strings.set(key, code);
    if (problem) this.problems.set(code, problem);
    return code;
  }

  codeOfBytes(start: number, end: number): number {
    const bytes = this.#bytes;
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = (this.#slots[slot] as number) - 1;
      if (code < 0) return this.#add(slot, hash, start, end);
      if (this.#hashes[slot] === hash && this.#isSame(code, start, end - start)) return code;
      slot = (slot + 1) & mask;
    }
  }

  #isSame(code: number, start: number, length: number): boolean {
    if (this.#lengths[code] !== length) return false;
    const bytes = this.#bytes;
    const own = this.#starts[code] as number;
    for (let at = 0; at < length; at += 1) if (bytes[own + at] !== bytes[start + at]) return false;
    return true;
  }

  #add(slot: number, hash: number, start: number, end: number): number {
    const code = this.texts.push(this.#bytes.toString('utf8', start, end)) - 1;
    if (code >= this.#starts.length) {
      this.#starts = grown(this.#starts, code * 2);
      this.#lengths = grown(this.#lengths, code * 2);
    }
    this.#starts[code] = start;
    this.#lengths[code] = end - start;
    this.#slots[slot] = code + 1;
    this.#hashes[slot] = hash;
    if (code * 2 > this.#slots.length) this.#rehash();
    return code;
  }

  #rehash(): void {
    const [slots, hashes] = [this.#slots, this.#hashes];
    this.#slots = new Int32Array(slots.length * 4);
    this.#hashes = new Int32Array(slots.length * 4);
    const mask = this.#slots.length - 1;
    for (const [from, entry] of slots.entries()) {
      if (entry === 0) continue;
      const hash = hashes[from] as number;
      let slot = hash & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = entry;
      this.#hashes[slot] = hash;
    }
  }
}

function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}
