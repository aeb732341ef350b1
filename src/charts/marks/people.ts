import type { Frame, Mark } from '../mark.ts';
import { filled } from '../paint.ts';
import { element, type Markup, round } from '../svg.ts';

/** A row of figures, the first of them highlighted: one of so many. */
export function people(counts: readonly number[]): Mark {
  return {
    draw: (frame) => ({ shapes: counts.flatMap((count, row) => drawRow(count, row, counts, frame)) }),
  };
}

/** A phone has room for ten side by side; more stand in two rows. */
function perRow(count: number, width: number): number {
  return width > 500 || count <= 10 ? count : Math.ceil(count / 2);
}

function pitchOf(counts: readonly number[], width: number): number {
  const longest = Math.max(...counts.map((count) => perRow(count, width)));
  return Math.min(width / longest, width > 500 ? 56 : 40);
}

/** Height of the row of so many people. */
export function peopleHeight(count: number, counts: readonly number[], width: number): number {
  return Math.ceil(count / perRow(count, width)) * pitchOf(counts, width) * 2;
}

function drawRow(count: number, row: number, counts: readonly number[], { y, left, form }: Frame): Markup[] {
  const pitch = pitchOf(counts, form.width);
  const across = perRow(count, form.width);
  const top = y(row) - peopleHeight(count, counts, form.width) / 2;
  return Array.from({ length: count }, (_, index) => {
    const place = [left + (index % across) * pitch, top + Math.floor(index / across) * pitch * 2] as const;
    return person(...place, pitch * 0.72, index === 0);
  }).flat();
}

/** A figure twice as tall as wide. */
function person(x: number, y: number, width: number, meant: boolean): Markup[] {
  const head = width * 0.3;
  const [left, right, shoulder, foot] = [x, x + width, y + head * 2 + 3, y + width * 2.5];
  const bend = round(width * 0.45);
  const body =
    `M${round(left)} ${round(foot)}V${round(shoulder + bend)}a${bend} ${bend} 0 0 1 ${bend} ${-bend}` +
    `H${round(right - bend)}a${bend} ${bend} 0 0 1 ${bend} ${bend}V${round(foot)}z`;
  const paint = filled(meant ? 'highlight' : 'context');
  return [
    element('circle', { cx: x + width / 2, cy: y + head, r: head, ...paint }),
    element('path', { d: body, ...paint }),
  ];
}
