import { max, sum } from 'd3';
import type { Role } from '../../newsroom/palette.ts';
import type { Form } from '../form.ts';
import { textWidth, widest, wrapText } from '../labels.ts';
import type { Mark } from '../mark.ts';
import { outlined } from '../paint.ts';
import { fixed, type Wish } from '../place.ts';
import { element } from '../svg.ts';
import { entryShape, type KeyEntry, key, SHAPE } from './key.ts';

export interface RampStep {
  readonly role: Role;
  /** The lowest value that has it. */
  readonly from: string;
  readonly to: string;
  /** Of a step that stands for one value: said under it, in place of both bounds. */
  readonly said?: string | undefined;
}

const HEIGHT = 12;
/** Wider, and the steps would look like bars. */
const WIDEST = 67;
const APART = 24;

/**
 * Shades side by side, lowest first, with the values at which they part; beside them, what has no shade. Where the
 * values have no room, all stand in a key.
 * @param listed the same steps as entries of a key
 */
export function ramp(
  steps: readonly RampStep[],
  others: readonly KeyEntry[],
  listed: readonly KeyEntry[],
): Mark {
  const instead = key([...listed, ...others]);
  return {
    room(form) {
      const { width, lines } = layOut(steps, others, form);
      return width ? { top: HEIGHT + lines * form.leading + 14 } : (instead.room?.(form) ?? {});
    },
    draw(frame) {
      const { form, head } = frame;
      const { width, saidLines, hasEnds } = layOut(steps, others, form);
      if (!width) return instead.draw(frame);
      const y = head + HEIGHT + form.leading * 0.75;
      const [first, last, end] = [steps[0], steps.at(-1), steps.length * width];
      const beside = others.map((entry) => ({ entry, x: end + APART, y: head + HEIGHT / 2 }));
      return {
        shapes: [
          ...steps.map(({ role }, index) => {
            const box = { x: index * width, y: head, width, height: HEIGHT };
            return element('rect', { ...box, ...outlined(role, 'axis') });
          }),
          ...beside.map(({ entry, x, y }) => entryShape(entry, x, y)),
        ],
        labels: [
          ...partings(steps, width, y),
          ...(hasEnds && first && last
            ? [fixed(first.from, { x: 0, y }), fixed(last.to, { x: end, y, anchor: 'end' })]
            : []),
          ...saidLines.flatMap((lines, index) => {
            const middle = y + ((lines.length - 1) * form.leading) / 2;
            return fixed(lines, { x: (index + 0.5) * width, y: middle, anchor: 'middle' });
          }),
          ...beside.map(({ entry, x, y }) => fixed(entry.text, { x: x + SHAPE, y })),
        ],
      };
    },
  };
}

/** Of one step; null where its words would touch. */
function layOut(steps: readonly RampStep[], others: readonly KeyEntry[], { width, size }: Form) {
  const { length } = steps;
  const beside = sum(others, ({ text }) => APART + SHAPE + textWidth(text, size));
  const each = Math.min(WIDEST, (width - beside - 2) / length);
  const words = max(steps, ({ from }) => textWidth(from, size)) ?? 0;
  // Up to the values on both sides, which are two steps apart from each other.
  const between = 1.5 * each - words / 2 - 6;
  const said = steps.map(({ said: text = '' }, at) => {
    const left = at > 1 ? between : (at + 0.5) * each;
    const right = at < length - 2 ? between : (length - at - 0.5) * each;
    const room = 2 * Math.min(left, right);
    const lines = wrapText(text, room, size);
    return { lines, fits: widest(lines, size) <= room, isClear: text === '' || (at > 1 && at < length - 2) };
  });
  return {
    width: words + 8 <= each && said.every(({ fits }) => fits) ? each : null,
    saidLines: said.map(({ lines }) => lines),
    hasEnds: said.every(({ isClear }) => isClear) && words * 1.5 + 8 <= each,
    lines: Math.max(1, ...said.map(({ lines }) => lines.length)),
  };
}

function partings(steps: readonly RampStep[], width: number, y: number): Wish[] {
  return steps.slice(1).flatMap(({ from, said }, index) => {
    const isNamed = said !== undefined || steps[index]?.said !== undefined;
    return isNamed ? [] : [fixed(from, { x: (index + 1) * width, y, anchor: 'middle' })];
  });
}
