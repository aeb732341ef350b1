import { hangingMark, type Line, type Span, wrap } from './terminalText.ts';

/** Lines that belong together: pages preferably break between blocks. */
export interface Block {
  readonly lines: readonly Line[];
  /** Index of the group member that it shows. */
  readonly member?: number;
}

/** Screen content split into pages of the terminal's height. */
export interface Pages {
  readonly pages: readonly (readonly Line[])[];
  readonly pageOf: (member: number) => number;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Longer lines are hard to read, however wide the terminal. */
const MAX_WIDTH = 92;

export function textWidth({ columns }: Size): number {
  return Math.max(20, Math.min(columns - 1, MAX_WIDTH));
}

/** Rows around the page: position, place, a blank line, the note and the keys. */
export const FRAME_ROWS = 5;

const BLANK: Line = [];

/** Lays out blocks on pages, separated by blank lines unless that needs another page. */
export function paginate(blocks: readonly Block[], { rows }: Size): Pages {
  const height = Math.max(4, rows - FRAME_ROWS);
  const spaced = pagesOf(blocks, height, 1);
  if (spaced.pages.length === 1) return spaced;
  const compact = pagesOf(blocks, height, 0);
  return compact.pages.length < spaced.pages.length ? compact : spaced;
}

function pagesOf(blocks: readonly Block[], height: number, space: number): Pages {
  const pages: Line[][] = [[]];
  const places = new Map<number, number>();
  for (const { lines, member } of blocks) {
    if (lines.length === 0) continue;
    const page = pages.at(-1) ?? [];
    const gap = page.length === 0 ? 0 : space;
    const fits = page.length + gap + lines.length <= height;
    // Starts a long block on this page rather than leave half of it empty.
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

/** An indented paragraph. */
export function paragraph(text: string | readonly Span[], width: number, first = 2, rest = first): Line[] {
  return wrap(typeof text === 'string' ? [{ text }] : text, width, { first, rest });
}

/** A block with a title; empty without lines. */
export function titledBlock(title: string, lines: readonly Line[]): Block {
  return { lines: lines.length > 0 ? [[{ text: title, as: 'dim' }], ...lines] : [] };
}

/** The first or last lines of a text, with an ellipsis. */
export function clipLines(lines: readonly Line[], most: number, end: 'first' | 'last'): Line[] {
  if (lines.length <= most) return [...lines];
  if (end === 'first') {
    const kept = lines.slice(0, most);
    return [...kept.slice(0, -1), [...(kept.at(-1) ?? []), { text: ' …', as: 'dim' }]];
  }
  const [head = [], ...others] = lines.slice(-most);
  return [hangingMark({ text: '… ', as: 'dim' }, head), ...others];
}
