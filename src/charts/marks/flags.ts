import type { Role } from '../../newsroom/palette.ts';
import type { Form } from '../form.ts';
import { widest, wrapText } from '../labels.ts';
import type { Drawn, Mark } from '../mark.ts';
import { stroked } from '../paint.ts';
import type { Wish } from '../place.ts';
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

/** How a flag hangs: rows are counted from the plot. */
interface Hung {
  readonly x: number;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** How far from the best place, for choosing among arrangements. */
  readonly cost: number;
}

const GAP = 10;

export interface Flags {
  readonly mark: Mark;
  /** Of the words and what parts them from the plot. */
  readonly height: number;
}

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
): Flags {
  const texts = all.map(({ text, bold }) => wrapText(text, form.width / 2 - GAP, form.size, bold));
  const wanted = all.map(({ value, bold }, index): Wanted => {
    return { x: x(value), width: widest(texts[index] ?? [], form.size, bold) };
  });
  const hung = arrange(wanted, form.width).map((one, index): Placed => {
    return { ...one, flag: all[index] as Flag, lines: texts[index] ?? [] };
  });
  const heightOf = ({ lines }: Placed) => lines.length * form.leading;
  const before = (row: number) =>
    Array.from({ length: row }, (_, each) =>
      Math.max(0, ...hung.filter((one) => one.row === each).map(heightOf)),
    ).reduce((sum, height) => sum + height, LIFT);
  const height = all.length === 0 ? 0 : before(all.length);
  return {
    height,
    mark: {
      room: () => (side === 'above' ? { top: height } : {}),
      draw: ({ top }): Drawn => {
        const [edge, way] = side === 'above' ? [top, -1] : [top + side.below, 1];
        const levels = hung.map((one) => ({ ...one, level: edge + way * before(one.row) }));
        return {
          shapes: levels.map(({ flag: { line }, x: at, level }) => {
            const d = `M${round(at)} ${round(level)}V${round(top + line.to)}`;
            return element('path', { d, ...stroked(line.role, line.width) });
          }),
          labels: levels.map((one) => wordsOf(one, one.level + (way * heightOf(one)) / 2)),
        };
      },
    },
  };
}

interface Placed extends Hung {
  readonly flag: Flag;
  readonly lines: readonly string[];
}

function wordsOf({ flag: { role = 'ink', bold = false }, left, right, lines }: Placed, y: number): Wish {
  const at = [{ x: (left + right) / 2, y, anchor: 'middle' }] as const;
  return { lines, at, role, bold, halo: true, keep: 'fixed' };
}

/** Between the plot and the nearest words. */
const LIFT = 4;

interface Wanted {
  readonly x: number;
  readonly width: number;
}

/** The best of all arrangements; there are few flags. */
function arrange(all: readonly Wanted[], width: number): readonly Hung[] {
  let arrangements: readonly (readonly Hung[])[] = [[]];
  for (const wanted of all) {
    const ways = waysOf(wanted, all.length, width);
    arrangements = arrangements.flatMap((hung) => ways.map((way) => [...hung, way]));
  }
  return arrangements.reduce((best, each) => (costOf(each) < costOf(best) ? each : best));
}

/** Above or below its value, or beginning or ending there, in each row. */
function waysOf({ x, width: own }: Wanted, rows: number, width: number): Hung[] {
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) =>
    [x - own / 2, x - 4, x - own + 4].map((wished, index): Hung => {
      const left = Math.max(0, Math.min(wished, width - own));
      return { x, row, left, right: left + own, cost: row * 10 + Math.min(index, 1) };
    }),
  );
}

function costOf(hung: readonly Hung[]): number {
  let cost = 0;
  for (const one of hung) {
    cost += one.cost;
    for (const other of hung) {
      if (one === other) continue;
      cost += (isOn(one, other) ? 1000 : 0) + (isThrough(one, other) ? 100 : 0);
    }
  }
  return cost;
}

function isOn(a: Hung, b: Hung): boolean {
  return a.row === b.row && a.left < b.right + GAP && b.left < a.right + GAP;
}

/** The line of the first goes through the words of the second. */
function isThrough(a: Hung, b: Hung): boolean {
  return a.row > b.row && a.x > b.left - 3 && a.x < b.right + 3;
}
