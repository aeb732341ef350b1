import { max, sum } from 'd3';
import type { Role } from '../../newsroom/palette.ts';
import type { Form } from '../form.ts';
import { textWidth } from '../labels.ts';
import type { Mark } from '../mark.ts';
import { outlined } from '../paint.ts';
import { fixed } from '../place.ts';
import { element } from '../svg.ts';
import { entryShape, type KeyEntry, key, SHAPE } from './key.ts';

const HEIGHT = 12;
/** Wider, and the steps would look like bars. */
const WIDEST = 90;
const LEAST = 67;
const APART = 24;

/**
 * Shades side by side, lowest first, with the values at which they part; beside them, what has no shade. Where the
 * values have no room, all stand in a key.
 * @param ends of all steps: one more than there are steps
 * @param listed the same steps as entries of a key
 */
export function ramp(
  steps: readonly Role[],
  ends: readonly string[],
  others: readonly KeyEntry[],
  listed: readonly KeyEntry[],
): Mark {
  const instead = key([...listed, ...others]);
  return {
    room: (form) =>
      widthOf(ends, others, form) ? { top: HEIGHT + form.leading + 14 } : (instead.room?.(form) ?? {}),
    draw(frame) {
      const { form, head } = frame;
      const width = widthOf(ends, others, form);
      if (!width) return instead.draw(frame);
      const y = head + HEIGHT + form.leading * 0.75;
      const last = steps.length;
      const hasEnds = wordsOf(ends, form) * 1.5 + 8 <= width;
      const beside = others.map((entry) => ({ entry, x: last * width + APART, y: head + HEIGHT / 2 }));
      return {
        shapes: [
          ...steps.map((role, index) => {
            const box = { x: index * width, y: head, width, height: HEIGHT };
            return element('rect', { ...box, ...outlined(role, 'axis') });
          }),
          ...beside.map(({ entry, x, y }) => entryShape(entry, x, y)),
        ],
        labels: [
          ...ends.flatMap((end, at) => {
            const isOuter = at === 0 || at === last;
            const anchor = at === 0 ? 'start' : at === last ? 'end' : 'middle';
            return isOuter && !hasEnds ? [] : [fixed(end, { x: at * width, y, anchor })];
          }),
          ...beside.map(({ entry, x, y }) => fixed(entry.text, { x: x + SHAPE, y })),
        ],
      };
    },
  };
}

function wordsOf(ends: readonly string[], { size }: Form): number {
  return max(ends, (end) => textWidth(end, size)) ?? 0;
}

/** Of one step; null where its words would touch. */
function widthOf(ends: readonly string[], others: readonly KeyEntry[], form: Form): number | null {
  const beside = sum(others, ({ text }) => APART + SHAPE + textWidth(text, form.size));
  const words = wordsOf(ends, form) + 8;
  const room = (form.width - beside - 2) / (ends.length - 1);
  const width = Math.min(room, Math.max(LEAST, Math.min(words, WIDEST)));
  return words <= width ? width : null;
}
