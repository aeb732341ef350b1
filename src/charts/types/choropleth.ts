import { z } from 'zod';
import { meshOf } from '../../boundaries/mesh.ts';
import { isKnown } from '../../figures/series.ts';
import type { Area } from '../../newsroom/area.ts';
import { asShown } from '../../words/asShown.ts';
import type { ChartContext, ChartProblem } from '../chart.ts';
import { areaCodes } from '../codes.ts';
import { composed } from '../facets.ts';
import type { Form } from '../form.ts';
import { boundariesFor, mappedAreas, regionsOf } from '../mappedAreas.ts';
import type { Mark } from '../mark.ts';
import { regionSymbols, regions } from '../marks/regions.ts';
import { tiles } from '../marks/tiles.ts';
import { drawPlot, type Picture } from '../plot.ts';
import { type Comparison, compare, tellRanking } from '../ranking.ts';
import { cellAt } from '../rows.ts';
import { columnRef, common, manyAreas, once } from '../settings.ts';
import { shadeKey } from '../shadeKey.ts';
import { partsAtZero, shadesOf } from '../shades.ts';
import { join } from '../svg.ts';
import { chartType } from '../type.ts';
import { refuse, refuseIf } from '../wants.ts';

const schema = z.strictObject({ ...common, ...manyAreas, ...once }).extend({
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
  fits: ({ areas, hasShapes, isRate }) =>
    areas >= 4 && hasShapes && isRate && { score: 76, why: `${areas} areas on a map` },
  draw(settings, context) {
    const { language } = context;
    const { numbers } = language;
    const comparison = compare(settings, context);
    const { column } = comparison.of;
    refuseIf(countProblems(comparison));
    const boundaries = boundariesFor(comparison.areas, settings.boundaries, context);
    const values = comparison.ranked.map(({ value }) => value);
    const centre = settings.centre ? nationAt(comparison, context) : undefined;
    const shades = shadesOf(values, column, centre);
    const mesh = meshOf(boundaries);
    const all = regionsOf(comparison, shades, mesh, language);
    const codes = settings.tiles ? areaCodes(comparison.areas, language) : null;
    const squares = mappedAreas(comparison.areas, comparison, shades, language);
    if (codes) refuseIf(tileProblems(comparison.areas));
    const key = shadeKey(shades, column, language, all);
    const map = regions(all, mesh);
    const grid = codes && tiles(squares, codes);
    return {
      ...tellRanking(language.charts.starts.choropleth, comparison, language, codes),
      ...(centre === undefined
        ? { also: [language.charts.shadesExplained(partsAtZero(values))] }
        : { notes: [language.charts.aroundNation(context.nation, numbers.label(centre, column))] }),
      credit: language.sources.boundaries({ ...boundaries, attribution: boundaries.attribution ?? '' }),
      symbols: join(regionSymbols(all)),
      picture: (form) => arranged(key, map, grid, form),
    };
  },
});

/** The nation's value, as printed. */
function nationAt({ of, period }: Comparison, { nation }: ChartContext): number {
  const cell = cellAt(of, nation, period);
  if (isKnown(cell)) return asShown(cell.value, of.column);
  const what = `no value of the nation: ${of.table.id}.${of.column.name} in ${period.id}`;
  return refuse({ key: 'centre', what, mend: 'leave centre out' });
}

/** Large areas have more of everything: a map of counts shows where they are. */
function countProblems({ of: { column, table } }: Comparison): ChartProblem[] {
  if (column.kind !== 'count' && column.kind !== 'population') return [];
  const what = `a map of counts: ${table.id}.${column.name}`;
  const expected = 'a rate, a percentage or another measure that does not grow with the area';
  return [{ key: 'column', what, expected, mend: 'derive a rate for it, or draw a bar chart: type: bar' }];
}

function tileProblems(areas: readonly Area[]): ChartProblem[] {
  const without = areas.filter(({ tile }) => !tile).map(({ name }) => name);
  if (without.length === 0) return [];
  const what = `areas without a place on the tile map: ${without.join(', ')}`;
  const expected = 'a tile column and row for each in the areas file';
  return [{ key: 'tiles', what, expected, mend: 'give them one, or leave out tiles' }];
}

const GAP = 24;

/** The map under its key; tiles beside it where there is room for both, else under it. */
function arranged(key: Mark, map: Mark, grid: Mark | null, form: Form): Picture {
  const isBeside = grid !== null && form.width > 500;
  const width = form.width * (isBeside ? 0.5 : 1);
  const drawn = (mark: Mark, more: Partial<Form> = {}) =>
    drawPlot({ marks: [mark], height: 0 }, { ...form, ...more });
  const legend = { picture: drawn(key), x: 0, y: 0 };
  // A narrow map has little sea for labels.
  const main = {
    picture: drawn(map, { width, names: Math.min(form.names, width / 3) }),
    x: 0,
    y: legend.picture.height + 6,
  };
  if (!grid) return composed([legend, main]);
  const tiled = drawn(grid, isBeside ? { width: form.width - width - GAP } : {});
  const below = main.y + main.picture.height + GAP;
  const middle = main.y + Math.max(0, (main.picture.height - tiled.height) / 2);
  return composed([
    legend,
    main,
    { picture: tiled, x: isBeside ? width + GAP : 0, y: isBeside ? middle : below },
  ]);
}
