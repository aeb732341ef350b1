import type { Role } from '../../newsroom/palette.ts';
import type { Form } from '../form.ts';
import { textWidth, widest, wrapText } from '../labels.ts';
import type { Drawn, Frame, Mark, Room } from '../mark.ts';
import type { Place, Wish } from '../place.ts';
import type { At } from './line.ts';

type Side = 'above' | 'below' | 'right' | 'left';

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
/** Narrower, a remark would be a column of single words. */
const NARROW = 130;
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
  const isAbove = all.some(({ sides = SIDES }) => sides.includes('above'));
  return { left: beside('left'), right: beside('right'), ...(isAbove && { top: size * 0.9 }) };
}

function wishOf(
  { text, sides = SIDES, distance = DISTANCE, x, y, apart, ...rest }: Text,
  frame: Frame,
): Wish {
  const [at, level] = [frame.x(x), frame.y(y)];
  const places = sides.flatMap((side) =>
    placesAt(side, at, level, distance, (rest.size ?? frame.form.size) / 2),
  );
  return { ...rest, lines: [text], at: places, halo: true };
}

function placesAt(side: Side, x: number, y: number, distance: number, half: number): Place[] {
  if (side === 'right') return [{ x: x + distance, y }];
  if (side === 'left') return [{ x: x - distance, y, anchor: 'end' }];
  const level = side === 'above' ? y - distance - half : y + distance + half;
  return [
    { x, y: level, anchor: 'middle' },
    { x: x + 4, y: level, anchor: 'end' },
    { x: x - 4, y: level },
  ];
}

/** A remark at a point, joined to it by a line: `Down a third since 2021`. */
export function callout({ x, y }: At, words: string, role: Role = 'ink'): Mark {
  return {
    x: [x],
    y: [y],
    room: ({ leading }) => ({ top: leading }),
    draw(frame): Drawn {
      const { form } = frame;
      const [at, level] = [frame.x(x), frame.y(y)];
      const lines = wrapText(words, Math.max(form.names * 0.8, NARROW), form.size);
      const rise = (lines.length * form.leading) / 2 + 14;
      const near = [1, 2, 3].flatMap((far) =>
        [-1, 1].flatMap((way) =>
          [0, -50, 50, -100, 100].map((shift): Place => {
            return { x: at + shift, y: level + way * (rise + far * 12), anchor: 'middle' };
          }),
        ),
      );
      const half = widest(lines, form.size) / 2;
      const leader = { x: at, y: level, role: 'axis' } as const;
      const places = [...near, ...everywhere(frame, half, rise - 14)];
      return { labels: [{ lines, at: places, role, halo: true, rank: 6, keep: 'must', leader }] };
    },
  };
}

const STEPS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Where else on the plot there may be room, since an author's words are not to be lost. */
function everywhere({ left, right, head, bottom }: Frame, half: number, rise: number): Place[] {
  const at = (from: number, to: number, step: number) => from + (to - from) * step;
  return STEPS.flatMap((down) =>
    STEPS.map((across): Place => {
      const x = at(left + half, Math.max(left + half, right - half), across);
      return { x, y: at(head + rise, bottom - rise, down), anchor: 'middle' };
    }),
  );
}
