import { z } from 'zod';
import type { Period } from '../../tables/period.ts';
import { breakWords } from '../breaks.ts';
import { byRow } from '../dataTable.ts';
import { asDots, asLines, type Pair, pairOf } from '../pairPlots.ts';
import { pairsShown } from '../pairs.ts';
import { columnRef, common, manyAreas, range } from '../settings.ts';
import { chartType } from '../type.ts';
import { countWays } from '../words.ts';

const schema = z.strictObject({
  ...{ ...common, ...manyAreas, ...range },
  column: columnRef,
  as: z.enum(['lines', 'dots']).default('lines'),
});

/** One column of many areas at two periods: a line for each area, or a pair of dots in a row of its own. */
export const slope = chartType({
  schema,
  fits: ({ areas, periods }) =>
    areas >= 2 && areas <= 20 && periods >= 2 && { score: 52, why: `${areas} areas then and now` },
  draw(settings, context) {
    const { language } = context;
    const { charts, periods: words } = language;
    const isDots = settings.as === 'dots';
    const shown = pairsShown(settings, context);
    const pairs = shown.series.map((one) => pairOf(one, one === shown.main));
    const own = pairs.find(({ main }) => main);
    const [from, to] = shown.periods as [Period, Period];
    const about = { column: (pairs[0] as Pair).column, from, to };
    const went = charts.directions(countWays(pairs.map(({ direction }) => direction)));
    const start = (text: typeof words.text) =>
      charts.starts[isDots ? 'dot' : 'slope'](about, pairs.length, text);
    return {
      shown,
      ...(isDots && { certainty: 'strokes' }),
      alt: [
        [charts.says(start(words.text), went), charts.says(start(words.label), went)],
        [own ? charts.went(about, { ...own, before: own.before.value, after: own.after.value }) : ''],
        [breakWords(shown.breaks, language)],
      ],
      data: byRow(shown, language),
      picture: isDots ? asDots(pairs, shown, language) : asLines(pairs, shown, language),
    };
  },
});
