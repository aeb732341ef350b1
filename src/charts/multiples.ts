import { line as linePath, scaleLinear } from 'd3';
import { z } from 'zod';
import { type KnownPoint, knownPoints, type Series } from '../figures/series.ts';
import type { Role } from '../newsroom/palette.ts';
import type { Period } from '../tables/period.ts';
import { breaksSeries } from '../tables/status.ts';
import type { Language } from '../words/language.ts';
import { breakWords, type ShownBreak, shownBreaks } from './breaks.ts';
import { directionsOf } from './changes.ts';
import { seriesTable } from './dataTable.ts';
import type { Form } from './form.ts';
import { wrapText } from './labels.ts';
import { comparisonNotes, seriesNotes } from './notes.ts';
import { filled, label, outlined, stroked } from './paint.ts';
import { chosenAreas } from './ranking.ts';
import { areaAt, columnAt } from './references.ts';
import { periodsWithin, runsOf, seriesIn, trimmed, valuedOnly } from './rows.ts';
import { common, manyAreas } from './settings.ts';
import { element, join, type Markup, NOTHING, round } from './svg.ts';
import { chartType, type Picture, refuse } from './type.ts';
import { courseOf, courseText } from './words.ts';

const schema = z.strictObject({
  ...common,
  ...manyAreas,
});

interface Panel {
  readonly series: Series;
  readonly role: Role;
  readonly bold: boolean;
}

/** A small line chart for each of several areas, all on one scale. */
export const multiples = chartType({
  schema,
  draw(settings, context) {
    const of = columnAt(settings.column, context);
    const named = settings.areas?.map((name) => areaAt(name, context));
    const { areas, key } = chosenAreas({ kind: settings.kind, areas: named }, context);
    const comparable = areas.filter((area) => area.comparable);
    const within = periodsWithin(of.table, settings);
    const all = comparable.map((area) => seriesIn(of, area, within));
    const series = trimmed(all.filter((one) => knownPoints(one).length > 1));
    const periods = series[0]?.points.map((point) => point.period) ?? [];
    if (series.length < 2) {
      refuse({
        key,
        what: `too few lines to compare: ${series.length} of ${settings.column}`,
        expected: 'at least two comparable areas, each with values in two periods',
      });
    }
    const highlight = areaAt(settings.highlight, context);
    const panels = series.map((one): Panel => {
      const main = one.area.code === highlight.code;
      return { series: one, role: main ? 'highlight' : 'axis', bold: main };
    });
    const { language } = context;
    const { charts, places } = language;
    const start = charts.starts.multiples(of.column, series.length, periods[0]);
    const went = charts.says(start, directions(series, language));
    const says = (one: Series) => charts.says(places.the(one.area), courseText(one, language));
    const main = panels.find((panel) => panel.bold)?.series;
    const breaks = shownBreaks(of.table, periods);
    const apart = areas.filter((area) => !area.comparable);
    const leftOut = valuedOnly(apart, of, periods);
    const broken = breakWords(breaks, language);
    return {
      alt: [[went], [broken], [main ? says(main) : '']],
      description: [went, broken, ...series.map(says)].join(' '),
      data: seriesTable(series, (one) => one.area.name, language),
      notes: [
        ...breaks.map(({ note }) => charts.notes.dashed(note)),
        ...comparisonNotes({ leftOut, missing: [] }, periods.at(-1) as Period, language),
        ...seriesNotes(series, (one) => places.the(one.area), language),
      ],
      column: settings.column,
      picture: (form) => draw(panels, periods, breaks, form),
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

function draw(
  panels: readonly Panel[],
  periods: readonly Period[],
  breaks: readonly ShownBreak[],
  form: Form,
): Picture {
  const columns = Math.min(panels.length, form.name === 'wide' ? 4 : 2);
  const gap = 20;
  const width = (form.width - gap * (columns - 1)) / columns;
  const values = panels.flatMap(({ series }) => knownPoints(series).map((point) => point.value));
  const domain = [Math.min(0, ...values), Math.max(0, ...values) || 1];
  const titles = panels.map(({ series, bold }) => wrapText(series.area.name, width, form.size, bold));
  const head = Math.max(...titles.map((lines) => lines.length)) * form.leading + 24;
  const plot = form.name === 'wide' ? 70 : 76;
  const pitch = head + plot + form.leading + 20;
  const x = scaleLinear([periods[0]?.index ?? 0, periods.at(-1)?.index ?? 1], [4, width - 6]);
  const y = scaleLinear(domain, [head + plot, head]);
  const rules = breaks.map(({ period }) => x(period.index - 0.5));
  const body = panels.map((panel, index) => {
    const transform = `translate(${round((index % columns) * (width + gap))} ${round(Math.floor(index / columns) * pitch)})`;
    return element(
      'g',
      { transform },
      drawPanel(panel, titles[index] ?? [], { x, y, width, head, rules, periods, form }),
    );
  });
  return { height: Math.ceil(panels.length / columns) * pitch - 14, body };
}

interface PlotArea {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly width: number;
  /** Where the plot begins, below the title. */
  readonly head: number;
  readonly rules: readonly number[];
  readonly periods: readonly Period[];
  readonly form: Form;
}

function drawPanel({ series, role, bold }: Panel, title: readonly string[], plot: PlotArea): Markup[] {
  const { x, y, width, head, rules, periods, form } = plot;
  const path = linePath<KnownPoint>(
    (point) => x(point.period.index),
    (point) => y(point.value),
  ).digits(1);
  const runs = runsOf(series);
  const d = runs.flatMap((run) => (run.length > 1 ? [path(run) ?? ''] : [])).join('');
  const last = knownPoints(series).at(-1) as KnownPoint;
  const dots = [...new Set([...runs.flatMap((run) => (run.length === 1 ? run : [])), last])];
  const { numbers, periods: words } = form.language;
  const text = numbers.label(last.value, series.column);
  const [first, end] = [periods[0], periods.at(-1)];
  const foot = y(0) + form.size + 4;
  return [
    ...title.map((line, index) =>
      label(line, 0, head - 24 - (title.length - index) * form.leading + form.size, {
        bold,
        role: bold ? 'highlight' : 'ink',
      }),
    ),
    element('path', { d: `M0 ${round(y(0))}H${round(width)}`, ...stroked('axis') }),
    ...rules.map((at) =>
      element('path', {
        d: `M${round(at)} ${round(y(0) - 70)}V${round(y(0))}`,
        ...stroked('axis'),
        'stroke-dasharray': '3 3',
      }),
    ),
    d ? element('path', { d, ...stroked(role, 2.2), 'stroke-linejoin': 'round' }) : NOTHING,
    join(
      dots.map((point) =>
        element('circle', {
          cx: x(point.period.index),
          cy: y(point.value),
          r: 3.5,
          ...(breaksSeries(point) ? outlined('page', role, 2) : filled(role)),
        }),
      ),
    ),
    label(text, width, besideEnd(last, series, plot), { anchor: 'end', bold: true, halo: true }),
    first ? label(words.label(first), 0, foot, { role: 'muted' }) : NOTHING,
    end ? label(words.label(end), width, foot, { anchor: 'end', role: 'muted' }) : NOTHING,
  ];
}

/** The last value stands above its point, or below it where the line comes down and there is room. */
function besideEnd(last: KnownPoint, series: Series, { y, form }: PlotArea): number {
  const before = knownPoints(series).at(-2);
  const below = y(last.value) + form.size + 5;
  return before && before.value > last.value && below < y(0) - 2 ? below : y(last.value) - 8;
}
