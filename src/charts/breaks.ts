import type { Period } from '../tables/period.ts';
import type { Table } from '../tables/table.ts';
import type { Language } from '../words/language.ts';
import type { Form } from './form.ts';
import { widest, wrapText } from './labels.ts';
import { label, outlined, stroked } from './paint.ts';
import { element, join, type Markup, round } from './svg.ts';

/** A break between two periods of a picture. */
export interface ShownBreak {
  /** As the picture and its note number it, from 1. */
  readonly number: number;
  /** First period counted in the new way. */
  readonly period: Period;
  readonly note: string;
}

/** The breaks of a table that fall between the first and the last of the periods. */
export function shownBreaks(table: Table, periods: readonly Period[]): ShownBreak[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  return table.breaks
    .filter(({ period }) => period.index > first.index && period.index <= last.index)
    .sort((a, b) => a.period.index - b.period.index)
    .map(({ period, note }, index) => ({ number: index + 1, period, note }));
}

/** Notes with the picture's numbers: `(1) Recording rules changed …` */
export function breakNotes(breaks: readonly ShownBreak[], { charts: { notes } }: Language): string[] {
  return breaks.map(({ number, note }) => notes.numbered(number, note));
}

/** For alt texts and descriptions; empty without breaks. */
export function breakWords(breaks: readonly ShownBreak[], { charts }: Language): string {
  return charts.breaks(breaks.map(({ period }) => period));
}

export interface BreakHeader {
  /** Room above the plot. */
  readonly height: number;
  draw(bottom: number): Markup;
}

const BADGE = 9;
const MOST_LINES = 4;

/**
 * Dashed rules between periods, each with its number above the plot; a wide picture adds the
 * notes, or their first clauses, where there is room for all of them.
 * @param x middle between the period and the one before it
 */
export function breakHeader(
  breaks: readonly ShownBreak[],
  x: (period: Period) => number,
  right: number,
  form: Form,
): BreakHeader {
  const placed = breaks.map((each, index) => {
    const next = breaks[index + 1];
    const at = x(each.period);
    const room = (next ? x(next.period) - BADGE : right) - at - BADGE - 8;
    return { ...each, at, lines: linesFor(each.note, room, form) };
  });
  const written = form.name === 'wide' && placed.every((each) => each.lines.length > 0);
  const lines = written ? Math.max(0, ...placed.map((each) => each.lines.length)) : 1;
  return {
    height: breaks.length === 0 ? 0 : Math.max(2 * BADGE, lines * form.leading) + 6,
    draw: (bottom) =>
      join(placed.map((each) => rule(each.at, each.number, written ? each.lines : [], bottom, form))),
  };
}

/** The note, or its first clause; nothing when neither has room. */
function linesFor(note: string, room: number, { size }: Form): string[] {
  const [clause = ''] = note.split(/[,;:] /);
  const wordings = [note, clause].map((text) => wrapText(text, room, size));
  return wordings.find((lines) => lines.length <= MOST_LINES && widest(lines, size) <= room) ?? [];
}

function rule(at: number, number: number, lines: readonly string[], bottom: number, form: Form): Markup {
  return join([
    element('path', {
      d: `M${round(at)} ${2 * BADGE}V${round(bottom)}`,
      ...stroked('muted'),
      'stroke-dasharray': '4 3',
    }),
    badge(at, BADGE, number, form),
    ...lines.map((line, index) =>
      label(line, at + BADGE + 5, BADGE + 5 + index * form.leading, { role: 'muted' }),
    ),
  ]);
}

/** The same between the rows of a picture whose periods run downwards; `BREAK_ROW` high. */
export function breakRow(number: number, y: number, form: Form): Markup {
  const middle = y + BREAK_ROW / 2;
  const end = form.width - 2 * BADGE - 1;
  return join([
    element('path', {
      d: `M0 ${round(middle)}H${round(end)}`,
      ...stroked('muted'),
      'stroke-dasharray': '4 3',
    }),
    badge(end + BADGE, middle, number, form),
  ]);
}

export const BREAK_ROW = 26;

/** A circled number, repeated in the notes. */
function badge(x: number, y: number, number: number, form: Form): Markup {
  return join([
    element('circle', { cx: x, cy: y, r: BADGE, ...outlined('page', 'muted') }),
    label(String(number), x, y + form.size * 0.35, { anchor: 'middle', bold: true }),
  ]);
}
