import type { Boundaries } from '../boundaries/boundaries.ts';
import type { Mesh } from '../boundaries/mesh.ts';
import type { Area } from '../newsroom/area.ts';
import type { Language } from '../words/language.ts';
import type { ChartContext } from './chart.ts';
import { labelText } from './dataTable.ts';
import type { Region } from './marks/regionLabel.ts';
import type { Comparison } from './ranking.ts';
import { cellAt } from './rows.ts';
import { unknownName } from './settings.ts';
import { type Shade, shadeOf } from './shades.ts';
import { inTable } from './shown.ts';
import { refuse } from './wants.ts';

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

/**
 * The boundaries that have the shapes of some areas: those named, or the only ones.
 * @throws {ChartError} when there are none, several, or when areas lack a shape
 */
export function boundariesFor(
  areas: readonly Area[],
  name: string | undefined,
  { boundaries = [] }: ChartContext,
): Boundaries {
  const ids = boundaries.map(({ id }) => id);
  if (name !== undefined && !ids.includes(name))
    refuse(unknownName('boundaries', 'folder of data/boundaries', name, ids));
  const fitting = boundaries.filter(
    ({ id, shapes }) => (name ?? id) === id && areas.some(({ code }) => shapes.has(code)),
  );
  const [found, another] = fitting;
  const named = (some: readonly Area[]) => some.map((area) => area.name).join(', ');
  if (!found) {
    const key = name === undefined ? 'type' : 'boundaries';
    const mend = 'add them, as data/README.md tells, or draw a tile map: type: tiles';
    const expected = 'their shapes in a folder under data/boundaries';
    refuse({ key, what: `no boundaries of these areas: ${named(areas)}`, expected, mend });
  }
  if (another) {
    const what = `several boundaries of these areas: ${fitting.map(({ id }) => id).join(', ')}`;
    refuse({ key: 'type', what, mend: `say which to draw: boundaries: ${found.id}` });
  }
  const shapeless = areas.filter(({ code }) => !found.shapes.has(code));
  if (shapeless.length === 0) return found;
  const drawn = areas.filter((area) => !shapeless.includes(area)).map(({ slug }) => slug);
  return refuse({
    key: 'column',
    what: `areas without a shape in data/boundaries/${found.id}: ${named(shapeless)}`,
    expected: 'a shape of every area that the map compares',
    mend: `if a shape has another name for its area, add it to the aliases in data/areas.csv; or draw fewer: areas: [${drawn.join(', ')}]`,
  });
}
