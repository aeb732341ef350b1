import { z } from 'zod';
import { median } from '../../figures/areaMeasures.ts';
import type { ChartContext } from '../chart.ts';
import { type Comparison, chosenAreas, compare, tellComparison } from '../ranking.ts';
import { areaAt, referenceArea } from '../references.ts';
import { cellAt } from '../rows.ts';
import { areaRef, common, manyAreasOnce } from '../settings.ts';
import { drawStrip } from '../strip.ts';
import type { Marked } from '../stripFlags.ts';
import { chartType } from '../type.ts';

const schema = z.strictObject({
  ...common,
  ...manyAreasOnce,
  reference: areaRef.optional(),
});

/** One column of many areas, each a dot on one axis. */
export const strip = chartType({
  schema,
  fits: ({ ref, areas, kind, isRate }) =>
    areas < 8
      ? null
      : {
          score: isRate ? 78 : 55,
          why: `where one area stands among ${areas}`,
          settings: { column: ref, kind },
        },
  draw(settings, context) {
    const { language } = context;
    const chosen = chosenAreas(settings, context);
    const comparison = compare({ column: settings.column, period: settings.period, ...chosen }, context);
    const highlight = areaAt(settings.highlight, context);
    const marked = markedIn(comparison, settings.reference, context);
    const told = tellComparison('strip', comparison, highlight, language);
    const middle = language.charts.middle(marked.median, marked.reference, comparison.of.column);
    return {
      ...told,
      alt: [...told.alt, [middle]],
      description: `${told.description} ${middle}`,
      picture: (form) => drawStrip({ comparison, highlight, ...marked }, form),
    };
  },
});

function markedIn(
  { of, period, ranked }: Comparison,
  named: string | undefined,
  context: ChartContext,
): Marked {
  const area = referenceArea(named, of.column, context);
  const value = area && cellAt(of, area, period).value;
  const reference = area === null || value === null ? null : { area, value };
  return { median: median(ranked.map(({ point }) => point.value)), reference };
}
