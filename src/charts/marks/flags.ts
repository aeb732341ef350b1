import { least, max, range, sum } from 'd3';
import type { Role } from '../../newsroom/palette.ts';
import type { Form } from '../form.ts';
import { widest, wrapText } from '../labels.ts';
import type { Drawn, Mark } from '../mark.ts';
import { stroked } from '../paint.ts';
import { fixed } from '../place.ts';
import { element, round } from '../svg.ts';

/** A value of the x axis, named above or below the plot, with a line to where it is drawn. */
export interface Flag {
  readonly value: number;
  readonly text: string;
  /** Of its words. */
  readonly role?: Role;
  readonly bold?: boolean;
  readonly line: {
    readonly role: Role;
    readonly width: number;
    /** From the top of the plot. */
    readonly to: number;
  };
}

interface Wanted {
  readonly flag: Flag;
  readonly lines: readonly string[];
  readonly x: number;
  readonly width: number;
}

/** How a flag hangs: rows are counted from the plot. */
interface Hung extends Wanted {
  readonly row: number;
  readonly left: number;
  /** How far from the best place, for choosing among arrangements. */
  readonly cost: number;
}

const GAP = 10;
/** Between the plot and the nearest words. */
const LIFT = 4;

/**
 * Flags arranged so that no words lie on others and no line goes through words, in as few rows as that takes.
 * @param side above the plot, or below a level of it, in units of the picture from its top
 * @param x where a value lies, as the plot will have it
 */
export function flags(
  all: readonly Flag[],
  side: 'above' | { readonly below: number },
  x: (value: number) => number,
  form: Form,
): Mark {
  const wanted = all.map((flag): Wanted => {
    const lines = wrapText(flag.text, form.width / 2 - GAP, form.size, flag.bold);
    return { flag, lines, x: x(flag.value), width: widest(lines, form.size, flag.bold) };
  });
  const hung = arranged(wanted, form.width);
  const heightOf = ({ lines }: Hung) => lines.length * form.leading;
  const highest = (row: number) => max(hung, (one) => (one.row === row ? heightOf(one) : 0)) ?? 0;
  const before = (row: number) => LIFT + sum(range(row), highest);
  const height = all.length === 0 ? 0 : before(all.length);
  return {
    room: () => (side === 'above' ? { top: height } : {}),
    height: () => (side === 'above' ? 0 : side.below + height),
    draw({ top }): Drawn {
      const [edge, way] = side === 'above' ? [top, -1] : [top + side.below, 1];
      const levels = hung.map((one) => ({ ...one, level: edge + way * before(one.row) }));
      return {
        shapes: levels.map(({ flag: { line }, x: at, level }) => {
          const d = `M${round(at)} ${round(level)}V${round(top + line.to)}`;
          return element('path', { d, ...stroked(line.role, line.width) });
        }),
        labels: levels.map((one) => {
          const { role = 'ink', bold = false } = one.flag;
          const place = { x: one.left + one.width / 2, y: one.level + (way * heightOf(one)) / 2 };
          return fixed(one.lines, { ...place, anchor: 'middle' }, { role, bold, halo: true });
        }),
      };
    },
  };
}

/** The best of all arrangements; there are few flags. */
function arranged(all: readonly Wanted[], width: number): readonly Hung[] {
  let arrangements: (readonly Hung[])[] = [[]];
  for (const wanted of all) {
    const ways = waysOf(wanted, all.length, width);
    arrangements = arrangements.flatMap((hung) => ways.map((way) => [...hung, way]));
  }
  return least(arrangements, costOf) ?? [];
}

/** Above or below its value, or beginning or ending there, in each row. */
function waysOf(wanted: Wanted, rows: number, whole: number): Hung[] {
  const { x, width } = wanted;
  return range(rows).flatMap((row) =>
    [x - width / 2, x - 4, x - width + 4].map((wished, index) => {
      const left = Math.max(0, Math.min(wished, whole - width));
      return { ...wanted, row, left, cost: row * 10 + Math.min(index, 1) };
    }),
  );
}

function costOf(hung: readonly Hung[]): number {
  return sum(hung, (one) => {
    const others = hung.filter((other) => other !== one);
    return (
      one.cost + sum(others, (other) => (isOn(one, other) ? 1000 : 0) + (isThrough(one, other) ? 100 : 0))
    );
  });
}

function isOn(a: Hung, b: Hung): boolean {
  return a.row === b.row && a.left < b.left + b.width + GAP && b.left < a.left + a.width + GAP;
}

/** The line of the first goes through the words of the second. */
function isThrough(a: Hung, b: Hung): boolean {
  return a.row > b.row && a.x > b.left - 3 && a.x < b.left + b.width + 3;
}
