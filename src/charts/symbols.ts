import { type Attributes, escapeXml, type Markup } from './svg.ts';

/**
 * Shapes that all forms of a chart show are written once, and named by number. The prefix of their ids is a control
 * character until it is known where the chart is shown; no text in a drawing can hold one.
 */
const PREFIX = '\u0006';

/** A shape, for those that show it. */
export function symbol(name: number, d: string): Markup {
  return `<path id="${PREFIX}${name}" d="${escapeXml(d)}"/>` as Markup;
}

/** Shows a symbol in the colours of what it stands in, unless it has its own. */
export function use(name: number, { paint = '' }: Attributes = {}): Markup {
  return `<use href="#${PREFIX}${name}"${paint}/>` as Markup;
}

/** @param prefix unique on the page */
export function withIds(drawing: string, prefix: string): string {
  return drawing.replaceAll(PREFIX, () => `${escapeXml(prefix)}-s`);
}
