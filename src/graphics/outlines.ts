import { readFileSync } from 'node:fs';
import { Blob, Buffer, Direction, Face, Font, shape } from 'harfbuzzjs';
import { unescapeHtml } from '../prose/escapeHtml.ts';
import { memoize } from '../tables/memoize.ts';
import { fontFile, type Typeface } from './pictureFont.ts';

/** Position and style of a text in a drawing. */
interface Placed {
  /** Position of the anchor, on the baseline. */
  x: number;
  y: number;
  anchor: string;
  typeface: Typeface;
  /** Font size, in units of the drawing. */
  size: number;
}

/**
 * Replaces the texts of one of our own drawings by outlines. resvg then needs no font, which it would parse again
 * for each letter.
 * @throws {RangeError} when a text is not one that `label` makes
 */
export function textAsPaths(svg: string): string {
  const styles: Style[] = [PLAIN];
  return svg.replaceAll(MARK, (mark, attributes: string | undefined, text: string) => {
    const style = styles.at(-1) ?? PLAIN;
    if (attributes !== undefined) return pathsOf(attributes, unescapeHtml(text), style);
    if (mark.startsWith('</')) styles.pop();
    else if (!mark.endsWith('/>')) styles.push(within(style, mark));
    return mark;
  });
}

/** What texts inherit from the elements around them. */
type Style = Omit<Placed, 'x' | 'y'>;

const PLAIN: Style = { anchor: 'start', typeface: 'regular', size: Number.NaN };

/** Texts, and the elements that texts inherit their style from. */
const MARK = /<(?:svg|g)(?: [^>]*)?>|<\/(?:svg|g)>|<text ([^>]*)>([^<]*)<\/text>/g;
const PAINTED = new Set(['class', 'fill', 'stroke', 'stroke-width', 'paint-order', 'stroke-linejoin']);
const ATTRIBUTES = / ([a-z-]+)="([^"]*)"/g;

function within(style: Style, element: string): Style {
  const placed: Placed = { ...style, x: 0, y: 0 };
  for (const [, name = '', value = ''] of element.matchAll(ATTRIBUTES)) place(placed, name, value);
  return placed;
}

function pathsOf(attributes: string, text: string, inherited: Style): string {
  const placed: Placed = { ...inherited, x: 0, y: 0 };
  let paint = '';
  for (const [attribute, name = '', value = ''] of ` ${attributes}`.matchAll(ATTRIBUTES)) {
    if (PAINTED.has(name)) paint += attribute;
    else if (!place(placed, name, value)) throw new RangeError(`not a text of ours: ${attributes}`);
  }
  if (!(placed.size > 0)) throw new RangeError(`a text without a size: ${attributes}`);
  return `<path${paint} d="${pathOf(text, placed)}"/>`;
}

/** @returns false for an unknown attribute */
function place(placed: Placed, name: string, value: string): boolean {
  if (name === 'x') placed.x = Number(value);
  else if (name === 'y') placed.y = Number(value);
  else if (name === 'font-size') placed.size = Number(value);
  else if (name === 'text-anchor') placed.anchor = value;
  else if (name === 'font-weight' && value === '700') placed.typeface = 'bold';
  else if (name === 'font-family' && value === 'serif') placed.typeface = 'serif';
  else return false;
  return true;
}

function pathOf(text: string, { x, y, anchor, typeface, size }: Placed): string {
  const { width, glyphs } = lineOf(typeface)(text);
  const scale = size / fontOf(typeface).unitsPerEm;
  const before = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  return glyphs
    .map((glyph) => {
      const [left, top] = [x + (glyph.x - before) * scale, y - glyph.y * scale];
      return `M${hundredths(left) / 100} ${hundredths(top) / 100}${outlineOf(typeface)(`${size} ${glyph.id}`)}`;
    })
    .join('');
}

interface Glyph {
  readonly id: number;
  /** Origin, from the start of the line and upwards, in units of the font. */
  readonly x: number;
  readonly y: number;
}

interface Line {
  readonly width: number;
  readonly glyphs: readonly Glyph[];
}

/** Reused for each text, because harfbuzzjs never frees its memory. */
const buffer = new Buffer();

/** Shapes a text: its glyphs and their positions. */
const lineOf = ofEach((typeface) =>
  memoize((text): Line => {
    buffer.reset();
    buffer.addText(text.replaceAll(/\s/g, ' '));
    buffer.guessSegmentProperties();
    // The font has no right-to-left letters, and numbers run left to right anyway.
    buffer.setDirection(Direction.LTR);
    shape(fontOf(typeface).font, buffer);
    const positions = buffer.getGlyphPositions();
    let width = 0;
    const glyphs = buffer.getGlyphInfos().map(({ codepoint: id }, index): Glyph => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const x = width + xOffset;
      width += xAdvance;
      return { id, x, y: yOffset };
    });
    return { width, glyphs };
  }),
);

/** The path of a glyph at a size, in relative steps, so that it can be placed anywhere. */
const outlineOf = ofEach((typeface) =>
  memoize((sizeAndGlyph) => {
    const [size = 0, glyph = 0] = sizeAndGlyph.split(' ').map(Number);
    const { font, unitsPerEm } = fontOf(typeface);
    const scale = size / unitsPerEm;
    let at = { x: 0, y: 0 };
    let start = at;
    const step = (command: string, numbers: string): string => {
      if (command === 'Z') {
        at = start;
        return 'z';
      }
      const points = pointsOf(numbers, scale);
      const steps = points.map(({ x, y }) => `${(x - at.x) / 100} ${(y - at.y) / 100}`);
      at = points.at(-1) ?? at;
      if (command === 'M') start = at;
      return `${command.toLowerCase()}${steps.join(' ')}`;
    };
    return font
      .glyphToPath(glyph)
      .replaceAll(/([MLQCZ])([^MLQCZ]*)/g, (_, command: string, numbers: string) => step(command, numbers));
  }),
);

/** In hundredths; y points down. */
function pointsOf(numbers: string, scale: number): { readonly x: number; readonly y: number }[] {
  const all = numbers.split(/[ ,]/).map(Number);
  return all.flatMap((x, index) =>
    index % 2 === 0 ? { x: hundredths(x * scale), y: hundredths(-(all[index + 1] ?? 0) * scale) } : [],
  );
}

/** Exact enough for antialiasing. Integers, so that rounding errors do not add up. */
function hundredths(value: number): number {
  return Math.round(value * 100);
}

const fontOf = ofEach((typeface) => {
  const face = new Face(new Blob(readFileSync(fontFile(typeface))));
  return { font: new Font(face), unitsPerEm: face.upem };
});

/** Memoises by typeface. */
function ofEach<V>(make: (typeface: Typeface) => V): (typeface: Typeface) => V {
  const made = new Map<Typeface, V>();
  return (typeface) => {
    const value = made.get(typeface) ?? make(typeface);
    made.set(typeface, value);
    return value;
  };
}
