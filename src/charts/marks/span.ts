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
/** Narrowest that words may be broken. */
const TIGHT = 80;

/** Within the span, where its words have room for that. */
function linesWithin(words: string, width: number, size: number): string[] {
  const tight = wrapText(words, width, size);
  const fits = width >= TIGHT && tight.length <= MOST_LINES && widest(tight, size) <= width;
  return fits ? tight : wrapText(words, NARROW, size);
}

/** Shaded stretches of the x axis, each with its words at its top, above all values. */
export function spans(all: readonly Span[]): Mark {
  return {
    room({ leading, size }) {
      const most = Math.max(0, ...all.map(({ words }) => wrapText(words, TIGHT, size).length));
      return most > 0 ? { top: Math.min(most, MOST_LINES) * leading + 6 } : {};
    },
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
        const lines = linesWithin(words, end - start - 8, form.size);
        const half = widest(lines, form.size) / 2;
        const y = head + 4 + (lines.length * form.leading) / 2;
        const middle = Math.min(Math.max((start + end) / 2, left + half), form.width - half);
        const beside: Place[] = [
          { x: end + 6, y },
          { x: start - 6, y, anchor: 'end' },
        ];
        const best: Place[] = from === to ? beside : [{ x: middle, y, anchor: 'middle' }, ...beside];
        const lower = [1, 2, 3].flatMap((row) =>
          best.map((place) => ({ ...place, y: y + row * (lines.length * form.leading + 4) })),
        );
        const at = [...best, ...lower];
        return { lines, at, role: 'muted', rank: 8, keep: 'must' } as const;
      });
      const rules = all.flatMap(({ from, to }) =>
        from === to ? [{ left: x(from) - 2, right: x(from) + 2, top: head, bottom }] : [],
      );
      return { ground, labels, blocks: rules };
    },
  };
}
