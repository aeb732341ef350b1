import { max } from 'd3';
import type { Role } from '../../newsroom/palette.ts';
import type { Bounds } from '../../tables/table.ts';
import { textWidth } from '../labels.ts';
import type { Frame, Mark } from '../mark.ts';
import type { Box, Place, Wish } from '../place.ts';
import { boxes } from './boxes.ts';
import { intervals } from './intervals.ts';

export interface Bar {
  /** Number of its row, or its place on the x axis. */
  readonly at: number;
  /** Null is drawn as its text alone. */
  readonly value: number | null;
  /** At its end; '' for none. */
  readonly text: string;
  readonly role: Role;
  /** Of its text, in place of ink. */
  readonly textRole?: Role;
  readonly bold?: boolean;
  readonly rank?: number;
  /** Not comparable with the others: drawn hollow. */
  readonly apart?: boolean;
  /** Of an estimate: its interval, beyond which its text stands. */
  readonly bounds?: Bounds | undefined;
}

export interface BarsOptions {
  /** The axis of values. */
  readonly along: 'x' | 'y';
  /** In units of the picture for rows; for upright bars, in units of the x axis. */
  readonly thickness: number;
  /** Where bars begin; zero, unless it is given. */
  readonly base?: number;
}

const GAP = 6;

/** Bars on both sides of a base, each with its value at its end and, of an estimate, its interval. */
export function bars(all: readonly Bar[], options: BarsOptions): Mark[] {
  const { along, base = 0 } = options;
  const [places, held] = [all.map(({ at }) => at), [base, ...all.map(({ value }) => value ?? base)]];
  const ends = along === 'x' ? rowEnds : uprightEnds;
  const isBelow = ({ value }: Bar) => (value ?? base) < base;
  const mark: Mark = {
    x: along === 'x' ? held : places,
    y: along === 'x' ? places : held,
    room({ size }) {
      if (along === 'y') return { top: size * 1.1, bottom: all.some(isBelow) ? size : 0 };
      const most = (some: readonly Bar[]) => {
        const width = max(some, ({ text }) => textWidth(text, size, true)) ?? 0;
        return width > 0 ? width + GAP : 0;
      };
      return { left: most(all.filter(isBelow)), right: most(all.filter((bar) => !isBelow(bar))) };
    },
    draw(frame) {
      const placed = all.map((bar) => boxOf(bar, options, frame));
      return {
        shapes: boxes(
          placed.map(({ left, right, top, bottom }, index) => {
            const { role, apart = false } = all[index] as Bar;
            return { role, hollow: apart, x: left, y: top, width: right - left, height: bottom - top };
          }),
        ),
        labels: all.flatMap((bar, index): Wish[] => {
          if (bar.text === '') return [];
          const { textRole: role = 'ink', bold = false, rank = 0 } = bar;
          const at = ends(bar, placed[index] as Box, isBelow(bar) ? -1 : 1, frame);
          const style = { role, bold, rank, halo: along === 'y' };
          return [{ lines: [bar.text], at, ...style, ...(along === 'x' && { keep: 'must' }) }];
        }),
        blocks: along === 'y' ? placed : [],
      };
    },
  };
  return [mark, intervals(all, along)];
}

function boxOf({ at, value }: Bar, { along, thickness, base = 0 }: BarsOptions, { x, y }: Frame): Box {
  const end = value ?? base;
  if (along === 'x') {
    const [top, bottom] = [y(at) - thickness / 2, y(at) + thickness / 2];
    return { left: Math.min(x(base), x(end)), right: Math.max(x(base), x(end)), top, bottom };
  }
  const [left, right] = [x(at - thickness / 2), x(at + thickness / 2)];
  return { left, right, top: Math.min(y(base), y(end)), bottom: Math.max(y(base), y(end)) };
}

type Ends = (bar: Bar, box: Box, way: 1 | -1, frame: Frame) => Place[];

/** Beside the end of its bar, else in it, else further away: where no line goes through it. */
const rowEnds: Ends = ({ text, bold, role, apart, bounds }, box, way, { form, x }) => {
  const y = (box.top + box.bottom) / 2;
  const end = way < 0 ? box.left : box.right;
  const far = bounds ? x(way < 0 ? bounds.lower : bounds.upper) : end;
  const beside = (gap: number): Place => ({ x: far + way * gap, y, anchor: way < 0 ? 'end' : 'start' });
  if (bounds || box.right - box.left < textWidth(text, form.size, bold) + 2 * GAP)
    return Array.from({ length: 20 }, (_, step) => beside(GAP + 8 * step));
  const ink = apart ? 'ink' : role === 'context' ? 'on-context' : 'page';
  return [beside(GAP), { x: end - way * GAP, y, anchor: way < 0 ? 'start' : 'end', role: ink }];
};

/** Above its bar, or below it where it hangs. */
const uprightEnds: Ends = ({ text, bold, bounds }, own, way, { form, left, y }) => {
  const half = textWidth(text, form.size, bold) / 2;
  const x = Math.min(Math.max((own.left + own.right) / 2, left + half), form.width - half);
  if (way < 0) {
    const lowest = Math.max(own.bottom, bounds ? y(bounds.lower) : own.bottom);
    return [{ x, y: lowest + form.size * 0.75, anchor: 'middle' }];
  }
  const highest = Math.min(own.top, bounds ? y(bounds.upper) : own.top);
  return [{ x, y: highest - form.size * 0.65, anchor: 'middle' }];
};
