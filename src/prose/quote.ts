import type { Text } from './text.ts';

/** Somebody's words, with who said them. */
export interface Quote {
  /** Last part of its addresses. */
  readonly id: string;
  readonly formerly?: readonly string[];
  /** The words as the page shows them. */
  readonly html: string;
  /** The words as plain text. */
  readonly paragraphs: readonly string[];
  /** Who said it, where, when. */
  readonly attribution: Text;
}

/** Who speaks, of an attribution: "Ana Lima, minister, in parliament" → "Ana Lima". */
export function nameIn(attribution: string): string {
  return attribution.split(',', 1)[0] ?? attribution;
}

export function quoteHtml({ html, attribution }: Quote): string {
  return `<figure class="quote"><blockquote>\n${html}</blockquote>\n<figcaption>${attribution.html}</figcaption>\n</figure>\n`;
}

export function quoteText({ paragraphs, attribution }: Quote): string {
  return [...paragraphs, `— ${attribution.plain}`].join('\n\n');
}
