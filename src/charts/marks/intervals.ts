import type { Role } from '../../newsroom/palette.ts';
import type { Bounds } from '../../tables/table.ts';
import type { Mark } from '../mark.ts';
import { stroked } from '../paint.ts';
import { element, type Markup, round } from '../svg.ts';

/** Bounds on the axis of values; nothing where they are not known. */
export interface Interval {
  /** A place on the other axis. */
  readonly at: number;
  readonly bounds?: Bounds | null | undefined;
  /** From that place, in units of the picture. */
  readonly aside?: number;
}

const CAP = 4;

/** How sure an estimate is: lines with a short stroke at each end. @param along the axis of values */
export function intervals(all: readonly Interval[], along: 'x' | 'y', role: Role = 'ink'): Mark {
  const known = all.flatMap(({ bounds, ...place }) => (bounds ? [{ ...place, ...bounds }] : []));
  const values = known.flatMap(({ lower, upper }) => [lower, upper]);
  const places = known.map(({ at }) => at);
  return {
    x: along === 'x' ? values : places,
    y: along === 'x' ? places : values,
    draw: ({ x, y }) => ({
      shapes: known.map(({ at, lower, upper, aside = 0 }): Markup => {
        const d =
          along === 'x'
            ? `M${round(x(lower))} ${round(y(at) + aside - CAP)}v${2 * CAP}m0 ${-CAP}H${round(x(upper))}m0 ${-CAP}v${2 * CAP}`
            : `M${round(x(at) + aside - CAP)} ${round(y(lower))}h${2 * CAP}m${-CAP} 0V${round(y(upper))}m${-CAP} 0h${2 * CAP}`;
        return element('path', { d, ...stroked(role, 1.5) });
      }),
    }),
  };
}
