import MarkdownIt, { type StateCore, type Token } from 'markdown-it';
import { remembered } from '../tables/remembered.ts';
import { splitMarks } from './atom.ts';
import { BOX_KINDS, boxRule } from './boxRule.ts';
import { quoteRule } from './quoteRule.ts';

/**
 * Markdown as stories may use it: no HTML, no images by address, no sums. Marks pass through it as
 * text; a rule of ours then turns them into tokens, which only our renderer rules turn into markup.
 */
const markdown = makeMarkdown();

/** For headlines and the words of charts: text with marks, and nothing else. */
const inlineMarkdown = makeInlineMarkdown();

/**
 * The tokens of a body, the same ones for editions that take the same branches: figures are marks. Whoever
 * walks through them fills in the `MarkMeta` of each that is printed, anew for each edition.
 */
export const bodyTokens = remembered((text) => markdown.parse(text, {}), 100);

/** The tokens of a line, likewise. */
export const lineTokens = remembered((text) => inlineMarkdown.parseInline(text, {}), 500);

export function bodyHtml(tokens: Token[]): string {
  return markdown.renderer.render(tokens.map(withMark), markdown.options, {});
}

export function lineHtml(tokens: Token[]): string {
  return inlineMarkdown.renderer.render(tokens.map(withMark), inlineMarkdown.options, {});
}

/** A passage that is shown marked: the tokens are shared by editions, so that a copy bears the mark. */
function withMark(token: Token): Token {
  if (token.type !== 'inline' || !(token.meta as PassageMeta | null)?.marked) return token;
  const changed = (changes: Partial<Token>): Token =>
    Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);
  const edge = (type: string) => changed({ type, content: '', children: null });
  return changed({ children: [edge('unread_open'), ...(token.children ?? []), edge('unread_close')] });
}

/** What the walk through the tokens leaves for the renderer, on tokens that stand for marks. */
export interface MarkMeta {
  readonly index: number;
  /** Filled in once the page's figures are numbered. */
  html: string;
}

/** What the walk leaves on the token of a passage. */
export interface PassageMeta {
  /** Whether it is shown marked. */
  readonly marked: boolean;
}

type Markdown = ReturnType<typeof MarkdownIt>;

function makeMarkdown(): Markdown {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: '“”‘’' });
  // Struck-out words would be read as if they stood.
  md.disable(['replacements', 'code', 'html_block', 'image', 'lheading', 'autolink', 'strikethrough']);
  md.block.ruler.before('fence', 'box', boxRule, { alt: ['paragraph', 'blockquote', 'list'] });
  md.core.ruler.after('block', 'quotation', quoteRule);
  md.core.ruler.push('marks', marksRule);
  // Every link is parsed, so that a refused one is reported and not shown as raw text.
  md.validateLink = () => true;
  addRenderers(md);
  return md;
}

function makeInlineMarkdown(): Markdown {
  const md = new MarkdownIt('zero', { typographer: true, quotes: '“”‘’' });
  md.enable(['smartquotes', 'newline']);
  md.core.ruler.push('marks', marksRule);
  addRenderers(md);
  return md;
}

/** markdown-it core rule: takes the marks out of the text and puts tokens in their place. */
function marksRule(state: StateCore): void {
  for (const block of state.tokens) {
    if (block.type !== 'inline' || !block.children) continue;
    block.children = block.children.flatMap((token) =>
      token.type === 'text' ? splitText(state, token) : token,
    );
  }
}

function splitText(state: StateCore, text: Token): Token[] {
  return splitMarks(text.content).map((mark) => {
    const token = new state.Token(mark.is, '', 0);
    if (mark.is === 'text') token.content = mark.text;
    else token.meta = { index: mark.is === 'close' ? -1 : mark.index, html: '' } satisfies MarkMeta;
    return token;
  });
}

function markHtml(tokens: readonly Token[], index: number): string {
  return (tokens[index]?.meta as MarkMeta | null)?.html ?? '';
}

function addRenderers(md: Markdown): void {
  const { rules } = md.renderer;
  const text = rules.text;
  for (const type of ['atom', 'open', 'close']) rules[type] = markHtml;
  rules.text = (tokens, index, ...rest) => markHtml(tokens, index) || (text?.(tokens, index, ...rest) ?? '');
  Object.assign(rules, {
    unread_open: () => '<mark class="unread" title="Nobody has read this wording yet">',
    unread_close: () => '</mark>',
    quotation_open: () => '<figure class="quote"><blockquote>\n',
    quotation_close: () => '</figure>\n',
    attribution_open: () => '</blockquote>\n<figcaption>',
    attribution_close: () => '</figcaption>\n',
    box_open: (tokens: readonly Token[], index: number) => {
      const kind = BOX_KINDS.find((known) => known === tokens[index]?.info) ?? 'note';
      return `<aside class="box box-${kind}">\n`;
    },
    box_close: () => '</aside>\n',
  });
}
