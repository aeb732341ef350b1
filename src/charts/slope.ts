import { scaleLinear } from 'd3';
import { z } from 'zod';
import type { Area } from '../newsroom/area.ts';
import type { Role } from '../newsroom/palette.ts';
import { breakHeader, breakNotes } from './breaks.ts';
import {
  type Change,
  type Changes,
  changeSentence,
  changesOf,
  changeTable,
  highlightedFirst,
  pairNotes,
} from './changes.ts';
import type { Form } from './form.ts';
import { dodge, textWidth, widest, wrapText } from './labels.ts';
import { filled, label, stroked } from './paint.ts';
import { areaAt } from './references.ts';
import { common, manyAreas } from './settings.ts';
import { element, join, type Markup, round } from './svg.ts';
import { chartType, type Picture } from './type.ts';
import { inFull } from './words.ts';

const schema = z.strictObject({
  ...common,
  ...manyAreas,
});

/** One column of many areas at two periods, a line for each area. */
export const slope = chartType({
  schema,
  draw(settings, context) {
    const { language } = context;
    const pair = changesOf(settings, context);
    const highlight = areaAt(settings.highlight, context);
    const sentences = changeSentence('slope', pair, highlight, language);
    return {
      alt: sentences,
      description: inFull(sentences.map(([wording = '']) => wording)),
      data: changeTable(pair, language),
      notes: [...breakNotes(pair.breaks, language), ...pairNotes(pair, language)],
      column: settings.column,
      picture: (form) => draw(pair, highlight, form),
    };
  },
});

/** With more areas than this, only the highlighted and the outermost ones are named. */
const MOST_NAMED = 8;

interface Sloped {
  readonly change: Change;
  readonly main: boolean;
  readonly named: boolean;
  readonly lines: readonly string[];
}

function draw({ changes, from, to, breaks }: Changes, highlight: Area, form: Form): Picture {
  const { numbers, periods } = form.language;
  const heads = [periods.label(from), periods.label(to)];
  const values = changes.flatMap(({ before, after }) => [before, after]);
  const most = form.name === 'wide' ? 170 : 100;
  const slopes = changes.map((change, index): Sloped => {
    const main = change.area.code === highlight.code;
    const named = main || changes.length <= MOST_NAMED || index === 0 || index === changes.length - 1;
    const text = `${change.area.name} ${numbers.label(change.after, change.column)}`;
    return { change, main, named, lines: named ? wrapText(text, most, form.size, main) : [] };
  });
  const left =
    widest(
      slopes.filter((one) => one.named).map((one) => beforeText(one, form)),
      form.size,
      true,
    ) + 12;
  const right = form.width - Math.max(...slopes.map((one) => widest(one.lines, form.size, one.main))) - 14;
  const at = scaleLinear([from.index, to.index], [left, right]);
  // Numbers only: the names of the two periods stand where the notes would.
  const numbered = breaks.map((each) => ({ ...each, note: '' }));
  const header = breakHeader(numbered, (period) => at(period.index - 0.5), right, form);
  const top = header.height + form.leading + 16;
  const bottom = top + (form.name === 'wide' ? 320 : 300);
  const low = Math.min(...values);
  const y = scaleLinear([low >= 0 ? 0 : low, Math.max(...values, 0) || 1], [bottom, top]);
  const plot = { left, right, head: header.height + form.size, top, bottom, y, form };
  return {
    height: bottom + 14,
    body: [
      header.draw(bottom),
      ...[left, right].map((x, index) => post(x, heads[index] ?? '', plot)),
      ...highlightedFirst(slopes).map((one) => slopeLine(one, plot)),
      ...sideLabels(slopes, plot),
    ],
  };
}

interface PlotArea {
  readonly left: number;
  readonly right: number;
  /** Baseline of the names of the two periods. */
  readonly head: number;
  readonly top: number;
  readonly bottom: number;
  readonly y: (value: number) => number;
  readonly form: Form;
}

function post(x: number, name: string, { head, top, bottom, form }: PlotArea): Markup {
  const half = textWidth(name, form.size, true) / 2;
  return join([
    element('path', { d: `M${round(x)} ${round(top - 6)}V${round(bottom)}`, ...stroked('axis') }),
    label(name, Math.max(half, x), head, { anchor: 'middle', bold: true, halo: true }),
  ]);
}

function slopeLine({ change, main }: Sloped, { left, right, y }: PlotArea): Markup {
  const role: Role = main ? 'highlight' : 'context';
  const [from, to] = [y(change.before), y(change.after)];
  const r = main ? 5 : 3;
  return join([
    element('path', {
      d: `M${round(left)} ${round(from)}L${round(right)} ${round(to)}`,
      ...stroked(role, main ? 3 : 1.2),
    }),
    element('circle', { cx: left, cy: from, r, ...filled(role) }),
    element('circle', { cx: right, cy: to, r, ...filled(role) }),
  ]);
}

function beforeText({ change }: Sloped, { language }: Form): string {
  return language.numbers.label(change.before, change.column);
}

function sideLabels(slopes: readonly Sloped[], { left, right, top, bottom, y, form }: PlotArea): Markup[] {
  const named = slopes.filter((one) => one.named);
  const lefts = dodge(
    named.map(({ change }) => ({ at: y(change.before), size: form.leading })),
    top - 6,
    bottom + 10,
  );
  const rights = dodge(
    named.map(({ change, lines }) => ({ at: y(change.after), size: lines.length * form.leading + 4 })),
    top - 6,
    bottom + 10,
  );
  return named.map((one, index) => {
    const style = { bold: one.main, role: one.main ? 'highlight' : 'ink' } as const;
    const first = (rights[index] ?? 0) - ((one.lines.length - 1) * form.leading) / 2 + form.size * 0.35;
    return join([
      label(beforeText(one, form), left - 9, (lefts[index] ?? 0) + form.size * 0.35, {
        ...style,
        anchor: 'end',
      }),
      ...one.lines.map((line, row) => label(line, right + 10, first + row * form.leading, style)),
    ]);
  });
}
