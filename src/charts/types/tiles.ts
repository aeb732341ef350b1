import { quantileSorted } from 'd3';
import { z } from 'zod';
import type { Area } from '../../newsroom/area.ts';
import type { ChartContext } from '../chart.ts';
import { areaCodes } from '../codes.ts';
import { cellNotes, comparisonNotes } from '../notes.ts';
import { type Comparison, chosenAreas, compare, comparisonAlt, comparisonTable } from '../ranking.ts';
import { areaAt } from '../references.ts';
import { areaRef, columnRef, common, periodRef } from '../settings.ts';
import { chartType, refuse } from '../type.ts';
import { inFull } from '../words.ts';
import { drawMap, type Shade, STEPS, type Tile } from './tileMap.ts';

const schema = z.strictObject({
  ...common,
  column: columnRef,
  kind: z.string().min(1).optional(),
  period: periodRef.optional(),
  highlight: areaRef.default('area'),
});

/** A map of tiles, one of equal size for each area of a kind, shaded in five steps. */
export const tiles = chartType({
  schema,
  draw(settings, context) {
    const chosen = chosenAreas({ kind: settings.kind }, context);
    const mapped = chosen.areas.filter((area) => area.tile);
    if (mapped.length < 2) {
      refuse({
        key: chosen.key,
        what: `too few areas with a place on the tile map: ${settings.kind ?? context.area.kind}`,
        expected: 'at least two areas with a tile column and row in the areas file',
        mend: 'name a kind of area that has tiles, or draw a bar chart',
      });
    }
    const comparison = compare({ ...settings, period: settings.period, ...chosen, areas: mapped }, context);
    const highlight = areaAt(settings.highlight, context);
    const shades = shadesOf(comparison);
    const all = tilesOf(comparison, shades, highlight, context);
    const { language } = context;
    const alt = comparisonAlt('tiles', comparison, highlight, language);
    return {
      alt,
      description: inFull([...alt.map(([wording = '']) => wording), language.charts.tilesExplained]),
      data: comparisonTable(comparison, language, areaCodes(comparison.areas, language)),
      notes: [
        ...comparisonNotes(comparison, comparison.period, language),
        ...cellNotes(comparison.of, comparison.ranked, comparison.period, language),
      ],
      column: settings.column,
      picture: (form) => drawMap(all, shades, comparison.of.column, form),
    };
  },
});

/**
 * Five shades with about as many areas each. Bounds are values as printed, so that two areas that
 * print alike never have different shades.
 */
function shadesOf({ ranked }: Comparison): Shade[] {
  const values = ranked.map((one) => one.value).sort((a, b) => a - b);
  const distinct = [...new Set(values)];
  const bounds = STEPS.map((step) =>
    distinct.length <= STEPS.length ? distinct[step - 1] : quantileSorted(values, (step - 1) / STEPS.length),
  );
  return STEPS.flatMap((step, index) => {
    const [from, below] = [bounds[index], bounds[index + 1] ?? Number.POSITIVE_INFINITY];
    const inside = values.filter((value) => from !== undefined && value >= from && value < below);
    const [first, last] = [inside[0], inside.at(-1)];
    return first === undefined || last === undefined ? [] : [{ step, from: first, to: last }];
  });
}

function tilesOf(
  { areas, ranked }: Comparison,
  shades: readonly Shade[],
  highlight: Area,
  { language }: ChartContext,
): Tile[] {
  const codes = areaCodes(areas, language);
  return areas.map((area) => {
    const found = ranked.find((one) => one.area === area);
    const value = found?.value;
    return {
      area,
      code: codes.get(area.code) ?? '',
      ranked: found,
      shade: shades.find(({ from, to }) => value !== undefined && value >= from && value <= to),
      highlighted: area.code === highlight.code,
    };
  });
}
