import type { Role } from '../newsroom/palette.ts';
import type { Form } from './form.ts';
import { widest } from './labels.ts';
import { type LabelStyle, type Line, labels, stroked } from './paint.ts';
import { element, join, type Markup, NOTHING, round } from './svg.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A place for a label: `y` is the middle of its lines. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Of what stands there, where it lies on a shape. */
  readonly role?: Role;
}

/** A label that a mark would like to have. */
export interface Wish {
  readonly lines: readonly string[];
  /** Best first. */
  readonly at: readonly Place[];
  readonly role?: Role;
  readonly bold?: boolean;
  readonly size?: number;
  /** A rim in the page's colour, for labels that lie on shapes. */
  readonly halo?: boolean;
  /** Labels of high rank are placed first; 0 unless it is given. */
  readonly rank?: number;
  /**
   * A label is left out where none of its places is free. Not so one that is `fixed`, which takes its first place
   * whatever lies there, nor one that `must` be read, which rather lies on a shape.
   */
  readonly keep?: 'fixed' | 'must';
  /** Joined to this point by a line, where it had to move away from it. */
  readonly leader?: {
    readonly x: number;
    readonly y: number;
    readonly role: Role;
    /** Whether it has a rim in the page's colour, to cross dark shapes. */
    readonly rim?: boolean;
  };
}

/** A label that takes its place whatever lies there. */
export function fixed(
  lines: string | readonly string[],
  at: Place,
  style: Omit<Wish, 'lines' | 'at' | 'keep'> = {},
): Wish {
  return { lines: [lines].flat(), at: [at], keep: 'fixed', ...style };
}

interface Placed extends Place {
  readonly wish: Wish;
}

/** Between two labels. */
const GAP = 3;

/**
 * Places labels so that none lies on another: first those that must be drawn, then the others by rank, each in the
 * first of its places that is free of labels and of what labels had better not cover.
 */
export function placeLabels(
  wanted: readonly Wish[],
  blocks: readonly Box[],
  height: number,
  form: Form,
): Markup {
  const wishes = wanted.filter(({ lines }) => lines.length > 0);
  const placed = wishes.flatMap((wish): Placed[] => {
    const [place] = wish.at;
    return wish.keep === 'fixed' && place ? [{ ...place, wish }] : [];
  });
  const taken = placed.map((each) => boxOf(each.wish, each, form));
  const free = wishes.filter(({ keep }) => keep !== 'fixed');
  for (const wish of free.toSorted((a, b) => (b.rank ?? 0) - (a.rank ?? 0))) {
    let second: Place | undefined;
    const best = wish.at.find((each) => {
      const box = boxOf(wish, each, form);
      if (!isWithin(box, form.width, height) || hits(box, taken, GAP)) return false;
      second ??= each;
      return !hits(box, blocks, 0);
    });
    const place = best ?? (wish.keep === 'must' ? second : undefined);
    if (!place) continue;
    placed.push({ ...place, wish });
    taken.push(boxOf(wish, place, form));
  }
  return drawLabels(placed, form);
}

/** The room that a label fills. */
export function boxOf({ lines, bold, size }: Wish, { x, y, anchor = 'start' }: Place, form: Form): Box {
  const height = size ?? form.size;
  const width = widest(lines, height, bold);
  const left = x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  const half = ((lines.length - 1) * form.leading) / 2;
  return { left, right: left + width, top: y - half - height * 0.4, bottom: y + half + height * 0.55 };
}

function isWithin({ left, right, top, bottom }: Box, width: number, height: number): boolean {
  return left >= -0.5 && right <= width + 0.5 && top >= 0 && bottom <= height;
}

function hits(box: Box, others: readonly Box[], gap: number): boolean {
  return others.some(
    (other) =>
      box.left < other.right + gap &&
      box.right > other.left - gap &&
      box.top < other.bottom &&
      box.bottom > other.top,
  );
}

/** Their leaders beneath them all. */
function drawLabels(placed: readonly Placed[], form: Form): Markup {
  const leaders = placed.map((each) => leaderOf(each.wish, each, form));
  const alike = Map.groupBy(placed, (each) => Object.values(styleOf(each)).join(' '));
  const drawn = [...alike.values()].map((group) => {
    const lines = group.flatMap((each) => linesOf(each, form));
    return labels(lines, styleOf(group[0] as Placed));
  });
  return join([...leaders, ...drawn]);
}

function linesOf({ wish: { lines, size }, x, y }: Placed, form: Form): Line[] {
  const first = y - ((lines.length - 1) * form.leading) / 2 + (size ?? form.size) * 0.35;
  // Whole numbers are shorter, and nobody sees the difference.
  return lines.map((text, index) => ({ text, x, y: Math.round(first + index * form.leading) }));
}

function styleOf({ wish, anchor = 'start', role = wish.role ?? 'ink' }: Placed): LabelStyle {
  const { bold = false, size, halo = false } = wish;
  return { anchor, role, bold, halo, ...(size && { size }) };
}

/** From a point to the nearer side of its label. */
function leaderOf(wish: Wish, place: Place, form: Form): Markup {
  const { leader } = wish;
  if (!leader) return NOTHING;
  const box = boxOf(wish, place, form);
  const x = Math.min(Math.max(leader.x, box.left - 3), box.right + 3);
  const y = Math.min(Math.max(leader.y, box.top), box.bottom);
  if (Math.hypot(x - leader.x, y - leader.y) <= form.leading) return NOTHING;
  const end = Math.abs(x - leader.x) > 1 && y !== leader.y ? place.y : y;
  const d = `M${round(leader.x)} ${round(leader.y)}L${round(x)} ${round(end)}`;
  const line = element('path', { d, ...stroked(leader.role) });
  return leader.rim ? join([element('path', { d, ...stroked('page', 3) }), line]) : line;
}
