import type { Role } from '../../newsroom/palette.ts';
import type { Form } from '../form.ts';
import { textWidth } from '../labels.ts';
import type { Drawn, Mark } from '../mark.ts';
import { filled, outlined, stroked } from '../paint.ts';
import { fixed } from '../place.ts';
import { element, join, type Markup, round } from '../svg.ts';

export interface KeyEntry {
  readonly text: string;
  readonly role: Role;
  /** A hollow square is struck through: what it stands for has no value. */
  readonly shape: 'square' | 'hollow' | 'dot' | 'ring' | 'line';
}

/** Room of a shape before its text. */
export const SHAPE = 18;
const APART = 18;

/** What shapes and colours stand for, above the plot, as many in a line as fit. */
export function key(entries: readonly KeyEntry[]): Mark {
  return {
    room: (form) => ({ top: layOut(entries, form).height }),
    draw({ head, form }): Drawn {
      const { places } = layOut(entries, form);
      const at = entries.map((entry, index) => ({
        entry,
        x: places[index]?.x ?? 0,
        y: head + (places[index]?.y ?? 0),
      }));
      return {
        shapes: at.map(({ entry, x, y }) => entryShape(entry, x, y)),
        labels: at.map(({ entry, x, y }) => fixed(entry.text, { x: x + SHAPE, y })),
      };
    },
  };
}

function layOut(entries: readonly KeyEntry[], { width, size, leading }: Form) {
  let [x, y] = [0, size * 0.6];
  const places = entries.map(({ text }) => {
    const own = SHAPE + textWidth(text, size);
    if (x > 0 && x + own > width) [x, y] = [0, y + leading + 6];
    const place = { x, y };
    x += own + APART;
    return place;
  });
  return { places, height: entries.length > 0 ? y + size * 0.6 + 10 : 0 };
}

export function entryShape({ shape, role }: KeyEntry, x: number, y: number): Markup {
  const box = { x: x + 0.5, y: y - 6.5, width: 13, height: 13, ...outlined(role, 'axis') };
  if (shape === 'line') return element('path', { d: `M${round(x)} ${round(y)}h13`, ...stroked(role, 2) });
  if (shape === 'square') return element('rect', box);
  if (shape === 'hollow') {
    const strike = element('path', { d: `M${round(x + 0.5)} ${round(y + 6.5)}l13 -13`, ...stroked('axis') });
    return join([element('rect', box), strike]);
  }
  const paint = shape === 'ring' ? outlined('page', role, 2) : filled(role);
  return element('circle', { cx: x + 6, cy: y, r: 5, ...paint });
}
