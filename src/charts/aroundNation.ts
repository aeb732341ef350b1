import { tickStep } from 'd3';
import { median } from '../figures/areaMeasures.ts';
import type { Role } from '../newsroom/palette.ts';
import type { Column } from '../tables/column.ts';
import { type Shade, withoutDust } from './shades.ts';

/**
 * Shades on both sides of a value: two below and two above it, parted by a round number near the middle of each side,
 * and one for what equals it. Sides without values have none.
 * @param values as printed, like the centre
 * @param said what the centre is, for the key
 */
export function shadesAround(
  values: readonly number[],
  centre: number,
  { decimals }: Pick<Column, 'decimals'>,
  said: string,
): Shade[] {
  const unit = 10 ** -decimals;
  const below = values.filter((value) => value < centre);
  const above = values.filter((value) => value > centre);
  const low = Math.min(centre, roundOf(below, unit));
  const high = Math.max(withoutDust(centre + unit), roundOf(above, unit));
  const [least, most] = [Math.min(centre, ...values), Math.max(centre, ...values)];
  const shades: Shade[] = [
    { ...roles('below-2'), from: least, to: withoutDust(low - unit), open: 'below' },
    { ...roles('below-1'), from: low, to: withoutDust(centre - unit), open: low > least ? null : 'below' },
    { ...roles('level'), from: centre, to: centre, open: null, said },
    {
      ...roles('above-1'),
      from: withoutDust(centre + unit),
      to: withoutDust(high - unit),
      open: high > most ? 'above' : null,
    },
    { ...roles('above-2'), from: high, to: most, open: 'above' },
  ];
  const isUsed = ({ from, to }: Shade) => values.some((value) => value >= from && value <= to);
  return shades.filter((shade) => shade.said !== undefined || isUsed(shade));
}

function roles(role: 'below-2' | 'below-1' | 'level' | 'above-1' | 'above-2'): { role: Role; ink: Role } {
  return { role, ink: `on-${role}` };
}

/** A round number near the middle of some values. */
function roundOf(values: readonly number[], unit: number): number {
  const step = Math.max(unit, tickStep(Math.min(...values), Math.max(...values), 8));
  return withoutDust(Math.round(median(values) / step) * step);
}
