import { z } from 'zod';
import type { Area } from '../../newsroom/area.ts';
import type { Language } from '../../words/language.ts';
import { areaCodes } from '../codes.ts';
import { labelText } from '../dataTable.ts';
import { key } from '../marks/key.ts';
import { type Tile, tiles, tilesHeight } from '../marks/tiles.ts';
import { drawPlot } from '../plot.ts';
import { type Comparison, chosenAreas, compare, tellComparison } from '../ranking.ts';
import { areaAt } from '../references.ts';
import { cellAt } from '../rows.ts';
import { areaRef, columnRef, common, periodRef } from '../settings.ts';
import { shadeKey } from '../shadeKey.ts';
import { type Shade, shadeOf, shadesOf } from '../shades.ts';
import { chartType, refuse } from '../type.ts';

const schema = z.strictObject({
  ...common,
  column: columnRef,
  kind: z.string().min(1).optional(),
  period: periodRef.optional(),
  highlight: areaRef.default('area'),
});

/** A map of tiles, one of equal size for each area of a kind, shaded in five steps. */
export const tileMap = chartType({
  schema,
  fits: ({ ref, areas, kind, hasTiles, isRate }) =>
    areas < 4 || !hasTiles
      ? null
      : {
          score: isRate ? 66 : 42,
          why: `${areas} areas where they lie, all alike in size`,
          settings: { column: ref, kind },
        },
  draw(settings, context) {
    const chosen = chosenAreas(settings, context);
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
    const { column } = comparison.of;
    const shades = shadesOf(
      comparison.ranked.map(({ value }) => value),
      column,
    );
    const { language } = context;
    const codes = areaCodes(comparison.areas, language);
    const all = tilesOf(comparison, shades, highlight, codes, language);
    const entries = shadeKey(shades, column, language, all);
    const told = tellComparison('tiles', comparison, highlight, language, codes);
    return {
      ...told,
      description: `${told.description} ${language.charts.tilesExplained}`,
      picture: (form) =>
        drawPlot({ marks: [key(entries), tiles(all)], height: tilesHeight(all, form.width) }, form),
    };
  },
});

export function tilesOf(
  { areas, ranked, of, period }: Comparison,
  shades: readonly Shade[],
  highlight: Area,
  codes: ReadonlyMap<string, string>,
  language: Language,
): Tile[] {
  return areas.map((area): Tile => {
    const found = ranked.find((one) => one.area === area);
    return {
      area,
      code: codes.get(area.code) ?? '',
      value: found ? language.numbers.label(found.point.value, of.column) : null,
      said: language.charts.group(area.name, labelText(cellAt(of, area, period), of.column, language)),
      shade: found && shadeOf(found.value, shades),
      highlighted: area.code === highlight.code,
    };
  });
}
