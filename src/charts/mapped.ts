import type { Boundaries } from '../boundaries/boundaries.ts';
import type { Area } from '../newsroom/area.ts';
import type { ChartContext } from './chart.ts';
import { unknownName } from './settings.ts';
import { refuse } from './wants.ts';

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
