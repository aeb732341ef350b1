import type { Role } from '../newsroom/palette.ts';

/** How one of several series looks: never by its colour alone. */
export interface SeriesStyle {
  /** For the line and its points. */
  readonly role: Role;
  /** For the label. */
  readonly text: Role;
  readonly width: number;
  readonly dash: string | undefined;
}

const OTHERS: readonly SeriesStyle[] = [
  { role: 'series-2', text: 'series-2', width: 2, dash: '7 4' },
  { role: 'series-3', text: 'series-3', width: 2, dash: '2 3' },
  { role: 'series-4', text: 'series-4', width: 2, dash: '10 3 2 3' },
];

const HIGHLIGHT: SeriesStyle = { role: 'series-1', text: 'series-1', width: 3, dash: undefined };
const CONTEXT: SeriesStyle = { role: 'context', text: 'muted', width: 1.5, dash: undefined };

/**
 * The highlighted series is strong and solid. Up to three others have a colour and a dash each;
 * more than that only make a background.
 */
export function seriesStyles(count: number, highlighted: number): SeriesStyle[] {
  let other = 0;
  return Array.from({ length: count }, (_, index) => {
    if (index === highlighted) return HIGHLIGHT;
    return count > OTHERS.length + 1 ? CONTEXT : (OTHERS[other++] ?? CONTEXT);
  });
}
