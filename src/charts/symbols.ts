import { escapeXml, type Markup } from './svg.ts';

/*
 * What a drawing leaves open until it is known where it is shown: the prefix of its symbols' ids, and whether areas are
 * links. Both stand between control characters, which no text in a drawing can hold.
 */

/** A shape that is written once, for all that show it. */
export function symbol(name: number, d: string): Markup {
  return `<path id="\u0003${name}" d="${escapeXml(d)}"/>` as Markup;
}

/** Shows a symbol in the colours of what it stands in. */
export function use(name: number): Markup {
  return `<use href="#\u0003${name}"/>` as Markup;
}

export interface LinkedArea {
  readonly code: string;
  /** Name and value. */
  readonly label: string;
}

/** Shapes that lead to an area's edition, where it has one. */
export function linked({ code, label }: LinkedArea, shapes: Markup): Markup {
  return `\u0004${escapeXml(code)}\u0005${escapeXml(label)}\u0006${shapes}\u0007` as Markup;
}

/** Whether a drawing has areas that may be links. */
export function isLinked(drawing: Markup): boolean {
  return drawing.includes('\u0004');
}

export interface Shown {
  /** Of the ids of symbols. */
  readonly prefix: string;
  /** The address of an area's edition. */
  readonly hrefOf?: ((code: string) => string | undefined) | undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const LINKED = /\u0004([^\u0005]*)\u0005([^\u0006]*)\u0006([^\u0007]*)\u0007/g;

/** A drawing as it is shown in one place. */
export function shownAt(drawing: Markup, { prefix, hrefOf = () => undefined }: Shown): Markup {
  const withLinks = drawing.replaceAll(LINKED, (_, code: string, label: string, shapes: string) => {
    const href = hrefOf(code);
    return href === undefined ? shapes : `<a href="${escapeXml(href)}" aria-label="${label}">${shapes}</a>`;
  });
  return withLinks.replaceAll('\u0003', `${escapeXml(prefix)}-s`) as Markup;
}
