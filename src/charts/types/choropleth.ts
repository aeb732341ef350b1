import { z } from 'zod';
import { type Mesh, meshOf } from '../../boundaries/mesh.ts';
import { areaShades, regionsOf } from '../areaShades.ts';
import type { ChartProblem } from '../chart.ts';
import { areaCodes } from '../codes.ts';
import { composed } from '../facets.ts';
import type { Form } from '../form.ts';
import { boundariesFor } from '../mapped.ts';
import type { Mark } from '../mark.ts';
import { regionSymbols, regions, regionsHeight } from '../marks/regions.ts';
import { type Tile, tiles, tilesHeight } from '../marks/tiles.ts';
import { drawPlot, type Picture } from '../plot.ts';
import { type Comparison, compare, tellRanking } from '../ranking.ts';
import { columnRef, common, manyAreas, once } from '../settings.ts';
import { shadeKey } from '../shades.ts';
import { join } from '../svg.ts';
import { chartType } from '../type.ts';
import { refuseIf } from '../wants.ts';
import { tilesOf } from './tiles.ts';

const schema = z.strictObject({
  ...{ ...common, ...manyAreas, ...once },
  column: columnRef,
  /** Folder under `data/boundaries`, where several have shapes of the areas. */
  boundaries: z.string().min(1).optional(),
  /** Two colours, which part at the nation's value, in place of five shades of one. */
  centre: z.literal('nation').optional(),
  /** A tile map beside the map, for areas too small to see. */
  tiles: z.boolean().default(false),
});

/** A map of areas as they are, in five shades. */
export const choropleth = chartType({
  schema,
  fits: ({ ref, areas, kind, hasShapes, isRate }) =>
    areas >= 4 &&
    hasShapes &&
    isRate && { score: 76, why: `${areas} areas on a map`, settings: { column: ref, kind } },
  draw(settings, context) {
    const { language } = context;
    const comparison = compare(settings, context);
    refuseIf(countProblems(comparison));
    const boundaries = boundariesFor(comparison.areas, settings.boundaries, context);
    const { shades, explained } = areaShades(comparison, settings.centre !== undefined, context);
    const mesh = meshOf(boundaries);
    const all = regionsOf(comparison, shades, mesh, language);
    const codes = settings.tiles ? areaCodes(comparison.areas, language) : null;
    const squares = codes ? tilesOf(comparison, shades, codes, language) : [];
    refuseIf(tileProblems(squares));
    const told = tellRanking(language.charts.starts.choropleth, comparison, language, codes);
    const marks = {
      key: shadeKey(shades, comparison.of.column, language, all),
      map: regions(all, mesh),
    };
    return {
      ...told,
      description: [...told.description, explained],
      credit: language.sources.boundaries({ ...boundaries, attribution: boundaries.attribution ?? '' }),
      symbols: join(regionSymbols(all)),
      picture: (form) => arranged(marks, mesh, squares, form),
    };
  },
});

/** Large areas have more of everything: a map of counts shows where they are. */
function countProblems({ of: { column, table } }: Comparison): ChartProblem[] {
  if (column.kind !== 'count' && column.kind !== 'population') return [];
  const what = `a map of counts: ${table.id}.${column.name}`;
  const expected = 'a rate, a percentage or another measure that does not grow with the area';
  return [{ key: 'column', what, expected, mend: 'derive a rate for it, or draw a bar chart: type: bar' }];
}

function tileProblems(squares: readonly Tile[]): ChartProblem[] {
  const without = squares.filter(({ area }) => !area.tile).map(({ area }) => area.name);
  if (without.length === 0) return [];
  const what = `areas without a place on the tile map: ${without.join(', ')}`;
  const expected = 'a tile column and row for each in the areas file';
  return [{ key: 'tiles', what, expected, mend: 'give them one, or leave out tiles' }];
}

interface Marks {
  readonly key: Mark;
  readonly map: Mark;
}

const GAP = 24;
/** Share of the width that a map has beside a tile map. */
const BESIDE = 0.5;

/** The map under its key; tiles beside it where there is room for both, else under it. */
function arranged(marks: Marks, mesh: Mesh, squares: readonly Tile[], form: Form): Picture {
  const legend = drawPlot({ marks: [marks.key], height: 0 }, form);
  const isBeside = squares.length > 0 && form.width > 500;
  const width = form.width * (isBeside ? BESIDE : 1);
  // A narrow map has little sea for labels.
  const own = { ...form, width, names: Math.min(form.names, width / 3) };
  const map = drawPlot({ marks: [marks.map], height: regionsHeight(mesh, own) }, own);
  const top = legend.height + 6;
  const pieces = [
    { picture: legend, x: 0, y: 0 },
    { picture: map, x: 0, y: top },
  ];
  if (squares.length === 0) return composed(pieces);
  const rest = isBeside ? { ...form, width: form.width - own.width - GAP } : form;
  const grid = drawPlot({ marks: [tiles(squares)], height: tilesHeight(squares, rest.width) }, rest);
  const beside = { x: own.width + GAP, y: top + Math.max(0, (map.height - grid.height) / 2) };
  return composed([
    ...pieces,
    { picture: grid, ...(isBeside ? beside : { x: 0, y: top + map.height + GAP }) },
  ]);
}
