import type { StateBlock } from 'markdown-it';

/**
 * markdown-it block rule for boxes beside the story. The first word is the kind, the rest of the line the
 * heading:
 *
 *     ::: context How the figures are counted
 *     Paragraphs.
 *     :::
 */
export const BOX_KINDS = ['context', 'help', 'note'] as const;

const FENCE = ':::';

function lineText(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

export function boxRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const opening = /^:::\s*(\S+)\s*(.*)$/.exec(lineText(state, startLine));
  if (!opening) return false;
  if (silent) return true;
  let line = startLine + 1;
  while (line < endLine && lineText(state, line).trimEnd() !== FENCE) line += 1;
  const [, kind = '', heading = ''] = opening;
  pushBox(state, { kind, heading: heading.trim(), startLine, line, closed: line < endLine });
  state.line = Math.min(line + 1, endLine);
  return true;
}

interface Box {
  readonly kind: string;
  readonly heading: string;
  readonly startLine: number;
  /** Line of the closing fence, or past the end when unclosed. */
  readonly line: number;
  readonly closed: boolean;
}

function pushBox(state: StateBlock, { kind, heading, startLine, line, closed }: Box): void {
  const open = state.push('box_open', 'aside', 1);
  open.info = kind;
  open.meta = { closed };
  open.map = [startLine, line];
  if (heading) {
    const map: [number, number] = [startLine, startLine + 1];
    state.push('heading_open', 'h2', 1).map = map;
    const inline = state.push('inline', '', 0);
    inline.content = heading;
    inline.children = [];
    inline.map = map;
    state.push('heading_close', 'h2', -1);
  }
  const before = state.lineMax;
  state.lineMax = line;
  state.md.block.tokenize(state, startLine + 1, line);
  state.lineMax = before;
  state.push('box_close', 'aside', -1);
}
