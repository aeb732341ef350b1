import type { Form } from '../form.ts';
import { widest, wrapText } from '../labels.ts';
import type { AxisOf } from '../mark.ts';
import { filled, label, stroked } from '../paint.ts';
import { fixed, type Place, type Wish } from '../place.ts';
import { element, type Markup, round } from '../svg.ts';
import { type Caption, setCaption } from './captions.ts';

/** A row of a picture that reads from the top down. */
export interface Row {
  readonly name: string;
  /** What stands out: bold, with a pointer that does not depend on colour. */
  readonly main?: boolean;
  /** Above the row, from the picture's left edge: what it and those below it belong to. */
  readonly heading?: string;
  readonly isMainHeading?: boolean;
  /** A line between this row and those above it, with words on it. */
  readonly rule?: string;
  /** Above what the row shows, in place of a name. */
  readonly caption?: Caption;
  /** Least height of its mark, where not all have the same. */
  readonly thickness?: number;
}

export interface RowsOptions {
  /** Least height of a row's mark. */
  readonly thickness: number;
  /** From one row to the next. */
  readonly gap: number;
  /** All are as high as the highest. */
  readonly isEven?: boolean;
  /** Names begin at the picture's left edge, as in a table. */
  readonly isTable?: boolean;
}

const POINTER = 13;
/** Of even rows, one long name makes all of them high. */
const EVEN_NAMES = 160;
const GAP = 8;

/** Named rows, at the left of what they show; names that are long are broken. */
export function rows(all: readonly Row[], options: RowsOptions): AxisOf {
  return (_, form) => {
    const { isTable = false } = options;
    const hasPointer = !isTable && all.length > 1 && all.some((row) => row.main);
    const { stacked, length } = stack(all, hasPointer, options, form);
    const isAbove = form.names === 0;
    const names = widest(
      stacked.flatMap(({ name }) => name),
      form.size,
      true,
    );
    const pointer = hasPointer ? POINTER : 0;
    const edge = names + pointer;
    return {
      room: { left: isAbove || names === 0 ? 0 : edge + GAP, top: 2, bottom: 2 },
      length,
      // Between two rows lies where the upper one ends.
      scale: (_bottom, top) => (row) =>
        top + (Number.isInteger(row) ? (stacked[row]?.middle ?? 0) : (stacked[Math.floor(row)]?.end ?? 0)),
      draw({ top }) {
        return {
          labels: [
            ...stacked.map((one) => {
              const at = isAbove || isTable ? { x: pointer } : { x: edge, anchor: 'end' as const };
              return nameOf(one, { ...at, y: top + one.nameAt }, isTable, isAbove);
            }),
            ...stacked.flatMap((one) => headingOf(one, top)),
            ...stacked.flatMap(({ caption, captionTop }) => caption?.at(top + captionTop) ?? []),
          ],
          shapes: [
            ...(hasPointer ? stacked.flatMap((one) => pointerOf(one, top, isAbove ? 0 : edge, form)) : []),
            ...stacked.flatMap((one) => ruleOf(one, top, form)),
          ],
        };
      },
    };
  };
}

type Stacked = ReturnType<typeof stack>['stacked'][number];

/** Where the middle of each row, and what stands above it, lies from the top of the plot. */
function stack(all: readonly Row[], hasPointer: boolean, options: RowsOptions, form: Form) {
  const { thickness, gap, isEven = false } = options;
  const { leading, width, size } = form;
  const isAbove = form.names === 0;
  const beside = isEven ? Math.max(form.names, EVEN_NAMES) : form.names;
  const room = (isAbove ? width : beside) - (hasPointer ? POINTER : 0);
  const names = all.map(({ name, main }) => wrapText(name, room, size, main));
  const most = isEven ? Math.max(...names.map(({ length }) => length)) : 0;
  let length = 0;
  const take = (height: number) => {
    length += height;
    return length - height / 2;
  };
  const stacked = all.map((row, index) => {
    const name = names[index] ?? [];
    // A rule is still to be seen beside its words.
    const rule = wrapText(row.rule ?? '', width * 0.85, size);
    const ruleAt = take(row.rule === undefined ? 0 : rule.length * leading + GAP);
    if (row.heading !== undefined && row.rule === undefined && index > 0) length += GAP;
    const headingAt = take(row.heading === undefined ? 0 : leading + 4);
    const caption = row.caption && setCaption(row.caption, form);
    // A caption belongs to what is below it: all of the gap lies above it.
    if (caption && index > 0) length += gap;
    const captionTop = length;
    length += caption?.height ?? 0;
    if (isAbove && index > 0) length += GAP;
    const above = isAbove ? take(name.length * leading) : null;
    const height = Math.max(row.thickness ?? thickness, isAbove ? 0 : Math.max(most, name.length) * leading);
    const middle = take(caption ? height : height + gap);
    return {
      ...{ row, name, rule, ruleAt, headingAt, caption, captionTop, middle },
      ...{ nameAt: above ?? middle, end: length },
    };
  });
  return { stacked, length };
}

/** @param isAbove with a rim, as a heading */
function nameOf({ row, name }: Stacked, at: Place, isTable: boolean, isAbove: boolean): Wish {
  const { main = false } = row;
  const role = isTable && main ? 'highlight' : 'ink';
  return fixed(name, at, { bold: main, role, ...(isAbove && { halo: true }) });
}

/** @param edge where names end */
function pointerOf({ row, name, nameAt }: Stacked, top: number, edge: number, { size }: Form) {
  if (!row.main) return [];
  const x = Math.max(0, edge - widest(name, size, true) - POINTER);
  const d = `M${round(x)} ${round(top + nameAt - 5)}l8 5l-8 5z`;
  return [element('path', { d, ...filled('highlight') })];
}

/** With a rim, since the line at zero goes through it. */
function headingOf({ row: { heading, isMainHeading }, headingAt }: Stacked, top: number): Wish[] {
  if (heading === undefined) return [];
  const role = isMainHeading ? 'highlight' : 'ink';
  return [fixed(heading, { x: 0, y: top + headingAt }, { bold: true, role, halo: true })];
}

function ruleOf({ row, rule, ruleAt }: Stacked, top: number, { width, size, leading }: Form): Markup[] {
  if (row.rule === undefined) return [];
  const y = top + ruleAt;
  const d = `M0 ${round(y)}H${round(width - widest(rule, size) - GAP)}`;
  const first = y - ((rule.length - 1) * leading) / 2 + size * 0.35;
  return [
    element('path', { d, ...stroked('muted'), 'stroke-dasharray': '4 3' }),
    ...rule.map((line, at) => label(line, width, first + at * leading, { anchor: 'end', role: 'muted' })),
  ];
}
