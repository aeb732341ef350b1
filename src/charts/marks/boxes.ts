import type { Role } from '../../newsroom/palette.ts';
import { filled, outlined } from '../paint.ts';
import { element, type Markup, round } from '../svg.ts';

export interface PaintedBox {
  readonly role: Role;
  readonly hollow?: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One path for all that look alike, without those that are empty: a picture has scores of them. */
export function boxes(all: readonly PaintedBox[]): Markup[] {
  const alike = Map.groupBy(all, ({ role, hollow = false }) => `${role} ${hollow}`);
  return [...alike.values()].flatMap((group) => {
    const [{ role, hollow }] = group as [PaintedBox];
    const d = boxPath(group.filter(({ width, height }) => width > 0 && height > 0));
    return d ? [element('path', { d, ...(hollow ? outlined('page', role, 2) : filled(role)) })] : [];
  });
}

/** Each from the one before it, which compresses to a few bytes. */
export function boxPath(all: readonly Omit<PaintedBox, 'role'>[]): string {
  let [left, top] = [0, 0];
  return all
    .map(({ x, y, width, height }) => {
      const move = `m${round(round(x) - left)} ${round(round(y) - top)}`;
      [left, top] = [round(x), round(y)];
      return `${move}h${round(width)}v${round(height)}h${round(-width)}z`;
    })
    .join('');
}
