import { textWidth } from '../charts/labels.ts';

/** A line of text in an SVG picture, and the box that it is estimated to fill. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TEXT = /<text([^>]*)>([^<]*)<\/text>|<g([^>]*)>|<\/g>/g;

/** All lines of text of a picture, groups that are moved included. */
export function textBoxes(svg: string): TextBox[] {
  const size = Number(attribute(svg, 'font-size'));
  const moves: (readonly [number, number])[] = [];
  const boxes: TextBox[] = [];
  for (const [whole, attributes, content, group] of svg.matchAll(TEXT)) {
    if (whole === '</g>') moves.pop();
    else if (attributes === undefined) moves.push(translation(group ?? ''));
    else boxes.push(boxOf(attributes, content ?? '', size, moves));
  }
  return boxes;
}

function boxOf(
  attributes: string,
  content: string,
  usual: number,
  moves: readonly (readonly [number, number])[],
) {
  const own = attribute(attributes, 'font-size');
  const size = own ? Number(own) : usual;
  const text = content.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
  const width = textWidth(text, size, attributes.includes('font-weight="700"'));
  const shift = { start: 0, middle: 0.5, end: 1 }[attribute(attributes, 'text-anchor') ?? 'start'] ?? 0;
  const [dx, dy] = moves.reduce(([a, b], [c, d]) => [a + c, b + d] as const, [0, 0] as const);
  const left = Number(attribute(attributes, 'x')) + dx - width * shift;
  const baseline = Number(attribute(attributes, 'y')) + dy;
  // Letters reach from about three quarters of their size above the line to a fifth below it.
  return { text, left, right: left + width, top: baseline - size * 0.75, bottom: baseline + size * 0.2 };
}

function translation(attributes: string): readonly [number, number] {
  const [, x, y] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes) ?? [];
  return [Number(x ?? 0), Number(y ?? 0)];
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** Pairs of texts that lie on each other; half a unit is forgiven. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return wide > 0.5 && high > 0.5 ? [`${a.text} / ${b.text}`] : [];
    }),
  );
}

/** Texts that leave the picture. */
export function cutOff(svg: string): string[] {
  const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
  return textBoxes(svg)
    .filter(
      (box) =>
        box.left < -0.5 ||
        box.right > Number(width) + 0.5 ||
        box.top < -0.5 ||
        box.bottom > Number(height) + 0.5,
    )
    .map((box) => box.text);
}
