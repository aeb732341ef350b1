import { scaleLinear } from 'd3';
import type { Role } from '../newsroom/palette.ts';
import type { Period } from '../tables/period.ts';
import { BREAK_ROW, breakRow } from './breaks.ts';
import type { Form } from './form.ts';
import { textWidth, widest, wrapText } from './labels.ts';
import { filled, label, outlined, stroked } from './paint.ts';
import { element, join, type Markup, NOTHING, round } from './svg.ts';
import type { Picture } from './type.ts';

/** The bars of one category. */
export interface BarGroup {
  readonly name: string;
  readonly period: Period;
  /** Number of the break in the series that lies between the group before and this one. */
  readonly breakBefore: number | null;
  readonly highlighted: boolean;
  readonly bars: readonly {
    readonly value: number | null;
    /** At the end of the bar, or in it. */
    readonly text: string;
    /** With its markers, for the data table. */
    readonly full: string;
  }[];
}

const ROLES: readonly Role[] = ['series-1', 'series-2', 'series-3', 'series-4'];

function roleAt(index: number): Role {
  return ROLES[index] ?? 'context';
}

/** A heading for each category; below it a bar for each column, with its own name. */
export function groupedPicture(groups: readonly BarGroup[], titles: readonly string[], form: Form): Picture {
  const most = form.name === 'wide' ? 220 : 136;
  const lines = titles.map((title) => wrapText(title, most, form.size));
  const names = Math.max(...lines.map((each) => widest(each, form.size))) + 8;
  const values = groups.flatMap((group) => group.bars.map((bar) => bar.value ?? 0));
  const texts = groups.flatMap((group) => group.bars.map((bar) => bar.text));
  const room = widest(texts, form.size) + 6;
  const low = Math.min(0, ...values);
  const x = scaleLinear(
    [low, Math.max(0, ...values) || 1],
    [names + (low < 0 ? room : 0), form.width - room],
  );
  let y = 0;
  const body: Markup[] = [];
  for (const group of groups) {
    if (group.breakBefore !== null) {
      body.push(breakRow(group.breakBefore, y - 6, form));
      y += BREAK_ROW - 6;
    }
    body.push(
      label(group.name, 0, y + form.size, { bold: true, role: group.highlighted ? 'highlight' : 'ink' }),
    );
    y += form.leading + 6;
    const top = y;
    for (const [index, bar] of group.bars.entries()) {
      const name = lines[index] ?? [];
      const height = Math.max(18, name.length * form.leading) + 4;
      body.push(groupedBar(bar, name, { x, names, middle: y + height / 2, role: roleAt(index), form }));
      y += height;
    }
    body.push(element('path', { d: `M${round(x(0))} ${round(top)}V${round(y)}`, ...stroked('axis') }));
    y += 12;
  }
  return { height: y - 8, body };
}

interface Spot {
  readonly x: (value: number) => number;
  readonly names: number;
  readonly middle: number;
  readonly role: Role;
  readonly form: Form;
}

function groupedBar(bar: BarGroup['bars'][number], name: readonly string[], spot: Spot): Markup {
  const { x, names, middle, role, form } = spot;
  const [zero, end] = [x(0), x(bar.value ?? 0)];
  const baseline = middle + form.size * 0.35;
  const first = baseline - ((name.length - 1) * form.leading) / 2;
  const left = (bar.value ?? 0) < 0;
  return join([
    ...name.map((line, index) => label(line, names - 8, first + index * form.leading, { anchor: 'end' })),
    bar.value
      ? element('rect', {
          x: Math.min(zero, end),
          y: middle - 8,
          width: Math.abs(end - zero),
          height: 16,
          ...filled(role),
        })
      : NOTHING,
    label(bar.text, left ? end - 6 : end + 6, baseline, {
      anchor: left ? 'end' : 'start',
      role: bar.value === null ? 'muted' : 'ink',
    }),
  ]);
}

/** A bar for each category, of segments in the order of the columns; a key above names them. */
export function stackedPicture(groups: readonly BarGroup[], titles: readonly string[], form: Form): Picture {
  const most = form.name === 'wide' ? 180 : 110;
  const lines = groups.map((group) => wrapText(group.name, most, form.size, group.highlighted));
  const names = Math.max(...lines.map((each) => widest(each, form.size, true))) + 8;
  const totals = groups.map((group) => group.bars.reduce((sum, bar) => sum + (bar.value ?? 0), 0));
  const x = scaleLinear([0, Math.max(...totals) || 1], [names, form.width - 2]);
  const key = keyOf(titles, form);
  let y = key.height;
  const rows = groups.map((group, index) => {
    const rule = group.breakBefore === null ? NOTHING : breakRow(group.breakBefore, y, form);
    if (group.breakBefore !== null) y += BREAK_ROW;
    const name = lines[index] ?? [];
    const height = Math.max(26, name.length * form.leading) + 8;
    const middle = y + height / 2;
    y += height;
    return join([rule, stackedBar(group, name, { x, names, middle, role: 'ink', form })]);
  });
  const axis = { d: `M${round(names)} ${round(key.height)}V${round(y)}`, ...stroked('axis') };
  return { height: y + 2, body: [key.markup, element('path', axis), ...rows] };
}

function stackedBar(group: BarGroup, name: readonly string[], { x, names, middle, form }: Spot): Markup {
  const baseline = middle + form.size * 0.35;
  const first = baseline - ((name.length - 1) * form.leading) / 2;
  let sum = 0;
  const segments = group.bars.map((bar, index) => {
    const [from, to] = [x(sum), x(sum + (bar.value ?? 0))];
    sum += bar.value ?? 0;
    if (!bar.value) return NOTHING;
    const fits = textWidth(bar.text, form.size, true) + 8 <= to - from;
    const paint = outlined(roleAt(index), 'page', 1.5);
    return join([
      element('rect', { x: from, y: middle - 13, width: to - from, height: 26, ...paint }),
      fits
        ? label(bar.text, (from + to) / 2, baseline, { anchor: 'middle', bold: true, role: 'page' })
        : NOTHING,
    ]);
  });
  return join([
    ...name.map((line, index) =>
      label(line, names - 8, first + index * form.leading, { anchor: 'end', bold: group.highlighted }),
    ),
    ...segments,
  ]);
}

/** Names in the colours and the order of the segments, as many in a line as fit. */
function keyOf(titles: readonly string[], form: Form): { markup: Markup; height: number } {
  let [x, y] = [0, 0];
  const entries = titles.map((title, index) => {
    const width = 18 + textWidth(title, form.size) + 16;
    if (x > 0 && x + width > form.width) [x, y] = [0, y + form.leading + 6];
    const entry = join([
      element('rect', { x, y: y + 1, width: 13, height: 13, ...filled(roleAt(index)) }),
      label(title, x + 18, y + form.size - 1),
    ]);
    x += width;
    return entry;
  });
  return { markup: join(entries), height: y + form.leading + 10 };
}
