import { widest, wrapText } from '../labels.ts';
import type { Drawn, Frame, Mark } from '../mark.ts';
import { filled, stroked } from '../paint.ts';
import type { Box, Place, Wish } from '../place.ts';
import { element, type Markup, round } from '../svg.ts';

export interface Span {
  /** In units of the x axis; where both are the same, an upright rule. */
  readonly from: number;
  readonly to: number;
  /** Its words, and shorter ones for where there is no room for them. */
  readonly words: readonly string[];
  /** The most that the words may have. */
  readonly lines: number;
}

/** Of words beside a span, or beside a rule, which has no width. */
const BESIDE = 190;
const PADDING = 4;
/** From one width to the next that is tried. */
const STEP = 6;

/** Shaded stretches of the x axis, each with its words at its top, above all values. */
export function spans(all: readonly Span[]): Mark {
  const most = Math.max(0, ...all.map(({ words, lines }) => (words.length > 0 ? lines : 0)));
  return {
    room: ({ leading }) => (most > 0 ? { top: most * leading + 6 } : {}),
    draw(frame): Drawn {
      return {
        ground: all.map((span) => groundOf(span, frame)),
        labels: all.flatMap((span) => wishOf(span, frame)),
        blocks: all.flatMap(({ from, to }) => (from === to ? ruleBox(frame.x(from), frame) : [])),
      };
    },
  };
}

function groundOf({ from, to }: Span, { x, head, bottom }: Frame): Markup {
  if (from !== to) {
    const box = { x: x(from), y: head, width: x(to) - x(from), height: bottom - head };
    return element('rect', { ...box, ...filled('track') });
  }
  const d = `M${round(x(from))} ${round(head)}V${round(bottom)}`;
  return element('path', { d, ...stroked('muted'), 'stroke-dasharray': '4 3' });
}

function ruleBox(x: number, { head, bottom }: Frame): Box {
  return { left: x - 2, right: x + 2, top: head, bottom };
}

/** Within the span, where some of its wordings fit; else beside it. */
function wishOf({ from, to, words, lines: most }: Span, { x, head, right, form }: Frame): Wish[] {
  const [start, end] = [x(from), x(to)];
  const { size, leading } = form;
  const within = fitting(words, end - start - 2 * PADDING, most, size);
  const room = Math.min(BESIDE, Math.max(start, right - end) - 10);
  const lines = within ?? fitting(words, room, most, size) ?? wrapText(words.at(-1) ?? '', room, size);
  if (lines.length === 0) return [];
  const y = head + 4 + (lines.length * leading) / 2;
  const best: Place[] = within
    ? [{ x: (start + end) / 2, y, anchor: 'middle' }]
    : [
        { x: end + 6, y },
        { x: start - 6, y, anchor: 'end' },
      ];
  const lower = [1, 2, 3].flatMap((row) =>
    best.map((place) => ({ ...place, y: y + row * (lines.length * leading + 4) })),
  );
  return [{ lines, at: [...best, ...lower], role: 'muted', rank: 8, keep: 'must' }];
}

/** The first wording that has room, in lines of much the same length. */
function fitting(words: readonly string[], width: number, most: number, size: number): string[] | null {
  for (const wording of words) {
    const lines = wrapText(wording, width, size);
    if (lines.length > most || widest(lines, size) > width) continue;
    let narrow = widest(lines, size) / lines.length;
    while (wrapText(wording, narrow, size).length > lines.length) narrow += STEP;
    return wrapText(wording, narrow, size);
  }
  return null;
}
