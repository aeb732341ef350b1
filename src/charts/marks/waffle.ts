import type { Frame, Mark } from '../mark.ts';
import { filled, outlined } from '../paint.ts';
import { type Attributes, element, type Markup, round } from '../svg.ts';

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

/** Ten by ten squares in the first row, `side` long in all, filled from the bottom left; the last one in part. */
export function hundreds(percentage: number, side: number): Mark {
  return {
    draw({ y, left }) {
      const path = (from: number, to: number, paint: Attributes) => {
        if (from >= to) return [];
        const d = squares(from, to, side / 10, left, y(0) - side / 2);
        return [element('path', { d, ...paint })];
      };
      return {
        shapes: [
          ...path(percentage, 100, outlined('track', 'axis', 0.8)),
          ...path(0, percentage, filled('highlight')),
        ],
      };
    },
  };
}

function squares(from: number, to: number, cell: number, left: number, top: number): string {
  const side = round(cell * 0.86);
  let path = '';
  for (let index = Math.floor(from); index < to; index++) {
    const [start, end] = [Math.max(from - index, 0), Math.min(to - index, 1)];
    const x = left + (index % 10) * cell + start * side;
    const y = top + (9 - Math.floor(index / 10)) * cell;
    path += `M${round(x)} ${round(y)}h${round((end - start) * side)}v${side}H${round(x)}z`;
  }
  return path;
}
