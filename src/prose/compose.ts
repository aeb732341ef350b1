import type { Token } from 'markdown-it';
import { BOX_KINDS } from './boxRule.ts';
import { type ChartBlock, readChartBlock } from './chartBlock.ts';
import { composeInlineToken } from './composeInline.ts';
import { type Composition, scopesOf } from './composition.ts';
import type { MappedText } from './lines.ts';
import { bodyHtml, bodyTokens } from './markdown.ts';
import { type Passage, type PassageKind, passageText } from './passage.ts';
import { type PictureBlock, readPictureBlock } from './pictureBlock.ts';
import type { Quote } from './quote.ts';

/** A part of the body. Charts and photos are not resolved yet. */
export type Segment =
  | { readonly kind: 'prose'; readonly html: string; readonly plain: string }
  | { readonly kind: 'quote'; readonly quote: Omit<Quote, 'id'>; readonly line: number }
  | { readonly kind: 'chart'; readonly block: ChartBlock }
  | { readonly kind: 'picture'; readonly block: PictureBlock };

/** Composes Markdown with marks into segments, and collects the passages for the checks. */
export function composeBody(mapped: MappedText, composition: Composition): Segment[] {
  const tokens = bodyTokens(mapped.text);
  return stretchesOf(tokens).flatMap((stretch): Segment[] => {
    const [first] = stretch;
    if (first?.type === 'fence') return composeFence(first, mapped, composition);
    const before = composition.passages.length;
    composeTokens(stretch, mapped, composition);
    const passages = composition.passages.slice(before);
    if (first?.type === 'quotation_open') {
      const line = mapped.lines[first.map?.[0] ?? 0] ?? 1;
      return [{ kind: 'quote', quote: quoteOf(stretch, passages), line }];
    }
    const html = bodyHtml(stretch);
    const plain = passages.map(plainPassage).join('\n\n');
    return html.trim() === '' ? [] : [{ kind: 'prose', html, plain }];
  });
}

/** Splits the body at fences and at quotations outside boxes and lists. */
function stretchesOf(tokens: readonly Token[]): Token[][] {
  const stretches: Token[][] = [[]];
  for (const token of tokens) {
    const isOutermost = token.level === 0;
    if (token.type === 'fence' || (isOutermost && token.type === 'quotation_open')) stretches.push([]);
    stretches.at(-1)?.push(token);
    if (token.type === 'fence' || (isOutermost && token.type === 'quotation_close')) stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

/** @param tokens from `quotation_open` to `quotation_close` */
function quoteOf(tokens: Token[], passages: readonly Passage[]): Omit<Quote, 'id'> {
  const split = tokens.findIndex(({ type }) => type === 'attribution_open');
  const attribution = passages.find(({ kind }) => kind === 'attribution');
  return {
    html: bodyHtml(tokens.slice(1, split)),
    paragraphs: passages.filter(({ kind }) => kind === 'quote').map(passageText),
    attribution: {
      html: bodyHtml(tokens.slice(split + 1, split + 2)),
      plain: attribution ? passageText(attribution) : '',
    },
  };
}

function plainPassage(passage: Passage): string {
  const text = passageText(passage);
  return passage.kind === 'attribution' ? `— ${text}` : text;
}

function composeFence(token: Token, mapped: MappedText, composition: Composition): Segment[] {
  const [start = 0] = token.map ?? [];
  const place = { file: composition.file, line: mapped.lines[start] ?? 1, column: 1 };
  const kind = token.info.trim();
  if ((kind !== 'chart' && kind !== 'picture') || token.level > 0) {
    const what = token.level > 0 ? 'a fence within a quote, list or box' : `unknown fence: ${kind}`;
    composition.rendering.faults.push({
      ...place,
      what,
      expected: 'a chart or a picture: ```chart or ```picture, not indented',
      edition: composition.rendering.edition,
    });
    return [];
  }
  if (/^ {0,3}```/m.test(token.content)) {
    composition.rendering.faults.push({
      ...place,
      what: `${kind} is not closed`,
      mend: 'end it with a line of ```',
      edition: composition.rendering.edition,
    });
    return [];
  }
  const read = [token.content, start + 1, mapped, composition] as const;
  if (kind === 'picture') {
    const block = readPictureBlock(...read);
    return block ? [{ kind, block }] : [];
  }
  const block = readChartBlock(...read);
  return block ? [{ kind, block }] : [];
}

/** Walks block tokens: each inline token becomes a passage, and its marks get their HTML. */
function composeTokens(tokens: readonly Token[], mapped: MappedText, composition: Composition): void {
  const around: string[] = [];
  let box = '';
  let table: number | null = null;
  for (const token of tokens) {
    if (token.nesting === 1) around.push(token.type);
    if (token.nesting === -1) around.pop();
    if (token.type === 'box_open') box = token.info;
    if (token.type === 'box_close') box = '';
    if (token.type === 'table_open') table = composition.passages.length;
    if (token.type === 'table_close') table = null;
    if (token.type === 'box_open') checkBox(token, mapped, composition);
    if (token.type === 'ordered_list_open') checkListStart(token, mapped, composition);
    if (token.type !== 'inline') continue;
    const [start = 0] = token.map ?? [];
    const scopesAt = (row: number) => scopesOf(mapped.openScopes[start + row] ?? [], composition.rendering);
    const lineAt = (row: number) => mapped.lines[start + row] ?? 1;
    warnOfHtml(token, lineAt(0), composition);
    composeInlineToken(token, { kind: kindOf(around), box, table }, { lineAt, scopesAt }, composition);
  }
}

const HTML = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--/i;

/** HTML is printed as text: harmless, but hardly intended. */
function warnOfHtml(token: Token, line: number, { file, rendering }: Composition): void {
  const found = HTML.exec(token.content)?.[0];
  if (!found) return;
  rendering.faults.push({
    ...{ file, line, column: 0, edition: rendering.edition, warning: true },
    what: `HTML, which readers see as it stands: ${found}`,
    mend: 'write Markdown: **bold**, *italics*, [words](address); {% comment %}…{% endcomment %} hides text',
  });
}

/** "1066. It was…" would become a list that starts at 1066, a number that no check reads. */
function checkListStart(token: Token, mapped: MappedText, { file, rendering }: Composition): void {
  const start = token.attrGet('start');
  if (start === null || start === '1') return;
  rendering.faults.push({
    file,
    line: mapped.lines[token.map?.[0] ?? 0] ?? 1,
    column: 1,
    edition: rendering.edition,
    what: `a list that starts at ${start}`,
    expected: 'a list that starts at 1, or text that does not start with a number and a full stop',
    mend: `print the number, or write ${start}\\.`,
  });
}

function checkBox(token: Token, mapped: MappedText, { file, rendering }: Composition): void {
  const place = { file, line: mapped.lines[token.map?.[0] ?? 0] ?? 1, column: 1, edition: rendering.edition };
  const kinds = BOX_KINDS.join(', ');
  if (!BOX_KINDS.some((kind) => kind === token.info)) {
    rendering.faults.push({ ...place, what: `unknown box: ${token.info}`, expected: `one of ${kinds}` });
  }
  if (!token.meta?.closed) {
    rendering.faults.push({
      ...place,
      what: `box is not closed: ${token.info}`,
      mend: 'end it with a line of :::',
    });
  }
}

function kindOf(around: readonly string[]): PassageKind {
  if (around.includes('attribution_open')) return 'attribution';
  if (around.includes('quotation_open')) return 'quote';
  return around.includes('heading_open') ? 'heading' : 'paragraph';
}
