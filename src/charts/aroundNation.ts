import { tickStep } from 'd3';
import { median } from '../figures/areaMeasures.ts';
import { isKnown } from '../figures/series.ts';
import type { Column } from '../tables/column.ts';
import { asShown } from '../words/asShown.ts';
import type { ChartContext } from './chart.ts';
import type { Comparison } from './ranking.ts';
import { cellAt } from './rows.ts';
import { type Shade, shade, withoutDust } from './shades.ts';
import { refuse } from './wants.ts';

/**
 * Shades on both sides of the nation's value, and what they mean, in a sentence.
 * @throws {ChartError} when the nation has no value
 */
export function aroundNation(
  { ranked, of: { table, column }, period }: Comparison,
  { nation, language }: ChartContext,
): { readonly shades: Shade[]; readonly explained: string } {
  const cell = cellAt({ table, column }, nation, period);
  if (!isKnown(cell)) {
    const what = `no value of the nation: ${table.id}.${column.name} in ${period.id}`;
    refuse({ key: 'centre', what, mend: 'leave centre out' });
  }
  const label = language.numbers.label(cell.value, column);
  const values = ranked.map(({ value }) => value);
  const said = language.charts.group(nation.name, label);
  return {
    shades: shadesAround(values, asShown(cell.value, column), column, said),
    explained: language.charts.aroundNation(nation, label),
  };
}

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
  const [least, most] = [Math.min(centre, ...values), Math.max(centre, ...values)];
  const [below, above] = [values.filter((value) => value < centre), values.filter((value) => value > centre)];
  const first = withoutDust(centre + unit);
  const low = Math.min(centre, roundOf(below, unit));
  const high = Math.max(first, roundOf(above, unit));
  const shades = [
    shade('below-2', least, withoutDust(low - unit), 'below'),
    shade('below-1', low, withoutDust(centre - unit), low > least ? null : 'below'),
    { ...shade('level', centre, centre, null), said },
    shade('above-1', first, withoutDust(high - unit), high > most ? 'above' : null),
    shade('above-2', high, most, 'above'),
  ];
  return shades.filter(
    ({ role, from, to }) => role === 'level' || values.some((value) => value >= from && value <= to),
  );
}

/** A round number near the middle of some values. */
function roundOf(values: readonly number[], unit: number): number {
  const step = Math.max(unit, tickStep(Math.min(...values), Math.max(...values), 8));
  return withoutDust(Math.round(median(values) / step) * step);
}
