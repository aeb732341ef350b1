const START = 1024;

/**
 * Numbers different texts as they come, by a hash of 64 bits that whoever gives the texts has of each: a text
 * is asked for only when its hash is new. Among a million texts the odds that two share a hash are one in
 * thirty million.
 */
export class TextDictionary {
  /** By code. */
  readonly texts: string[] = [];
  #low = new Uint32Array(START);
  #high = new Uint32Array(START);
  /** Code and one more; 0 where the place is free. */
  #codes = new Int32Array(START);

  /** @returns -1 for a text that has not come yet */
  find(low: number, high: number): number {
    const codes = this.#codes;
    const mask = codes.length - 1;
    for (let at = (low ^ high) & mask; ; at = (at + 1) & mask) {
      const code = codes[at] ?? 0;
      if (code === 0 || (this.#low[at] === low && this.#high[at] === high)) return code - 1;
    }
  }

  /** @returns the code of a text that has not come before */
  add(low: number, high: number, text: string): number {
    this.texts.push(text);
    if (this.texts.length * 2 > this.#codes.length) this.#grow();
    this.#put(low, high, this.texts.length);
    return this.texts.length - 1;
  }

  #put(low: number, high: number, code: number): void {
    const mask = this.#codes.length - 1;
    let at = (low ^ high) & mask;
    while (this.#codes[at] !== 0) at = (at + 1) & mask;
    this.#low[at] = low;
    this.#high[at] = high;
    this.#codes[at] = code;
  }

  #grow(): void {
    const [low, high, codes] = [this.#low, this.#high, this.#codes];
    this.#low = new Uint32Array(codes.length * 4);
    this.#high = new Uint32Array(codes.length * 4);
    this.#codes = new Int32Array(codes.length * 4);
    for (let at = 0; at < codes.length; at += 1) {
      const code = codes[at] ?? 0;
      if (code > 0) this.#put(low[at] ?? 0, high[at] ?? 0, code);
    }
  }
}
