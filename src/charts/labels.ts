/**
 * Room for text, estimated: a pure function cannot measure a font. The widths are those of a wide
 * sans serif (DejaVu, Verdana), so that a narrower one leaves a gap rather than a collision. Without
 * d3, because a script of the pages uses this file, too.
 */

const WIDTHS: readonly (readonly [characters: RegExp, em: number])[] = [
  [/[ijl|'’.,:;!]/, 0.34],
  [/[ft()[\]\-r/ ]/, 0.42],
  [/[mMW%@—]/, 0.96],
  [/[wOQGDNHU&]/, 0.8],
  [/[A-Z+−=<>]/, 0.7],
];
const OTHER = 0.62;
const BOLD = 1.11;

function widthOf(character: string): number {
  // Full-width scripts (Chinese, Japanese, Korean) begin here.
  if ((character.codePointAt(0) ?? 0) >= 0x1100) return 1;
  return WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? OTHER;
}

/** Widths of all other characters, by code. */
const KNOWN = Float64Array.from({ length: 0x1100 }, (_, code) => widthOf(String.fromCharCode(code)));

/** Adds the width of a text in em to that of the text before it. */
function emAfter(before: number, text: string): number {
  let em = before;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    em += KNOWN[code] ?? 1;
    // A surrogate pair is one character.
    if (code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff) at += 1;
  }
  return em;
}

/** Width of a line of text, in the unit of `size`. Errs on the wide side. */
export function textWidth(text: string, size: number, bold = false): number {
  return emAfter(0, text) * size * (bold ? BOLD : 1);
}

/** Lines of at most `width`, broken at spaces; a word that is too long stands alone. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  let em = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = emAfter(em, line ? ` ${word}` : word);
    if (line && longer * size * (bold ? BOLD : 1) > width) {
      lines.push(line);
      [line, em] = [word, emAfter(0, word)];
    } else {
      [line, em] = [line ? `${line} ${word}` : word, longer];
    }
  }
  return line ? [...lines, line] : lines;
}

/** Width of the widest of several texts; zero for none. */
export function widest(texts: readonly string[], size: number, bold = false): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, size, bold)), 0);
}

export interface Slot {
  /** Where the middle should be. */
  readonly at: number;
  readonly size: number;
}

/**
 * Moves slots apart so that none overlaps, all within `[from, to]` as long as they fit: half-way between as high up as
 * their wishes allow, and as far down. Slots keep the order of their wishes.
 * @returns the middle of each slot, in the order given
 */
export function dodge(slots: readonly Slot[], from: number, to: number): number[] {
  const order = [...slots.keys()].sort((a, b) => (slots[a]?.at ?? 0) - (slots[b]?.at ?? 0));
  const sizeOf = (index: number) => slots[index]?.size ?? 0;
  const down = (wishes: readonly number[]) => {
    const middles = [...wishes];
    let edge = from;
    for (const index of order) {
      middles[index] = Math.max(wishes[index] ?? 0, edge + sizeOf(index) / 2);
      edge = middles[index] + sizeOf(index) / 2;
    }
    return middles;
  };
  const up = (wishes: readonly number[]) => {
    const middles = [...wishes];
    let edge = to;
    for (const index of order.toReversed()) {
      middles[index] = Math.min(wishes[index] ?? 0, edge - sizeOf(index) / 2);
      edge = middles[index] - sizeOf(index) / 2;
    }
    return middles;
  };
  const wishes = slots.map(({ at }) => at);
  const [lower, upper] = [up(down(wishes)), down(up(wishes))];
  return slots.map((_, index) => ((lower[index] ?? 0) + (upper[index] ?? 0)) / 2);
}
