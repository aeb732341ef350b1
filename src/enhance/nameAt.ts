import { textWidth } from '../charts/labels.ts';
import type { ComparedArea } from './compared.ts';
import { svgElement } from './svgElement.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From a mark to its name, and from one line of candidates to the next. */
const GAP = 11;
const LEADING = 17;
/** Lines above and below a mark that are tried. */
const LINES = 4;

/**
 * The name of an area beside its mark, where it covers least.
 * @param taken what else is in the picture; the name's own box is added
 */
export function nameAt(
  svg: SVGSVGElement,
  x: number,
  y: number,
  { name, role }: ComparedArea,
  taken: Box[],
): SVGElement {
  const size = Number(svg.getAttribute('font-size'));
  const place = freePlace(x, y, textWidth(name, size, true), size, svg.viewBox.baseVal, taken);
  taken.push(place);
  const look = {
    class: `chart-fill-${role} chart-stroke-page`,
    'stroke-width': 4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    'font-weight': 700,
  };
  return svgElement('text', { x: place.left, y: place.bottom - size * 0.2, ...look }, name);
}

/** Of the places around a point, the one that overlaps least; of equals, the nearest. */
export function freePlace(
  x: number,
  y: number,
  width: number,
  size: number,
  within: { readonly width: number; readonly height: number },
  taken: readonly Box[],
): Box {
  const boxAt = (left: number, middle: number): Box => {
    const inside = Math.max(0, Math.min(left, within.width - width));
    return { left: inside, top: middle - size / 2, right: inside + width, bottom: middle + size / 2 };
  };
  const away = Array.from({ length: LINES }, (_, index) => GAP + size / 2 + index * LEADING);
  const places = [
    boxAt(x + GAP, y),
    boxAt(x - GAP - width, y),
    ...away.flatMap((distance) => [boxAt(x - width / 2, y - distance), boxAt(x - width / 2, y + distance)]),
  ];
  const mark = { left: x - GAP + 2, right: x + GAP - 2, top: y - GAP + 2, bottom: y + GAP - 2 };
  const cost = (box: Box) =>
    [...taken, mark].reduce((sum, other) => sum + overlap(box, other), 0) +
    1000 * (Math.max(0, -box.top) + Math.max(0, box.bottom - within.height));
  const costs = places.map(cost);
  return places[costs.indexOf(Math.min(...costs))] ?? mark;
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}

/** Where the texts of a picture are, estimated: the form that is not shown cannot be measured. */
export function textBoxes(svg: SVGSVGElement): Box[] {
  const size = Number(svg.getAttribute('font-size'));
  return [...svg.querySelectorAll('text')].flatMap((text) => {
    const own = Number(text.getAttribute('font-size') ?? size);
    const width = textWidth(text.textContent, own, text.getAttribute('font-weight') !== null);
    const anchor = text.closest('[text-anchor]')?.getAttribute('text-anchor');
    const left =
      Number(text.getAttribute('x')) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    const bottom = Number(text.getAttribute('y')) + own * 0.2;
    return { left, right: left + width, top: bottom - own, bottom };
  });
}
