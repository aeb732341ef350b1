import type { Edition } from '../editions/edition.ts';
import { cleanHtml, plainHtml } from '../texts/cleanHtml.ts';

/** Somebody's words as the article quotes them. */
export interface Quote {
  /** Markup of the words: paragraphs, without classes. */
  readonly html: string;
  readonly paragraphs: readonly string[];
  readonly plain: string;
  /** Who said it, where, when; empty where the story does not say. */
  readonly attribution: string;
}

/** As the renderer of stories writes it. */
const QUOTE =
  /<figure class="quote"><blockquote>\n([\s\S]*?)<\/blockquote>\n<figcaption>([\s\S]*?)<\/figcaption>\n<\/figure>/g;

/** The quotes of an edition, in the order of its text. */
export function quotesOf({ body }: Pick<Edition, 'body'>): Quote[] {
  return body.flatMap((block) => {
    if (block.kind !== 'prose') return [];
    return [...block.html.matchAll(QUOTE)].map(([, words = '', speaker = '']): Quote => {
      const html = cleanHtml(words).trim();
      const paragraphs = html.split(/(?<=<\/p>)\s*/).map(plainHtml);
      return { html, paragraphs, plain: plainHtml(words), attribution: plainHtml(speaker) };
    });
  });
}
