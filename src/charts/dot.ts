import { scaleLinear } from 'd3';
import { z } from 'zod';
import type { Area } from '../newsroom/area.ts';
import type { Role } from '../newsroom/palette.ts';
import { type Change, changeSentence, changesOf, changeTable, pairNotes } from './changes.ts';
import type { Form } from './form.ts';
import { textWidth, widest, wrapText } from './labels.ts';
import { filled, label, outlined, stroked } from './paint.ts';
import { areaAt } from './references.ts';
import { common, manyAreas } from './settings.ts';
import { element, join, type Markup, round } from './svg.ts';
import { chartType, type Picture } from './type.ts';
import { inFull } from './words.ts';

const schema = z.strictObject({
  ...common,
  ...manyAreas,
});

/** One column of many areas at two periods, as two dots in a row for each area. */
export const dot = chartType({
  schema,
  draw(settings, context) {
    const { language } = context;
    const pair = changesOf(settings, context);
    const highlight = areaAt(settings.highlight, context);
    const sentences = changeSentence('dot', pair, highlight, language);
    const heads = [language.periods.label(pair.from), language.periods.label(pair.to)] as const;
    return {
      alt: sentences,
      description: inFull(sentences.map(([wording = '']) => wording)),
      data: changeTable(pair, language),
      notes: [
        ...pair.breaks.map(({ note }) => language.charts.notes.sentence(note)),
        ...pairNotes(pair, language),
      ],
      column: settings.column,
      picture: (form) => draw(pair.changes, highlight, heads, form),
    };
  },
});

interface PlotArea {
  readonly form: Form;
  readonly names: number;
  readonly x: (value: number) => number;
}

function draw(
  changes: readonly Change[],
  highlight: Area,
  heads: readonly [string, string],
  form: Form,
): Picture {
  const most = form.name === 'wide' ? 200 : 120;
  const isMain = (change: Change) => change.area.code === highlight.code;
  const lines = changes.map((change) => wrapText(change.area.name, most, form.size, isMain(change)));
  const names = Math.max(...lines.map((each) => widest(each, form.size, true))) + 10;
  const values = changes.flatMap(({ before, after }) => [before, after]);
  const texts = changes.flatMap(({ before, after, column }) =>
    [before, after].map((value) => form.language.numbers.label(value, column)),
  );
  const room = widest(texts, form.size, true) + 14;
  // Dots are read by position, not length: the scale need not start at zero.
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = scaleLinear([low, high === low ? low + 1 : high], [names + room, form.width - room]);
  const plot = { form, names, x };
  let y = form.leading + 12;
  const rows = changes.map((change, index) => {
    const texts = lines[index] ?? [];
    const height = texts.length * form.leading + (changes.length > 12 ? 5 : 10);
    const markup = drawRow(change, texts, y + height / 2, isMain(change), plot);
    y += height;
    return markup;
  });
  return { height: y + 2, body: [key(heads, form), ...rows] };
}

/** The key to the two dots, above the rows. */
function key([before, after]: readonly [string, string], form: Form): Markup {
  const second = 16 + textWidth(before, form.size) + 22;
  const y = form.size * 0.65;
  return join([
    element('circle', { cx: 6, cy: y, r: 5, ...outlined('page', 'muted', 2) }),
    label(before, 16, form.size),
    element('circle', { cx: second, cy: y, r: 5.5, ...filled('muted') }),
    label(after, second + 11, form.size),
  ]);
}

/** The hollow dot is the earlier value; the values stand outside the two. */
function drawRow(
  { before, after, column }: Change,
  lines: readonly string[],
  middle: number,
  main: boolean,
  { form, names, x }: PlotArea,
): Markup {
  const role: Role = main ? 'highlight' : 'axis';
  const baseline = middle + form.size * 0.35;
  const first = baseline - ((lines.length - 1) * form.leading) / 2;
  const [a, b] = [x(before), x(after)];
  const [left, right] = before <= after ? [before, after] : [after, before];
  const { numbers } = form.language;
  const same = numbers.label(left, column) === numbers.label(right, column);
  return join([
    ...lines.map((line, index) =>
      label(line, names - 10, first + index * form.leading, { anchor: 'end', bold: main }),
    ),
    element('path', { d: `M${round(a)} ${round(middle)}H${round(b)}`, ...stroked(role, main ? 3 : 1.5) }),
    element('circle', { cx: a, cy: middle, r: 5, ...outlined('page', role, 2) }),
    element('circle', { cx: b, cy: middle, r: 5.5, ...filled(role) }),
    ...(same
      ? []
      : [label(numbers.label(left, column), x(left) - 10, baseline, { anchor: 'end', bold: main })]),
    label(numbers.label(right, column), x(right) + 10, baseline, { bold: main }),
  ]);
}
