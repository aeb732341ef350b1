/**
 * The only place where SVG text is put together, so that escaping and rounding cannot be forgotten:
 * strings become `Markup` here and nowhere else.
 */

import { escapeHtml } from '../prose/escapeHtml.ts';

declare const brand: unique symbol;

/** SVG source that is safe to put into a page. */
export type Markup = string & { readonly [brand]: 'markup' };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** To a tenth of a pixel, which is as fine as anyone can see. Never `-0`. */
export function round(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a coordinate: ${value}`);
  return Math.round(value * 10) / 10 + 0;
}

/** Escaped or dropped: XML delimiters, control characters, lone surrogates. */
const NOT_PLAIN = /[\p{Cc}\p{Cs}&<>"'\uFFFE\uFFFF]/u;

/** For text and for attribute values. Characters that XML 1.0 cannot hold are dropped. */
export function escapeXml(text: string): string {
  return NOT_PLAIN.test(text) ? escapeHtml(heldByXml(text)) : text;
}

/** Without the characters that XML 1.0 cannot hold. */
export function heldByXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

/** An element; attributes that are undefined are left out, numbers are rounded. `paint` is what `paint.ts` makes. */
export function element(name: string, attributes: Attributes, children: readonly Markup[] = []): Markup {
  let open = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    if (key === 'paint') open += value;
    else open += ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`;
  }
  return (children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`) as Markup;
}

/** An element that holds text only. */
export function textElement(name: string, attributes: Attributes, content: string): Markup {
  return element(name, attributes, [escapeXml(content) as Markup]);
}

/** Nothing, where markup is wanted. */
export const NOTHING = '' as Markup;

/** Siblings as one piece; empty ones leave no trace. */
export function join(parts: readonly Markup[]): Markup {
  return parts.join('') as Markup;
}
