import { z } from 'zod';
import { isKnown } from '../../figures/series.ts';
import type { Area } from '../../newsroom/area.ts';
import { causesOf } from '../../tables/breaks.ts';
import type { Language } from '../../words/language.ts';
import { type Group, grouped, stacked } from '../barPlot.ts';
import { breakWords } from '../breaks.ts';
import { namedValue } from '../columnsAt.ts';
import { byPeriod, byRow } from '../dataTable.ts';
import { type ColumnOf, periodAt } from '../references.ts';
import { latestShared, periodsWithin, seriesIn, trimmed } from '../rows.ts';
import { areaRef, areaRefs, columnRefs, common, once, range } from '../settings.ts';
import { areasNamed, columnsOf, type Shown, shownOf } from '../shown.ts';
import { stackProblems, sumProblems, wholeOf } from '../stacked.ts';
import { chartType } from '../type.ts';
import { fewer, refuseIf, unitProblems } from '../wants.ts';

const schema = z.strictObject({
  ...{ ...common, ...once, ...range },
  columns: columnRefs.max(4),
  mode: z.enum(['grouped', 'stacked']),
  area: areaRef.optional(),
  areas: areaRefs.min(2, 'at least two areas').max(12).optional(),
});

const STACK = { key: 'mode', name: 'stacked bars', mend: 'write mode: grouped' };

/** Several columns, grouped or stacked, for each of several periods of an area, or for each of several areas. */
export const bars = chartType({
  schema,
  fits({ alike, parts, periods }) {
    if (parts.length > 1 && parts.length < 5)
      return { score: 65, why: 'parts of one whole', settings: { mode: 'stacked', columns: parts } };
    if (alike.length < 2 || periods > 12) return false;
    const columns = alike.slice(0, 4);
    const why = `${columns.length} columns side by side`;
    return { score: 45, why, settings: { mode: 'grouped', columns } };
  },
  draw(settings, context) {
    const { language } = context;
    const { charts } = language;
    const { mode, areas: named } = settings;
    const isStacked = mode === 'stacked';
    const columns = columnsOf(settings, context);
    const [of] = columns as [ColumnOf];
    const titles = columns.map(({ column }) => column);
    refuseIf([...unitProblems(titles), ...(isStacked ? stackProblems(titles, STACK) : [])]);
    const areas = areasNamed(settings, context);
    const period = settings.period ? periodAt(settings.period, of.table) : latestShared(of, areas);
    const periods = named ? (period ? [period] : []) : periodsWithin(of.table, settings);
    const all = areas.flatMap((area) => columns.map((each) => seriesIn(each, area, periods)));
    const shown = shownOf(trimmed(all));
    const groups = groupsOf(shown, named ? context.area : null, language);
    const about = { chart: 'bars', noun: 'values', key: 'columns', mend: 'name columns that have some' };
    refuseIf(fewer(groups.length, 1, { ...about, of: settings.columns.join(', '), whole: 'value' }));
    if (isStacked) {
      const parts = areas.map((area) => shown.series.filter((one) => one.area === area));
      refuseIf(parts.flatMap((each) => sumProblems(wholeOf(each), STACK)));
    }
    const whose = named && period ? period : (areas[0] as Area);
    const start = charts.starts.bars(mode, titles, whose);
    const said = groups.map(({ name, cells }) =>
      charts.group(name, charts.named(cells.map((cell) => namedValue(cell, language)))),
    );
    const main = groups.findIndex((group) => group.main);
    // The newest period is the news; areas keep the author's order.
    const here = said[main >= 0 ? main : named ? 0 : groups.length - 1] ?? '';
    return {
      shown,
      ...(!isStacked && { certainty: 'strokes' }),
      alt: [
        [charts.sentences([start, ...said]), charts.groupEnds(start, said), charts.sentences([start, here])],
        [breakWords(shown.breaks, language)],
      ],
      data: (named ? byRow : byPeriod)(shown, language),
      picture: (isStacked ? stacked : grouped)(groups, language),
    };
  },
});

/** From the top down: areas in the order given, or periods, earliest first. @param own null for periods */
function groupsOf(shown: Shown, own: Area | null, { charts, periods }: Language): Group[] {
  const all = [...Map.groupBy(shown.series, ({ area }) => area)].flatMap(([area, series]) =>
    shown.periods.map((period, index) => {
      const between = shown.breaks.filter((each) => each.period.index === period.index);
      return {
        ...{ name: own ? area.name : periods.label(period), main: area.code === own?.code },
        ...(between.length > 0 && { rule: charts.breakLabel(causesOf(between)) }),
        cells: series.map((one) => ({ ...one, points: one.points.slice(index, index + 1) })),
      };
    }),
  );
  return all.filter(({ cells }) => cells.some(({ points }) => isKnown(points[0])));
}
