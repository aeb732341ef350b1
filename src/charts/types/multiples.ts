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
import { key } from '../marks/key.ts';
import { texts } from '../marks/text.ts';
import { comparisonNotes, seriesNotes } from '../notes.ts';
import { type OverTime, overTime, pickSeries, pointOf, seriesLine } from '../overTime.ts';
import { chosenAreas } from '../ranking.ts';
import { areaAt, columnAt, referenceArea } from '../references.ts';
import { seriesIn, valuedOnly } from '../rows.ts';
import { areaRef, common, manyAreas } from '../settings.ts';
import { chartType, refuse } from '../type.ts';
import { courseOf, courseText } from '../words.ts';

const schema = z.strictObject({ ...common, ...manyAreas, reference: areaRef.optional() });

/** A small line chart for each of several areas, all on one scale, with a thin line of what they are set against. */
export const multiples = chartType({
  schema,
  fits: ({ ref, areas, kind, periods }) =>
    areas < 3 || areas > 48 || periods < 3
      ? null
      : { score: 46, why: `a small line for each of ${areas} areas`, settings: { column: ref, kind } },
  draw(settings, context) {
    const of = columnAt(settings.column, context);
    const chosen = chosenAreas(settings, context);
    const { areas } = chosen;
    const comparable = areas.filter((area) => area.comparable);
    const series = pickSeries([of], comparable, settings, 2);
    const [first] = series;
    if (!first || series.length < 2) {
      refuse({
        key: chosen.key,
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
    const against = referenceArea(settings.reference, of.column, context);
    const drawn = against
      ? [seriesIn(of, against, periods)].filter((one) => knownPoints(one).length > 1)
      : [];
    const reference = drawn.filter(({ area }) => series.every((one) => one.area.code !== area.code));
    const facets = series.map((one) => facetOf(one, one === main, drawn, all, language));
    const told = [...series, ...reference];
    const entries = drawn.map(({ area }) => ({ text: area.name, role: 'series-2', shape: 'line' }) as const);
    const y = (isLabelled: boolean) => values(of.column, { ticks: isLabelled ? 'grid' : 'lines' });
    return {
      alt: [[went], [broken], [main ? says(main) : '']],
      description: [went, broken, ...told.map(says)].join(' '),
      data: seriesTable(told, (one) => one.area.name, language),
      notes: [
        ...breakNotes(breaks, language, true),
        ...comparisonNotes({ leftOut, missing: [] }, ends[1], language),
        ...seriesNotes(told, inText, language),
      ],
      column: settings.column,
      picture: (form) => drawFacets({ all: facets, key: key(entries), x: time(ends), y }, form),
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

const THIN = { role: 'series-2', text: 'series-2', width: 1.2 } as const;

function facetOf(
  series: Series,
  main: boolean,
  references: readonly Series[],
  { breaks, name }: OverTime,
  language: Language,
): Facet {
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
      ...references.flatMap((one) => (one.area.code === series.area.code ? [] : [seriesLine(one, THIN, 2)])),
      seriesLine(series, style, 3.5),
      texts([{ ...value, sides: ['right'] }]),
    ],
  };
}
