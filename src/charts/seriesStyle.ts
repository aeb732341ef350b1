import type { Series } from '../figures/series.ts';
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

const CONTEXT: SeriesStyle = { role: 'context', text: 'muted', width: 1.5 };

/** Of one of them, by its place. */
export function seriesRole(index: number): Role {
  return SERIES_ROLES[index] ?? 'context';
}

/**
 * The main series is strong. Up to three others have a colour each; more than that only make a background.
 * None is dashed: a dashed line reads as a forecast.
 */
export function seriesStyles(series: readonly Series[], main: Series): (one: Series) => SeriesStyle {
  const [strong = 'ink', ...roles] = SERIES_ROLES;
  const others = series.filter((one) => one !== main);
  const isCrowd = others.length > roles.length;
  return (one) => {
    if (one === main) return { role: strong, text: strong, width: 3 };
    const role = isCrowd ? undefined : roles[others.indexOf(one)];
    return role ? { role, text: role, width: 2 } : CONTEXT;
  };
}
