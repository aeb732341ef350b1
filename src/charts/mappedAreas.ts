import type { Mesh } from '../boundaries/mesh.ts';
import type { Area } from '../newsroom/area.ts';
import type { Language } from '../words/language.ts';
import { labelText } from './dataTable.ts';
import type { Region } from './marks/regionLabel.ts';
import type { Comparison } from './ranking.ts';
import { cellAt } from './rows.ts';
import { type Shade, shadeOf } from './shades.ts';
import { inTable } from './shown.ts';

/** An area on a map, of shapes or of tiles. */
export interface MappedArea {
  readonly area: Area;
  readonly value: string;
  /** Name and value. */
  readonly said: string;
  /** None where the value is missing or not to be compared. */
  readonly shade: Shade | undefined;
  readonly highlighted: boolean;
}

export function mappedAreas(
  areas: readonly Area[],
  { ranked, of, period, highlight }: Comparison,
  shades: readonly Shade[],
  language: Language,
): MappedArea[] {
  return areas.map((area) => {
    const found = ranked.find((one) => one.area === area);
    const value = labelText(cellAt(of, area, period), of.column, language);
    return {
      ...{ area, value, said: language.charts.group(area.name, value) },
      shade: found && shadeOf(found.value, shades),
      highlighted: area.code === highlight.code,
    };
  });
}

/**
 * In the order of the data table, so that a script can tell the row of a shape. Where none is highlighted, both ends
 * are labelled.
 */
export function regionsOf(
  comparison: Comparison,
  shades: readonly Shade[],
  { shapes }: Mesh,
  language: Language,
): Region[] {
  const { ranked } = comparison;
  const areas = inTable(comparison).map(({ area }) => area);
  const all = mappedAreas(areas, comparison, shades, language);
  const isLone = (value: number | undefined) => ranked.filter((one) => one.value === value).length === 1;
  const ends = [ranked[0], ranked.at(-1)].flatMap((end) => (isLone(end?.value) ? [end?.area] : []));
  const isOwn = all.some(({ highlighted }) => highlighted);
  return all.flatMap((one): Region[] => {
    const shape = shapes.get(one.area.code);
    const labelled = isOwn ? one.highlighted : ends.includes(one.area);
    return shape ? [{ ...one, shape, labelled }] : [];
  });
}
