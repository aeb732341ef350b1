import { z } from 'zod';
import type { Language } from '../../words/language.ts';
import { areaCodes } from '../codes.ts';
import { labelText } from '../dataTable.ts';
import { type Tile, tiles, tilesHeight } from '../marks/tiles.ts';
import { drawPlot } from '../plot.ts';
import { type Comparison, compare, tellRanking } from '../ranking.ts';
import { cellAt } from '../rows.ts';
import { columnRef, common, manyAreas, once } from '../settings.ts';
import { type Shade, shadeKey, shadeOf, shadesOf } from '../shades.ts';
import { areasCompared } from '../shown.ts';
import { chartType } from '../type.ts';
import { fewer, refuseIf } from '../wants.ts';

const { kind, highlight } = manyAreas;

const schema = z.strictObject({ ...common, ...once, column: columnRef, kind, highlight });

/** A map of tiles, one of equal size for each area of a kind, shaded in five steps. */
export const tileMap = chartType({
  schema,
  fits: ({ ref, areas, kind, hasTiles, isRate }) =>
    areas >= 4 &&
    hasTiles && {
      score: isRate ? 66 : 42,
      why: `${areas} areas where they lie, all alike in size`,
      settings: { column: ref, kind },
    },
  draw(settings, context) {
    const { areas, key: by } = areasCompared(settings, context);
    const mapped = areas.filter((area) => area.tile);
    const mend = 'name a kind of area that has tiles, or draw a bar chart';
    const about = { chart: 'a tile map', noun: 'areas', of: settings.kind ?? context.area.kind, key: by };
    const whole = 'areas with a tile column and row in the areas file';
    refuseIf(fewer(mapped.length, 2, { ...about, mend, whole }));
    const comparison = compare(settings, context, { areas: mapped, key: by });
    const { column } = comparison.of;
    const shades = shadesOf(
      comparison.ranked.map(({ value }) => value),
      column,
    );
    const { language } = context;
    const codes = areaCodes(comparison.areas, language);
    const all = tilesOf(comparison, shades, codes, language);
    const legend = shadeKey(shades, column, language, all);
    const told = tellRanking(language.charts.starts.tiles, comparison, language, codes);
    return {
      ...told,
      description: [...told.description, language.charts.tilesExplained],
      picture: (form) =>
        drawPlot({ marks: [legend, tiles(all)], height: tilesHeight(all, form.width) }, form),
    };
  },
});

export function tilesOf(
  { areas, ranked, of, period, highlight }: Comparison,
  shades: readonly Shade[],
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
