import type { ColumnCell } from '../columnSet.ts';
import type { Form } from '../form.ts';
import { textWidth, wrapText } from '../labels.ts';
import { filled, label, outlined } from '../paint.ts';
import { element, join, type Markup, NOTHING, round } from '../svg.ts';
import type { Picture } from '../type.ts';

/** A percentage and the words for it. */
export interface Share {
  readonly cell: ColumnCell;
  /** Whose share it is. */
  readonly name: string;
  /** `around one in seven`; or the percentage again. */
  readonly words: string;
  /** One of how many people is meant; not used by grids. */
  readonly people: number;
}

const GAP = 14;

/** A row of people for each share, the first of them highlighted, with its words above. */
export function drawPeople(shares: readonly Share[], form: Form): Picture {
  const longest = Math.max(...shares.map((share) => perRow(share, form)));
  const pitch = Math.min(form.width / longest, form.name === 'wide' ? 56 : 40);
  const leading = pitch * 2;
  let y = 0;
  const body = shares.flatMap((share) => {
    const heading = headingOf(share, y, form);
    y = heading.bottom;
    const row = perRow(share, form);
    const people = Array.from({ length: share.people }, (_, index) =>
      person((index % row) * pitch, y + Math.floor(index / row) * leading, pitch * 0.72, index === 0),
    );
    y += Math.ceil(share.people / row) * leading + GAP;
    return [heading.markup, ...people];
  });
  return { height: y - GAP, body };
}

/** A phone has room for ten side by side; more stand in two rows. */
function perRow({ people }: Share, form: Form): number {
  return form.name === 'wide' || people <= 10 ? people : Math.ceil(people / 2);
}

/** A figure twice as tall as wide; the one that is meant also stands on a line. */
function person(x: number, y: number, width: number, meant: boolean): Markup {
  const head = width * 0.3;
  const [left, right, shoulder, foot] = [x, x + width, y + head * 2 + 3, y + width * 2.5];
  const bend = width * 0.45;
  const body =
    `M${round(left)} ${round(foot)}V${round(shoulder + bend)}` +
    `a${round(bend)} ${round(bend)} 0 0 1 ${round(bend)} ${round(-bend)}` +
    `H${round(right - bend)}a${round(bend)} ${round(bend)} 0 0 1 ${round(bend)} ${round(bend)}V${round(foot)}z`;
  const paint = filled(meant ? 'highlight' : 'context');
  return join([
    element('circle', { cx: x + width / 2, cy: y + head, r: head, ...paint }),
    element('path', { d: body, ...paint }),
  ]);
}

/** Ten by ten squares, filled from the bottom left; the last one in part. */
export function drawGrids(shares: readonly Share[], form: Form): Picture {
  const columns = form.name === 'wide' ? Math.min(shares.length, 4) : Math.min(shares.length, 2);
  const cell = form.name === 'wide' ? 13 : 13.5;
  const size = cell * 10;
  const step = Math.min((form.width - size) / Math.max(columns - 1, 1), size + 34);
  let y = 0;
  const body: Markup[] = [];
  for (let start = 0; start < shares.length; start += columns) {
    const row = shares.slice(start, start + columns);
    const headings = row.map((share, index) =>
      headingOf(share, y, { ...form, width: size + 20 }, index * step),
    );
    const top = Math.max(...headings.map((heading) => heading.bottom));
    body.push(...headings.map((heading) => heading.markup));
    body.push(...row.map((share, index) => grid(share.cell.value ?? 0, index * step, top, cell)));
    y = top + size + GAP;
  }
  return { height: y - GAP, body };
}

function grid(value: number, left: number, top: number, cell: number): Markup {
  const squares = (from: number, to: number) => {
    let path = '';
    for (let index = Math.floor(from); index < to; index++) {
      const [start, end] = [Math.max(from - index, 0), Math.min(to - index, 1)];
      const side = cell - 2;
      const x = left + (index % 10) * cell + start * side;
      const y = top + (9 - Math.floor(index / 10)) * cell;
      path += `M${round(x)} ${round(y)}h${round((end - start) * side)}v${side}H${round(x)}z`;
    }
    return path;
  };
  return join([
    value < 100 ? element('path', { d: squares(value, 100), ...outlined('track', 'axis', 0.8) }) : NOTHING,
    value > 0 ? element('path', { d: squares(0, value), ...filled('highlight') }) : NOTHING,
  ]);
}

/** `14.4%` large, `around one in seven` beside it, and below it whose share it is. */
function headingOf(share: Share, top: number, form: Form, left = 0): { markup: Markup; bottom: number } {
  const size = form.size * 1.5;
  const { cell, words } = share;
  const baseline = top + size;
  const beside = words === cell.text ? '' : words;
  const names = wrapText(share.name, form.width, form.size);
  return {
    markup: join([
      label(cell.text, left, baseline, { bold: true, size }),
      label(beside, left + textWidth(cell.text, size, true) + 8, baseline, { bold: true, role: 'highlight' }),
      ...names.map((line, index) => label(line, left, baseline + form.leading * (index + 1) + 2)),
    ]),
    bottom: baseline + form.leading * names.length + 12,
  };
}
