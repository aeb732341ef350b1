import { innerPoint, type Ring, scanline } from './scanline.ts';

const HALF = Math.SQRT1_2;

/** Slanting lines across an area, one of them through its middle, as a path in whole units. */
export function hatch(rings: readonly Ring[], apart: number): string {
  const turned = rings.map((ring) => ring.map(([x, y]) => [(x - y) * HALF, (x + y) * HALF] as const));
  const levels = turned.flat().map(([, level]) => level);
  const middle = innerPoint(turned)[1];
  const from = middle - Math.floor((middle - Math.min(...levels)) / apart) * apart;
  const count = Math.max(0, Math.floor((Math.max(...levels) - from) / apart) + 1);
  return Array.from({ length: count }, (_, index) => from + index * apart)
    .flatMap((level) =>
      scanline(turned, level).map(([start, end]) => `M${straight(start, level)}L${straight(end, level)}`),
    )
    .join('');
}

/** Turned back. */
function straight(x: number, y: number): string {
  return `${Math.round((x + y) * HALF)} ${Math.round((y - x) * HALF)}`;
}
