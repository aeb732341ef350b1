import { widest, wrapText } from '../labels.ts';
import type { Drawn, Mark } from '../mark.ts';
import { filled, stroked } from '../paint.ts';
import type { Place } from '../place.ts';
import { element, type Markup, round } from '../svg.ts';

export interface Span {
  /** In units of the x axis; where both are the same, an upright rule. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Room that words may take where their span is narrower. */
const NARROW = 150;
const MOST_LINES = 3;

/** Shaded stretches of the x axis, each with its words at its top, above all values. */
export function spans(all: readonly Span[]): Mark {
  return {
    room: ({ leading }) => (all.some(({ words }) => words !== '') ? { top: MOST_LINES * leading + 6 } : {}),
    draw({ x, left, head, bottom, form }): Drawn {
      const ground = all.map(({ from, to }): Markup => {
        if (from !== to) {
          const box = { x: x(from), y: head, width: x(to) - x(from), height: bottom - head };
          return element('rect', { ...box, ...filled('track') });
        }
        const d = `M${round(x(from))} ${round(head)}V${round(bottom)}`;
        return element('path', { d, ...stroked('muted'), 'stroke-dasharray': '4 3' });
      });
      const labels = all.map(({ from, to, words }) => {
        const [start, end] = [x(from), x(to)];
        const lines = wrapText(words, Math.max(end - start - 8, NARROW), form.size);
        const half = widest(lines, form.size) / 2;
        const y = head + 4 + (lines.length * form.leading) / 2;
        const middle = Math.min(Math.max((start + end) / 2, left + half), form.width - half);
        const beside: Place[] = [
          { x: end + 6, y },
          { x: start - 6, y, anchor: 'end' },
        ];
        const at: Place[] = from === to ? beside : [{ x: middle, y, anchor: 'middle' }, ...beside];
        return { lines, at, role: 'muted', rank: 8, keep: 'must' } as const;
      });
      const rules = all.flatMap(({ from, to }) =>
        from === to ? [{ left: x(from) - 2, right: x(from) + 2, top: head, bottom }] : [],
      );
      return { ground, labels, blocks: rules };
    },
  };
}
