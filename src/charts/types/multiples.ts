import { z } from 'zod';
import { type KnownPoint, knownPoints, type Series } from '../../figures/series.ts';
import type { Period } from '../../tables/period.ts';
import type { Language } from '../../words/language.ts';
import { time } from '../axes/time.ts';
import { values } from '../axes/values.ts';
import { breakNotes, breakSpans, breakWords } from '../breaks.ts';
import { directionsOf } from '../changes.ts';
import { seriesTable } from '../dataTable.ts';
import { drawFacets, type Facet } from '../facets.ts';
import { texts } from '../marks/text.ts';
import { comparisonNotes, seriesNotes } from '../notes.ts';
import { type OverTime, overTime, pickSeries, pointOf, seriesLine } from '../overTime.ts';
import { chosenAreas } from '../ranking.ts';
import { areaAt, columnAt } from '../references.ts';
import { valuedOnly } from '../rows.ts';
import { common, manyAreas } from '../settings.ts';
import { chartType, refuse } from '../type.ts';
import { courseOf, courseText } from '../words.ts';

const schema = z.strictObject({ ...common, ...manyAreas });

/** A small line chart for each of several areas, all on one scale. */
export const multiples = chartType({
  schema,
  fits: ({ ref, areas, kind, periods }) =>
    areas < 3 || areas > 48 || periods < 3
      ? null
      : { score: 46, why: `a small line for each of ${areas} areas`, settings: { column: ref, kind } },
  draw(settings, context) {
    const of = columnAt(settings.column, context);
    const named = settings.areas?.map((name) => areaAt(name, context));
    const { areas, key } = chosenAreas({ kind: settings.kind, areas: named }, context);
    const comparable = areas.filter((area) => area.comparable);
    const series = pickSeries([of], comparable, settings, 2);
    const [first] = series;
    if (!first || series.length < 2) {
      refuse({
        key,
        what: `too few lines to compare: ${series.length} of ${settings.column}`,
        expected: 'at least two comparable areas, each with values in two periods',
      });
    }
    const { language } = context;
    const { charts } = language;
    const highlight = areaAt(settings.highlight, context);
    const main = series.find((one) => one.area.code === highlight.code);
    const all = overTime(series, main ?? first, 'area', language);
    const { periods, breaks, inText } = all;
    const start = charts.starts.multiples(of.column, series.length, periods[0]);
    const went = charts.says(start, directions(series, language));
    const says = (one: Series) => charts.says(inText(one), courseText(one, language));
    const broken = breakWords(breaks, language);
    const apart = areas.filter((area) => !area.comparable);
    const leftOut = valuedOnly(apart, of, periods);
    const ends = [periods[0], periods.at(-1)] as [Period, Period];
    const facets = series.map((one) => facetOf(one, one === main, all, language));
    const y = (isLabelled: boolean) => values(of.column, { ticks: isLabelled ? 'grid' : 'lines' });
    return {
      alt: [[went], [broken], [main ? says(main) : '']],
      description: [went, broken, ...series.map(says)].join(' '),
      data: seriesTable(series, (one) => one.area.name, language),
      notes: [
        ...breakNotes(breaks, language, true),
        ...comparisonNotes({ leftOut, missing: [] }, ends[1], language),
        ...seriesNotes(series, inText, language),
      ],
      column: settings.column,
      picture: (form) => drawFacets({ all: facets, x: time(ends), y }, form),
    };
  },
});

/** From the first value, or the first after a break, to the last value of each, as printed. */
function directions(series: readonly Series[], { charts }: Language): string {
  const courses = series.map(courseOf);
  const counts = directionsOf(courses.map((course) => (course ? course.direction : 0)));
  const isBroken = courses.some((course) => course?.since);
  return charts.fromFirstToLast(counts, isBroken);
}

function facetOf(series: Series, main: boolean, { breaks, name }: OverTime, language: Language): Facet {
  const role = main ? 'highlight' : 'axis';
  const last = knownPoints(series).at(-1) as KnownPoint;
  const text = language.numbers.label(last.value, series.column);
  const value = { ...pointOf(last), text, bold: true, keep: 'must', distance: 6 } as const;
  const style = { role, text: role, width: 2.2 } as const;
  return {
    title: name(series),
    main,
    marks: [
      breakSpans(breaks, language, true),
      seriesLine(series, style, 3.5),
      texts([{ ...value, sides: ['right'] }]),
    ],
  };
}
