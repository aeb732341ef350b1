import { z } from 'zod';
import { median } from '../../figures/areaMeasures.ts';
import { compare, tellRanking } from '../ranking.ts';
import { referenceArea } from '../references.ts';
import { cellAt } from '../rows.ts';
import { areaRef, columnRef, common, manyAreas, once } from '../settings.ts';
import { drawStrip } from '../strip.ts';
import { chartType } from '../type.ts';

const schema = z
  .strictObject({ ...common, ...manyAreas, ...once })
  .extend({ column: columnRef, reference: areaRef.optional() });

/** Fewer areas have no middle that is worth a mark. */
const FEW = 4;

/** One column of many areas, each a dot on one axis. */
export const strip = chartType({
  schema,
  fits: ({ areas, isRate }) =>
    areas >= 8 && { score: isRate ? 78 : 55, why: `where one area stands among ${areas}` },
  draw(settings, context) {
    const { language } = context;
    const comparison = compare(settings, context);
    const { of, period, ranked } = comparison;
    const area = referenceArea(settings.reference, of.column, context);
    const value = area && cellAt(of, area, period).value;
    const reference = area === null || value === null ? null : { area, value };
    const middle = ranked.length < FEW ? null : median(ranked.map(({ point }) => point.value));
    const told = tellRanking(language.charts.starts.strip, comparison, language);
    const said = language.charts.middle(middle, reference, of.column);
    return {
      ...told,
      ...(comparison.main && { certainty: 'strokes' }),
      alt: [...told.alt, [said]],
      picture: (form) => drawStrip({ ...comparison, median: middle, reference }, form),
    };
  },
});
