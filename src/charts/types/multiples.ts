import { z } from 'zod';
import { type KnownPoint, knownPoints, type Series } from '../../figures/series.ts';
import type { Language } from '../../words/language.ts';
import { breakSpans } from '../breaks.ts';
import { drawFacets, type Facet } from '../facets.ts';
import type { Mark } from '../mark.ts';
import { key } from '../marks/key.ts';
import { texts } from '../marks/text.ts';
import { pointOf, seriesLine } from '../overTime.ts';
import { referenceArea } from '../references.ts';
import { seriesIn } from '../rows.ts';
import { areaRef, columnRef, common, manyAreas, range } from '../settings.ts';
import { type Shown, show, shownOf } from '../shown.ts';
import { chartType } from '../type.ts';
import { countWays, courseOf, tellCourses } from '../words.ts';

const schema = z
  .strictObject({ ...common, ...manyAreas, ...range })
  .extend({ column: columnRef, reference: areaRef.optional() });

const WANTS = {
  chart: 'small lines',
  ...{ series: 2, each: 2, compares: true },
  mend: 'name more areas, or draw type: line',
};

/** A small line chart for each of several areas, all on one scale, with a thin line of what they are set against. */
export const multiples = chartType({
  schema,
  fits: ({ areas, periods }) =>
    areas >= 3 &&
    areas <= 48 &&
    periods >= 3 && { score: 46, why: `a small line for each of ${areas} areas` },
  draw(settings, context) {
    const { language } = context;
    const found = show(settings, WANTS, context);
    const { series, main, periods } = found;
    const [{ column, table }] = series as [Series];
    const against = referenceArea(settings.reference, column, context);
    const own = against ? [seriesIn({ table, column }, against, periods)] : [];
    const drawn = own.filter((one) => knownPoints(one).length > 1);
    const others = drawn.filter(({ area }) => series.every((one) => one.area.code !== area.code));
    const shown = shownOf([...series, ...others], main, found.aside);
    const start = language.charts.starts.multiples(column, series.length, periods[0]);
    const went = language.charts.says(start, ways(series, language));
    const facets = series.map((one) => facetOf(one, found, drawn, language));
    const entries = drawn.map(({ area }) => ({ text: area.name, role: 'series-2', shape: 'line' }) as const);
    return {
      shown,
      isBare: true,
      ...tellCourses(shown, went, undefined, language),
      picture: (form) => drawFacets(facets, column, periods, key(entries), form),
    };
  },
});

/** From the first value, or the first after a break, to the last value of each, as printed. */
function ways(series: readonly Series[], { charts }: Language): string {
  const courses = series.map(courseOf);
  const counts = countWays(courses.map((course) => (course ? course.direction : 0)));
  return charts.fromFirstToLast(
    counts,
    courses.some((course) => course?.since),
  );
}

function facetOf(
  series: Series,
  { main, breaks }: Shown,
  references: readonly Series[],
  language: Language,
): Facet {
  const isMain = series === main;
  const role = isMain ? 'highlight' : 'axis';
  const last = knownPoints(series).at(-1) as KnownPoint;
  const text = language.numbers.label(last.value, series.column);
  const value = { ...pointOf(last), text, bold: true, keep: 'must', distance: 6 } as const;
  const edge: Mark = { room: () => ({ right: 5 }), draw: () => ({}) };
  const others = references.filter(({ area }) => area.code !== series.area.code);
  return {
    title: series.area.name,
    main: isMain,
    marks: [
      breakSpans(breaks, language, { isBare: true }),
      ...others.map((one) => seriesLine(one, { role: 'series-2', width: 1.2 }, 2)),
      seriesLine(series, { role, width: 2.2 }, 3.5),
      texts([{ ...value, sides: ['above', 'below'] }]),
      edge,
    ],
  };
}
