import { median } from 'd3';
import type { AllSeries } from '../releaseView.ts';

/** How the values of a column are set against each other: as ratios, or as differences where some are below zero. */
export interface Scale {
  readonly change: (value: number, reference: number) => number;
  /** The value that a change leads to. */
  readonly after: (reference: number, change: number) => number;
  /** Variance that comes of chance in small counts, or of rounding. */
  readonly noise: (value: number, expected: number, reference: number) => number;
  /** Smaller spreads than this are not told from none. */
  readonly floor: number;
  /** Spread where nothing is known of it. */
  readonly unknown: number;
  /** The step in which values are written: 1, 100, 0.1. */
  readonly unit: number;
}

/** From a median absolute deviation to a standard deviation. */
const NORMAL = 1.4826;

/** To within a thousandth. */
const HALVINGS = 10;

export function scaleOf(...all: readonly AllSeries[]): Scale {
  const values = all.flatMap((each) => [...each.values()].flatMap((series) => [...series.values.values()]));
  const unit = unitOf(values);
  return values.some((value) => value < 0) ? differences(values, unit) : ratios(unit, unit >= 1);
}

function ratios(unit: number, areCounts: boolean): Scale {
  const half = areCounts ? 0.5 : unit / 2;
  const chance = (expected: number, value: number) => 1 / Math.sqrt((expected + half) * (value + half));
  const rounded = (value: number) => (unit / (value + unit)) ** 2 / 6;
  return {
    change: (value, reference) => Math.log((value + half) / (reference + half)),
    after: (reference, change) => (reference + half) * Math.exp(change) - half,
    noise: (value, expected, reference) =>
      (areCounts ? chance(Math.max(expected, 0), value) + 1 / (reference + half) : 0) +
      rounded(value) +
      rounded(reference),
    floor: 0.01,
    unknown: 0.25,
    unit,
  };
}

function differences(values: readonly number[], unit: number): Scale {
  const size = median(values, Math.abs) ?? 1;
  return {
    change: (value, reference) => value - reference,
    after: (reference, change) => reference + change,
    noise: () => unit ** 2 / 6,
    floor: Math.max(size * 0.01, unit),
    unknown: Math.max(size, unit),
    unit,
  };
}

/** @returns null of fewer values than tell anything */
export function spreadOf(values: readonly number[], least: number): number | null {
  const centre = median(values);
  if (centre === undefined || values.length < least) return null;
  return (median(values, (value) => Math.abs(value - centre)) ?? 0) * NORMAL;
}

/** How far a value is off, and the variance that chance alone gives it. */
export interface Deviation {
  readonly off: number;
  readonly noise: number;
}

/** In standard deviations. */
export function sigmasOff({ off, noise }: Deviation, spread: number): number {
  return off / Math.hypot(spread, Math.sqrt(noise));
}

/**
 * The spread that chance does not explain: small counts move far without telling how far large ones do.
 * @returns null of fewer values than tell anything
 */
export function spreadBeyondChance(all: readonly Deviation[], least: number): number | null {
  if (all.length < least) return null;
  const isEnough = (spread: number) =>
    (median(all, (one) => Math.abs(sigmasOff(one, spread))) ?? 0) * NORMAL <= 1;
  if (isEnough(0)) return 0;
  let [low, high] = [0, (median(all, ({ off }) => Math.abs(off)) ?? 0) * NORMAL];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The largest of a few steps in which all values are written. */
function unitOf(values: readonly number[]): number {
  const steps = [1000, 100, 10, 1, 0.1, 0.01, 0.001];
  return steps.find((step) => values.every((value) => isWhole(value / step))) ?? 0.0001;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}
