import { inEnglish } from '../../words/inEnglish.ts';
import type { Move, PeriodMoves } from './moves.ts';

/** So near to what was to be expected that it explains a value. */
const FITS = 2;

interface Misprint {
  readonly what: string;
  readonly meant: readonly number[];
}

/** The slip that would explain a value: with it undone, the value is in step. null where none does. */
export function misprintOf(move: Move, period: PeriodMoves): string | null {
  for (const { what, meant } of misprintsOf(move.value)) {
    const fitting = meant.filter((value) => Math.abs(period.sigmasOf(move, value)) <= FITS);
    const nearest = fitting.toSorted((a, b) => off(a, move) - off(b, move))[0];
    if (nearest !== undefined) return `${what}: ${inEnglish.numbers.exact(nearest)} would fit`;
  }
  return null;
}

function off(value: number, { expected }: Move): number {
  return Math.abs(value - expected);
}

/** Likeliest first. */
function misprintsOf(value: number): Misprint[] {
  const [whole = '', rest] = String(Math.abs(value)).split('.');
  const numbers = (texts: readonly string[]) =>
    texts.map((text) => Math.sign(value) * Number(rest === undefined ? text : `${text}.${rest}`));
  const places = Array.from({ length: whole.length }, (_, index) => index);
  const without = places.map((at) => whole.slice(0, at) + whole.slice(at + 1));
  const swapped = places.slice(1).map((at) => {
    return whole.slice(0, at - 1) + whole.charAt(at) + whole.charAt(at - 1) + whole.slice(at + 1);
  });
  const withOne = (at: number) =>
    Array.from({ length: 10 }, (_, digit) => whole.slice(0, at) + digit + whole.slice(at));
  if (value === 0) return [];
  return [
    { what: 'two digits that changed places', meant: numbers(swapped) },
    { what: 'a digit too many', meant: whole.length > 1 ? numbers(without) : [] },
    { what: 'a point in the wrong place', meant: [10, 100, 1000, 0.1, 0.01, 0.001].map((by) => value * by) },
    { what: 'a digit lost', meant: numbers([...places, whole.length].flatMap(withOne)) },
    { what: 'counting twice', meant: [value / 2] },
    { what: 'half of the figures', meant: [value * 2] },
  ];
}
