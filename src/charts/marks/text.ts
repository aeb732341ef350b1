import type { Role } from '../../newsroom/palette.ts';
import type { Form } from '../form.ts';
import { textWidth, wrapText } from '../labels.ts';
import type { Drawn, Frame, Mark, Room } from '../mark.ts';
import { fixed, type Place, type Wish } from '../place.ts';
import type { At } from './line.ts';

type Side = 'above' | 'above-right' | 'below' | 'right' | 'left';

export interface Text extends At {
  readonly text: string;
  readonly role?: Role;
  readonly bold?: boolean;
  readonly size?: number;
  /** Of two labels that want one place, the one of higher rank gets it. */
  readonly rank?: number;
  readonly keep?: 'must';
  /** Where it may stand, best first. */
  readonly sides?: readonly Side[];
  /** From its point, in units of the picture. */
  readonly distance?: number;
}

const DISTANCE = 8;
/** How much farther away a label may stand that has to be read, rather than on a line. */
const RINGS = [0, 14, 28];
const SIDES: readonly Side[] = ['above', 'right', 'left', 'below'];

/** Labels of points, each beside its own where there is room. */
export function texts(all: readonly Text[]): Mark {
  return {
    x: all.map((one) => one.x),
    y: all.map((one) => one.y),
    room: (form) => roomFor(all, form),
    draw: (frame): Drawn => ({ labels: all.map((one) => wishOf(one, frame)) }),
  };
}

/** Only labels that may stand on one side alone need room there. */
function roomFor(all: readonly Text[], { size }: Form): Partial<Room> {
  const beside = (side: Side) =>
    all.reduce((most, { sides = SIDES, text, bold, distance = DISTANCE, ...one }) => {
      const isMeant = sides.length === 1 && sides[0] === side;
      return isMeant ? Math.max(most, textWidth(text, one.size ?? size, bold) + distance + 4) : most;
    }, 0);
  const isAbove = all.some(({ sides = SIDES }) => sides.some((side) => side.startsWith('above')));
  return { left: beside('left'), right: beside('right'), ...(isAbove && { top: size * 0.9 }) };
}

function wishOf(
  { text, sides = SIDES, distance = DISTANCE, x, y, apart, ...rest }: Text,
  frame: Frame,
): Wish {
  const [at, level] = [frame.x(x), frame.y(y)];
  const { size, width } = frame.form;
  const places = (rest.keep === 'must' ? RINGS : [0]).flatMap((ring) =>
    sides.flatMap((side) => placesAt(side, at, level, distance + ring, (rest.size ?? size) / 2)),
  );
  // What is long stands above or below its point, as far from it as the edge of the picture asks.
  const half = textWidth(text, rest.size ?? size, rest.bold) / 2;
  const within = Math.min(Math.max(at, frame.left + half), width - half);
  const shifted = places
    .filter(({ anchor }) => anchor === 'middle')
    .map((place) => ({ ...place, x: within }));
  return { ...rest, lines: [text], at: [...places, ...shifted], halo: true };
}

function placesAt(side: Side, x: number, y: number, distance: number, half: number): Place[] {
  if (side === 'right') return [{ x: x + distance, y }];
  if (side === 'left') return [{ x: x - distance, y, anchor: 'end' }];
  const level = side === 'below' ? y + distance + half : y - distance - half;
  if (side === 'above-right') return [{ x: x - 4, y: level }];
  return [
    { x, y: level, anchor: 'middle' },
    { x: x + 4, y: level, anchor: 'end' },
    { x: x - 4, y: level },
  ];
}

const GAP = 10;

/** Sentences beneath a plot: from its left edge, or from further left where they are long. The first may be large. */
export function footnote(all: readonly string[], isLarge = false): Mark {
  const linesIn = (form: Form) => {
    return all.flatMap((words, index) => {
      const large = isLarge && index === 0;
      const size = form.size * (large ? 1.2 : 1);
      return wrapText(words, form.width, size, large).map((line) => ({ line, bold: large, size }));
    });
  };
  const leading = ({ leading }: Form) => leading * (isLarge ? 1.2 : 1);
  return {
    room: (form) => ({ bottom: linesIn(form).length * leading(form) + GAP }),
    draw({ left, bottom, form }) {
      const lines = linesIn(form);
      const widths = lines.map(({ line, size, bold }) => textWidth(line, size, bold));
      const x = Math.max(0, Math.min(left, form.width - Math.max(...widths)));
      return {
        labels: lines.map(({ line, ...style }, index) => {
          return fixed(line, { x, y: bottom + GAP + index * leading(form) }, style);
        }),
      };
    },
  };
}
