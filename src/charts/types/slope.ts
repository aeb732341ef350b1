import { z } from 'zod';
import type { Role } from '../../newsroom/palette.ts';
import type { Language } from '../../words/language.ts';
import { rows } from '../axes/rows.ts';
import { time } from '../axes/time.ts';
import { values } from '../axes/values.ts';
import { breakSpans } from '../breaks.ts';
import { certaintyNotes } from '../certainty.ts';
import { type Change, type Changes, changesOf, tellChanges } from '../changes.ts';
import type { Mark } from '../mark.ts';
import { dots } from '../marks/dots.ts';
import { type End, ends } from '../marks/ends.ts';
import { type Interval, intervals } from '../marks/intervals.ts';
import { key } from '../marks/key.ts';
import type { At } from '../marks/line.ts';
import { links } from '../marks/links.ts';
import { posts } from '../marks/posts.ts';
import { type Text, texts } from '../marks/text.ts';
import type { Plot } from '../plot.ts';
import { drawPlot } from '../plot.ts';
import { areaAt } from '../references.ts';
import { common, manyAreas } from '../settings.ts';
import { chartType } from '../type.ts';

const schema = z.strictObject({ ...common, ...manyAreas, as: z.enum(['lines', 'dots']).default('lines') });

interface Shown extends Change {
  readonly main: boolean;
}

/** One column of many areas at two periods: a line for each area, or a pair of dots in a row of its own. */
export const slope = chartType({
  schema,
  fits: ({ ref, areas, kind, periods }) =>
    areas < 2 || areas > 20 || periods < 2
      ? null
      : { score: 52, why: `${areas} areas then and now`, settings: { column: ref, kind } },
  draw(settings, context) {
    const { language } = context;
    const pair = changesOf(settings, context);
    const highlight = areaAt(settings.highlight, context);
    const shown = pair.changes.map((change) => ({ ...change, main: change.area.code === highlight.code }));
    const plot = settings.as === 'dots' ? asDots(shown, pair, language) : asLines(shown, pair, language);
    const told = tellChanges(settings.as === 'dots' ? 'dot' : 'slope', pair, highlight, language);
    const estimates = shown.map(({ column, bounds }) => {
      return { column, points: bounds.map((each) => ({ value: 0, bounds: each })) };
    });
    return {
      ...told,
      notes: [
        ...(settings.as === 'dots' ? certaintyNotes(estimates, 'strokes', language) : []),
        ...told.notes,
      ],
      picture: (form) => drawPlot(plot, form),
    };
  },
});

/** With more areas than this, only the highlighted and the outermost ones are named. */
const MOST_NAMED = 8;

function asLines(shown: readonly Shown[], { of, from, to, breaks }: Changes, language: Language): Plot {
  const { numbers } = language;
  const named = shown.filter(({ main }, index) => {
    return main || shown.length <= MOST_NAMED || index === 0 || index === shown.length - 1;
  });
  const text = (value: number) => numbers.label(value, of.column);
  const end = ({ main }: Shown, at: At, name: string): End => {
    return { ...at, name, value: '', bold: main, role: main ? 'highlight' : 'ink' };
  };
  const before = ({ before: y }: Shown): At => ({ x: from.index, y });
  const after = ({ after: y }: Shown): At => ({ x: to.index, y });
  // What is highlighted lies on top of the rest.
  const layered = [shown.filter(({ main }) => !main), shown.filter(({ main }) => main)].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const [role, width, r]: [Role, number, number] = first.main ? ['highlight', 3, 5] : ['context', 1.2, 3];
    const all = some.map((one) => ({ from: before(one), to: after(one), role, width }));
    return [
      links(all),
      dots(
        some.flatMap((one) => [before(one), after(one)]),
        role,
        r,
      ),
    ];
  });
  const marks = [
    breakSpans(breaks, language),
    posts([from.index, to.index]),
    ...layered,
    ends(
      named.map((one) => end(one, before(one), text(one.before))),
      'left',
    ),
    ends(named.map((one) => end(one, after(one), `${one.area.name} ${text(one.after)}`))),
  ];
  return { x: time([from, to]), y: values(of.column, { ticks: 'none' }), marks };
}

/** The hollow dot is the earlier value; the values stand outside the two. */
function asDots(shown: readonly Shown[], { of, from, to }: Changes, { numbers, periods }: Language): Plot {
  const roleOf = ({ main }: Shown): Role => (main ? 'highlight' : 'axis');
  const at = (x: number, y: number): At => ({ x, y });
  const labels = shown.flatMap((one, row): Text[] => {
    const [low, high] = [Math.min(one.before, one.after), Math.max(one.before, one.after)];
    const [left, right] = [low, high].map((value) => numbers.label(value, of.column));
    const known = one.bounds.flatMap((bounds) => bounds ?? []);
    const [start, end] = [
      Math.min(low, ...known.map(({ lower }) => lower)),
      Math.max(high, ...known.map(({ upper }) => upper)),
    ];
    const style = { bold: one.main, keep: 'must', distance: 10 } as const;
    return [
      ...(left === right
        ? []
        : [{ ...at(start, row), ...style, text: left ?? '', sides: ['left'] as const }]),
      { ...at(end, row), ...style, text: right ?? '', sides: ['right'] as const },
    ];
  });
  const each = shown.flatMap((one, row) => [
    links([
      { from: at(one.before, row), to: at(one.after, row), role: roleOf(one), width: one.main ? 3 : 1.5 },
    ]),
    dots([{ ...at(one.before, row), apart: true }], roleOf(one), 5),
    dots([at(one.after, row)], roleOf(one), 5.5),
  ]);
  const heads = key([
    { text: periods.label(from), role: 'muted', shape: 'ring' },
    { text: periods.label(to), role: 'muted', shape: 'dot' },
  ]);
  const names = shown.map(({ area, main }) => ({ name: area.name, main }));
  const isEstimated = of.column.bounds !== undefined;
  const size = { thickness: isEstimated ? 24 : 17, gap: shown.length > 12 ? 5 : 10 };
  return {
    x: values(of.column, { ticks: 'none', zero: false }),
    y: rows(names, size),
    marks: [heads, ...strokesOf(shown), ...each, texts(labels)],
  };
}

/** The interval of the earlier value above its dot, that of the later one below. */
function strokesOf(shown: readonly Shown[]): Mark[] {
  return [0, 1].map((end) => {
    const aside = end === 0 ? -9 : 9;
    const all = shown.flatMap(({ bounds }, at): Interval[] => {
      const own = bounds[end];
      return own ? [{ at, low: own.lower, high: own.upper, aside }] : [];
    });
    return intervals(all, 'x', end === 0 ? 'muted' : 'ink');
  });
}
