import { isKnown, knownSinceBreak } from '../figures/series.ts';
import type { Status } from '../tables/status.ts';
import { asPrinted } from '../words/digits.ts';
import { lasting } from './carriedOn.ts';
import type { Edit } from './releasedTable.ts';
import type { Held, Scene } from './scene.ts';

/** What becomes of one area's figures; null where the change can't be there. */
export type Make = (held: Held, scene: Scene) => readonly Edit[] | null;

/** A new value, where it can be printed as such and is another than the last. */
export function value(next: (held: Held, scene: Scene) => number | null): Make {
  return (held, scene) => {
    const wanted = next(held, scene);
    if (wanted === null) return null;
    const made = asPrinted(wanted, held.series.column.decimals);
    const possible = made >= held.lowest && made <= held.highest;
    if (!possible || made === held.last.value) return null;
    return [{ period: scene.period, cell: { value: made, status: lasting(held.last.status) } }];
  };
}

/** A twentieth, or the smallest step that a reader can see. */
function step({ unit }: Held, from: number): number {
  return Math.max(unit, Math.abs(from) / 20);
}

/** Zero is a change of its own. */
function notZero(held: Held, made: number): number | null {
  return held.lowest === 0 && asPrinted(made, held.series.column.decimals) <= 0 ? null : made;
}

function values({ series }: Held): number[] {
  return series.points.filter(isKnown).map((point) => point.value);
}

/** Up or down by a twentieth, or by the smallest step that a reader can see. */
export function moved(sign: 1 | -1): Make {
  return value((held) => notZero(held, held.last.value + sign * step(held, held.last.value)));
}

/** What falls by half stays a number that can be printed. */
export const halved: Make = value((held) =>
  notZero(held, Math.floor(held.last.value / held.unit / 2) * held.unit),
);

/** Beyond all earlier values, on whichever side of a break they lie. */
export function beyondRecord(sign: 1 | -1): Make {
  return value((held) => {
    const record = sign > 0 ? Math.max(...values(held)) : Math.min(...values(held));
    return notZero(held, record + sign * step(held, record));
  });
}

export function equalled(pick: (...numbers: number[]) => number): Make {
  return value(({ series }) => pick(...knownSinceBreak(series).map((point) => point.value)));
}

/** The base of the next change is that of the newest figure now, so it is made small as if it had long been. */
export const smallBase: Make = (held, scene) => {
  const { before, last, series, unit, highest } = held;
  const { minimumBase, decimals } = series.column;
  const base = asPrinted(minimumBase / 2, decimals);
  if (base <= 0 || last.value < minimumBase || base + unit > highest) return null;
  const status = lasting(before?.status ?? last.status);
  return [
    { period: last.period, cell: { value: base, status } },
    { period: scene.period, cell: { value: base + unit, status } },
  ];
};

export const gap: Make = ({ last }) => [{ period: last.period, cell: { value: null, status: ['x'] } }];

export const revised: Make = ({ last }) => [
  { period: last.period, cell: { value: last.value, status: [...lasting(last.status), 'r'] } },
];

export const missing: Make = (_held, { period }) => [{ period, cell: { value: null, status: ['x'] } }];

export function marked(status: Status): Make {
  return ({ last }, { period }) => [
    { period, cell: { value: last.value, status: [...lasting(last.status), status] } },
  ];
}

export const doubled: Make = value(({ last }) => last.value * 2);
export const levelWithNation: Make = value((_held, { nation }) => nation?.last.value ?? null);
export const zero: Make = value(() => 0);
export const one: Make = value(() => 1);
