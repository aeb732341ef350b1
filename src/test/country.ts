import type { Area } from '../newsroom/area.ts';
import { areasOf } from '../newsroom/areas.ts';
import { chartContext, type SampleCell, sampleAreas, sampleTable } from './tables.ts';

/** A country of areas named after their numbers, the first of which is the edition's. */
export function country(values: readonly SampleCell[], names: (index: number) => string, nation = 5) {
  const [whole, one] = sampleAreas.all as readonly [Area, Area];
  const parts = values.map((_, index): Area => {
    return { ...one, code: `Y${index}`, name: names(index), slug: `y${index}`, tile: null, article: '' };
  });
  const areas = areasOf([whole, ...parts]);
  const cells = areas.all.map((area, index) => [area.slug, { rate: [values[index - 1] ?? nation] }] as const);
  const columns = { rate: { kind: 'rate', decimals: 1, denominator: 'per 1,000 people' } } as const;
  const table = sampleTable({ areas, periods: ['2023'], columns, cells: Object.fromEntries(cells) });
  return { ...chartContext([table]), areas, area: areas.all[1] as Area };
}
