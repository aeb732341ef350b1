/** A styled part of a line. Without colours all styles look the same, so the text carries marks too. */
export interface Span {
  readonly text: string;
  readonly as?: Style;
}

export type Style = 'strong' | 'dim' | 'unproved' | 'removed' | 'added';

export type Line = readonly Span[];

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;

/** Shows control characters by code point, so that text from data and stories can't control the terminal. */
export function escapeControls(text: string): string {
  return text
    .replaceAll(/[\t\n\r]+/g, ' ')
    .replaceAll('\u00ad', '')
    .replaceAll(UNPRINTABLE, (character) => `<U+${hex(character)}>`);
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Width in terminal columns. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e\u00a0-\u02ff\u2010-\u203a]*$/.test(text)) return text.length;
  return [...segmenter.segment(text)].reduce((sum, { segment }) => sum + (WIDE.test(segment) ? 2 : 1), 0);
}

export interface Indent {
  /** Spaces before the first line. */
  readonly first?: number;
  /** Spaces before the other lines. */
  readonly rest?: number;
}

/** Wraps spans between words, at `width` columns. */
export function wrap(
  spans: readonly Span[],
  width: number,
  { first = 0, rest = first }: Indent = {},
): Line[] {
  const lines: Span[][] = [[spaces(first)]];
  let used = first;
  let isEmpty = true;
  const turn = () => {
    lines.push([spaces(rest)]);
    used = rest;
    isEmpty = true;
  };
  const put = (span: Span) => {
    if (!isEmpty && used + widthOf(span.text) > width) turn();
    lines.at(-1)?.push(span);
    used += widthOf(span.text);
    isEmpty = false;
  };
  for (const word of wordsOf(spans)) {
    const size = word.reduce((sum, { text }) => sum + widthOf(text), 0);
    if (!isEmpty && used + size > width) turn();
    for (const span of breakWord(isEmpty ? withoutSpace(word) : word, width - rest)) put(span);
  }
  return lines.map(mergeSpans);
}

/** Joins neighbours of the same style. */
function mergeSpans(line: readonly Span[]): Line {
  const spans: Span[] = [];
  for (const span of line) {
    const last = spans.at(-1);
    if (last && last.as === span.as) spans[spans.length - 1] = { ...last, text: last.text + span.text };
    else if (span.text !== '') spans.push(span);
  }
  return spans;
}

/** Replaces a line's leading spaces by a mark. */
export function hangingMark(mark: Span, [first, ...others]: Line): Line {
  const rest = first?.text.slice(mark.text.length) ?? '';
  return [mark, ...(rest === '' ? [] : [{ ...first, text: rest }]), ...others];
}

function spaces(count: number): Span {
  return { text: ' '.repeat(count) };
}

function withoutSpace([head, ...others]: readonly Span[]): readonly Span[] {
  return head ? [{ ...head, text: head.text.trimStart() }, ...others] : [];
}

/** Words with their leading space, which may span styles; drops trailing spaces. */
function wordsOf(spans: readonly Span[]): Span[][] {
  const words: Span[][] = [];
  for (const { text, as } of spans) {
    for (const [piece] of escapeControls(text).matchAll(/ +|[^ ]+/g)) {
      const isBlank = piece.startsWith(' ');
      const span: Span = { text: isBlank ? ' ' : piece, ...(as && { as }) };
      const last = words.at(-1);
      if (!last || (isBlank && last.some((each) => each.text !== ' '))) words.push([span]);
      else if (!isBlank) last.push(span);
    }
  }
  return words.filter((word, i) => i < words.length - 1 || word.some(({ text }) => text !== ' '));
}

/** Breaks words longer than a line, such as URLs. */
function breakWord(spans: readonly Span[], width: number): Span[] {
  return spans.flatMap((span) => {
    if (widthOf(span.text) <= width) return span;
    const characters = [...segmenter.segment(span.text)].map(({ segment }) => segment);
    const size = Math.max(1, Math.floor(width / 2));
    const step = WIDE.test(span.text) ? size : Math.max(1, width);
    return Array.from({ length: Math.ceil(characters.length / step) }, (_, i) => ({
      ...span,
      text: characters.slice(i * step, (i + 1) * step).join(''),
    }));
  });
}

/** Cuts to one line, with an ellipsis. */
export function truncate(text: string, width: number): string {
  const safe = escapeControls(text);
  if (widthOf(safe) <= width) return safe;
  let kept = '';
  for (const { segment } of segmenter.segment(safe)) {
    if (widthOf(kept + segment) >= width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

export function plainText(line: Line): string {
  return line
    .map(({ text }) => text)
    .join('')
    .trimEnd();
}
