import { hung, type Line, type Span, wrapped } from './line.ts';

/** Lines that belong together: pages break between blocks where they can. */
export interface Block {
  readonly lines: readonly Line[];
  /** The member of a group that it shows. */
  readonly member?: number;
}

/** What is read, in pages of a terminal's height. */
export interface Pages {
  readonly pages: readonly (readonly Line[])[];
  readonly pageOf: (member: number) => number;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 92;

export function textWidth({ columns }: Size): number {
  return Math.max(20, Math.min(columns - 1, WIDEST));
}

/** Above and beneath the page: where one is, a rule, what has happened, and keys. */
export const FRAME_ROWS = 5;

const BLANK: Line = [];

/** Puts blocks on pages, with a blank line between them where that takes no page more. */
export function paged(blocks: readonly Block[], { rows }: Size): Pages {
  const height = Math.max(4, rows - FRAME_ROWS);
  const airy = pagesOf(blocks, height, 1);
  if (airy.pages.length === 1) return airy;
  const tight = pagesOf(blocks, height, 0);
  return tight.pages.length < airy.pages.length ? tight : airy;
}

function pagesOf(blocks: readonly Block[], height: number, space: number): Pages {
  const pages: Line[][] = [[]];
  const places = new Map<number, number>();
  for (const { lines, member } of blocks) {
    if (lines.length === 0) continue;
    const page = pages.at(-1) ?? [];
    const gap = page.length === 0 ? 0 : space;
    const fits = page.length + gap + lines.length <= height;
    // Half a page is not left empty for a block that could begin there.
    const splits = lines.length > height / 2 && page.length + gap + 4 <= height;
    if (fits || splits) page.push(...Array.from({ length: gap }, () => BLANK));
    else pages.push([]);
    if (member !== undefined) places.set(member, pages.length - 1);
    for (const line of lines) {
      if ((pages.at(-1)?.length ?? 0) >= height) pages.push([]);
      pages.at(-1)?.push(line);
    }
  }
  return { pages, pageOf: (member) => places.get(member) ?? 0 };
}

/** A paragraph, indented. */
export function paragraph(text: string | readonly Span[], width: number, first = 2, rest = first): Line[] {
  return wrapped(typeof text === 'string' ? [{ text }] : text, width, { first, rest });
}

/** A title over what belongs to it. */
export function titled(title: string, lines: readonly Line[]): Block {
  return { lines: lines.length > 0 ? [[{ text: title, as: 'dim' }], ...lines] : [] };
}

/** The first or last lines of a text, with a sign where it goes on. */
export function some(lines: readonly Line[], most: number, end: 'first' | 'last'): Line[] {
  if (lines.length <= most) return [...lines];
  if (end === 'first') {
    const kept = lines.slice(0, most);
    return [...kept.slice(0, -1), [...(kept.at(-1) ?? []), { text: ' …', as: 'dim' }]];
  }
  const [head = [], ...others] = lines.slice(-most);
  return [hung({ text: '… ', as: 'dim' }, head), ...others];
}
