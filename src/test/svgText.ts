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

/** All lines of text of a picture, groups that are moved or have a style in common included. */
export function textBoxes(svg: string): TextBox[] {
  const size = attribute(svg, 'font-size') ?? '';
  const groups: string[] = [];
  const boxes: TextBox[] = [];
  for (const [whole, attributes, content, group] of svg.matchAll(TEXT)) {
    if (whole === '</g>') groups.pop();
    else if (attributes === undefined) groups.push(group ?? '');
    else boxes.push(boxOf(attributes, content ?? '', size, groups));
  }
  return boxes;
}

function boxOf(own: string, content: string, usual: string, groups: readonly string[]) {
  const inherited = (name: string) =>
    [...groups, own].map((attributes) => attribute(attributes, name)).findLast((value) => value);
  const size = Number(inherited('font-size') ?? usual);
  const text = content.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
  const width = textWidth(text, size, inherited('font-weight') === '700');
  const shift = { start: 0, middle: 0.5, end: 1 }[inherited('text-anchor') ?? 'start'] ?? 0;
  const moves = groups.map(translation);
  const [dx, dy] = moves.reduce(([a, b], [c, d]) => [a + c, b + d] as const, [0, 0] as const);
  const left = Number(attribute(own, 'x')) + dx - width * shift;
  const baseline = Number(attribute(own, 'y')) + dy;
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

/** Boxes that paths draw, from their first corner across, whichever way that is. */
export function boxesOf(svg: string): { readonly left: number; readonly right: number }[] {
  return [...svg.matchAll(/ d="((?:m\S+ \S+h\S+v\S+h\S+z)+)"/g)].flatMap(([, d = '']) => {
    let at = 0;
    return [...d.matchAll(/m(\S+) \S+?h([-\d.]+)v/g)].map(([, move, width]) => {
      at += Number(move);
      const ends = [at, at + Number(width)] as const;
      return { left: Math.min(...ends), right: Math.max(...ends) };
    });
  });
}
