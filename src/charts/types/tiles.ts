import { z } from 'zod';
import { areaCodes } from '../codes.ts';
import { mappedAreas } from '../mappedAreas.ts';
import { tiles } from '../marks/tiles.ts';
import { compare, tellRanking } from '../ranking.ts';
import { columnRef, common, manyAreas, once } from '../settings.ts';
import { shadeKey } from '../shadeKey.ts';
import { partsAtZero, shadesOf } from '../shades.ts';
import { areasCompared } from '../shown.ts';
import { chartType } from '../type.ts';
import { fewer, refuseIf } from '../wants.ts';

const { kind, highlight } = manyAreas;

const schema = z.strictObject({ ...common, ...once, column: columnRef, kind, highlight });

/** A map of tiles, one of equal size for each area of a kind, shaded in five steps. */
export const tileMap = chartType({
  schema,
  fits: ({ areas, hasTiles, isRate }) =>
    areas >= 4 &&
    hasTiles && { score: isRate ? 66 : 42, why: `${areas} areas where they lie, all alike in size` },
  draw(settings, context) {
    const { areas, key: by } = areasCompared(settings, context);
    const mapped = areas.filter((area) => area.tile);
    const mend = 'name a kind of area that has tiles, or draw a bar chart';
    const about = { chart: 'a tile map', noun: 'areas', of: settings.kind ?? context.area.kind, key: by };
    const whole = 'areas with a tile column and row in the areas file';
    refuseIf(fewer(mapped.length, 2, { ...about, mend, whole }));
    const comparison = compare(settings, context, { areas: mapped, key: by });
    const { column } = comparison.of;
    const values = comparison.ranked.map(({ value }) => value);
    const shades = shadesOf(values, column);
    const { language } = context;
    const codes = areaCodes(comparison.areas, language);
    const all = mappedAreas(comparison.areas, comparison, shades, language);
    return {
      ...tellRanking(language.charts.starts.tiles, comparison, language, codes),
      also: [language.charts.shadesExplained(partsAtZero(values))],
      picture: { marks: [shadeKey(shades, column, language, all), tiles(all, codes)], height: 0 },
    };
  },
});
