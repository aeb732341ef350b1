import type { StateCore, Token } from 'markdown-it';
import { QUOTE_ID } from '../ledger/given.ts';

/**
 * markdown-it core rule: a block quote whose last paragraph starts with a dash is a quotation with
 * attribution. Turns `blockquote` tokens into `quotation`, and the last paragraph into `attribution`.
 *
 *     > Stalking is a crime.
 *     > — Ana Lima, minister, in a statement
 */
export function quoteRule(state: StateCore): void {
  splitAttributions(state);
  state.tokens.forEach((token, open) => {
    if (token.type !== 'blockquote_open') return;
    const close = closing(state.tokens, open);
    const last =
      state.tokens.slice(open, close).findLastIndex(({ type }) => type === 'paragraph_open') + open;
    const inline = state.tokens[last + 1];
    if (!inline || !startsWithDash(inline)) return;
    rename(state.tokens, open, close, last);
    inline.content = inline.content.replace(DASH, '$1').replace(QUOTE_ID, '');
  });
}

const DASH = /^((?:\uE004\d+\uE005|\uE006)*)\s*(?:—|–|--)\s*/;

function startsWithDash({ content }: Token): boolean {
  return DASH.test(content);
}

/** The attribution may follow on the next line, without a blank line. */
function splitAttributions(state: StateCore): void {
  for (let i = 0; i < state.tokens.length; i += 1) {
    const [open, inline, close] = state.tokens.slice(i, i + 3);
    if (open?.type !== 'paragraph_open' || !inline || !close || !inQuote(state.tokens, i)) continue;
    const lines = inline.content.split('\n');
    const at = lines.findIndex((line, n) => n > 0 && DASH.test(line));
    if (at < 0) continue;
    const [start = 0, end = 0] = inline.map ?? [];
    const rest = [new state.Token('paragraph_open', 'p', 1), new state.Token('inline', '', 0), close];
    const [restOpen, restInline] = rest;
    if (!restOpen || !restInline) continue;
    restInline.content = lines.slice(at).join('\n');
    restInline.children = [];
    restInline.level = inline.level;
    restInline.map = [start + at, end];
    inline.content = lines.slice(0, at).join('\n');
    inline.map = [start, start + at];
    state.tokens.splice(i + 2, 1, new state.Token('paragraph_close', 'p', -1), ...rest);
  }
}

function inQuote(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(0, index);
  const count = (type: string) => before.filter((token) => token.type === type).length;
  return count('blockquote_open') > count('blockquote_close');
}

function closing(tokens: readonly Token[], open: number): number {
  const level = tokens[open]?.level;
  return tokens.findIndex(
    (token, i) => i > open && token.type === 'blockquote_close' && token.level === level,
  );
}

function rename(tokens: readonly Token[], open: number, close: number, attribution: number): void {
  const set = (index: number, type: string, tag: string) => {
    const token = tokens[index];
    if (token) Object.assign(token, { type, tag });
  };
  set(open, 'quotation_open', 'figure');
  set(close, 'quotation_close', 'figure');
  set(attribution, 'attribution_open', 'figcaption');
  set(attribution + 2, 'attribution_close', 'figcaption');
}
