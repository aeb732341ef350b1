import type { Role } from '../newsroom/palette.ts';

/** How one of several series looks. Its name stands beside it, so that colour is never all that tells it apart. */
export interface SeriesStyle {
  /** For the line and its points. */
  readonly role: Role;
  /** For the label. */
  readonly text: Role;
  readonly width: number;
}

/** Of series, or of the parts of a whole, in their order. */
export const SERIES_ROLES: readonly Role[] = ['series-1', 'series-2', 'series-3', 'series-4'];

const OTHERS = SERIES_ROLES.slice(1).map((role): SeriesStyle => {
  return { role, text: role, width: 2 };
});

const HIGHLIGHT: SeriesStyle = { role: 'series-1', text: 'series-1', width: 3 };
const CONTEXT: SeriesStyle = { role: 'context', text: 'muted', width: 1.5 };

/**
 * The highlighted series is strong. Up to three others have a colour each; more than that only make a background.
 * None is dashed: a dashed line reads as a forecast.
 */
export function seriesStyles(count: number, highlighted: number): SeriesStyle[] {
  let other = 0;
  return Array.from({ length: count }, (_, index) => {
    if (index === highlighted) return HIGHLIGHT;
    return count > OTHERS.length + 1 ? CONTEXT : (OTHERS[other++] ?? CONTEXT);
  });
}
