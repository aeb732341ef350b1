import type { Role } from '../../newsroom/palette.ts';
import type { Mark } from '../mark.ts';
import { stroked } from '../paint.ts';
import { element, type Markup, round } from '../svg.ts';

/** From `low` to `high` of the axis of values; `at` is a place on the other axis. */
export interface Interval {
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** From that place, in units of the picture. */
  readonly aside?: number;
}

const CAP = 4;

/** How sure an estimate is: lines with a short stroke at each end. @param along the axis of values */
export function intervals(all: readonly Interval[], along: 'x' | 'y', role: Role = 'ink'): Mark {
  const values = all.flatMap(({ low, high }) => [low, high]);
  const places = all.map(({ at }) => at);
  return {
    x: along === 'x' ? values : places,
    y: along === 'x' ? places : values,
    draw: ({ x, y }) => ({
      shapes: all.map(({ at, low, high, aside = 0 }): Markup => {
        const d =
          along === 'x'
            ? `M${round(x(low))} ${round(y(at) + aside - CAP)}v${2 * CAP}m0 ${-CAP}H${round(x(high))}m0 ${-CAP}v${2 * CAP}`
            : `M${round(x(at) + aside - CAP)} ${round(y(low))}h${2 * CAP}m${-CAP} 0V${round(y(high))}m${-CAP} 0h${2 * CAP}`;
        return element('path', { d, ...stroked(role, 1.5) });
      }),
    }),
  };
}
