import MarkdownIt, { type StateCore, type Token } from 'markdown-it';
import { memoize } from '../tables/memoize.ts';
import { splitMarks } from './atom.ts';
import { BOX_KINDS, boxRule } from './boxRule.ts';
import { quoteRule } from './quoteRule.ts';

/**
 * Markdown for stories: no HTML and no inline images. Marks pass as text; a core rule turns them into tokens,
 * which only our renderer rules turn into markup.
 */
const markdown = makeMarkdown();

/** For headlines and chart texts: no markup besides marks. */
const inlineMarkdown = makeInlineMarkdown();

/**
 * Tokens of a body, memoised by text: editions with the same branches share them. The walk fills in the
 * `MarkMeta` of every printed mark, anew for each edition.
 */
export const bodyTokens = memoize((text) => markdown.parse(text, {}), 100);

/** Tokens of a line, memoised likewise. */
export const lineTokens = memoize((text) => inlineMarkdown.parseInline(text, {}), 500);

export function bodyHtml(tokens: Token[]): string {
  return markdown.renderer.render(tokens.map(withName), markdown.options, {});
}

export function lineHtml(tokens: Token[]): string {
  return inlineMarkdown.renderer.render(tokens.map(withName), inlineMarkdown.options, {});
}

/** Copies a token to name its passage: editions share the original. */
function withName(token: Token): Token {
  if (token.type !== 'inline' || !nameOf(token)) return token;
  const changed = (changes: Partial<Token>): Token =>
    Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);
  const edge = (type: string) => changed({ type, content: '', children: null });
  return changed({ children: [edge('passage_open'), ...(token.children ?? []), edge('passage_close')] });
}

function nameOf(token: Token | undefined): PassageMeta['name'] {
  return (token?.meta as PassageMeta | null | undefined)?.name ?? null;
}

/** Set by the walk on mark tokens, for the renderer. */
export interface MarkMeta {
  readonly index: number;
  /** Set once the page's figures are numbered. */
  html: string;
}

/** Set by the walk on a passage's token. */
export interface PassageMeta {
  /** In a preview; null on published pages. */
  readonly name: { readonly index: number; readonly isUnread: boolean } | null;
}

type Markdown = ReturnType<typeof MarkdownIt>;

function makeMarkdown(): Markdown {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: '“”‘’' });
  // Strikethrough would be read as if the words stood.
  md.disable(['replacements', 'code', 'html_block', 'image', 'lheading', 'autolink', 'strikethrough']);
  md.block.ruler.before('fence', 'box', boxRule, { alt: ['paragraph', 'blockquote', 'list'] });
  md.core.ruler.after('block', 'quotation', quoteRule);
  md.core.ruler.push('marks', marksRule);
  // Parses every link, so that a refused one is reported instead of printed as raw text.
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

/** markdown-it core rule: splits marks out of text tokens. */
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
    passage_open: (tokens: readonly Token[], at: number) => {
      const { index = 0, isUnread = false } = nameOf(tokens[at]) ?? {};
      if (!isUnread) return `<span data-passage="${index}">`;
      return `<mark class="unread" data-passage="${index}" title="Nobody has read this wording yet">`;
    },
    passage_close: (tokens: readonly Token[], at: number) =>
      nameOf(tokens[at])?.isUnread ? '</mark>' : '</span>',
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
