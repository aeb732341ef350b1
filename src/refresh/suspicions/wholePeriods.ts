import { mean, median } from 'd3';
import type { SuspicionKind } from '../../newsroom/releaseRule.ts';
import { listed } from '../../report/phrases.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import type { Measured } from './measured.ts';
import { type ColumnMoves, PAST_PERIODS, type PeriodMoves } from './moves.ts';
import { spreadOf } from './scale.ts';
import type { Suspicion } from './suspicion.ts';

const { exact } = inEnglish.numbers;

/**
 * How far a whole period moves before it is told of: in spreads of its past, and at the least. The least slip of a
 * whole period is nine months for twelve, which is 0.29; it has to show through some growth.
 */
const FAR = 4;
const LEAST = 0.25;

/** Of spreads that fewer former periods cannot tell. */
const ASSUMED = 0.5;

/** What a factor comes of, from each to the next. */
const FACTORS: readonly (readonly [from: number, what: SuspicionKind, unless: string])[] = [
  [0, 'another unit', 'figures in thousands or millions'],
  [0.0005, 'another unit', 'figures in thousands'],
  [0.002, 'another unit', 'per cent as fractions, or figures in hundreds'],
  [0.03, 'another unit', 'a point in the wrong place'],
  [0.2, 'another length', 'a quarter of a year’s figures'],
  [0.4, 'another length', 'six months of figures for twelve'],
  [0.6, 'another length', 'nine months of figures for twelve, or a new way of counting'],
  [0.85, 'a whole period out of step', 'a new way of counting'],
  [1.6, 'another length', 'two periods of figures for one, or counting twice'],
  [2.5, 'a whole period out of step', 'a new way of counting'],
  [5, 'another unit', 'figures no longer in tens or hundreds, or fractions as per cent'],
];

/** A whole column, or all of a period, that moved further than it ever did: other units, or a part of the time. */
export function wholePeriods({ moves }: Measured): Suspicion[] {
  return moves.flatMap((column) => {
    const far = column.periods.filter((period) => period.moves.length > 1 && isFar(period, column));
    const groups = Map.groupBy(far, (period) => kindOf(factorOf(period, column)));
    return [...groups].map(([kind, periods]) => suspicion(column, kind, periods));
  });
}

function isFar({ centre, past, isNew, moves }: PeriodMoves, { scale }: ColumnMoves): boolean {
  const usual = median(past) ?? 0;
  // A median of small counts moves by chance, too.
  const noise = mean(moves, ({ value, expected, reference }) => scale.noise(value, expected, reference)) ?? 0;
  const error = Math.sqrt(((Math.PI / 2) * noise) / moves.length);
  const spread = isNew ? Math.hypot(spreadOf(past, PAST_PERIODS) ?? ASSUMED * scale.unknown, error) : 0;
  const least = LEAST * (scale.unknown / 0.25);
  return Math.abs(centre - usual) > Math.max(FAR * spread, least);
}

/** How many times its last values a period has, its usual growth apart. */
function factorOf({ centre, past, moves }: PeriodMoves, { scale }: ColumnMoves): number {
  const usual = median(past) ?? 0;
  const factors = moves.map(
    ({ reference }) => scale.after(reference, centre) / scale.after(reference, usual),
  );
  return median(factors.filter((factor) => Number.isFinite(factor) && factor >= 0)) ?? 1;
}

function kindOf(factor: number) {
  return FACTORS.findLast(([from]) => factor >= from) ?? FACTORS[0];
}

function suspicion(
  column: ColumnMoves,
  kind: ReturnType<typeof kindOf>,
  periods: readonly PeriodMoves[],
): Suspicion {
  const [, what = 'a whole period out of step', unless = ''] = kind ?? [];
  const { header } = column;
  const factor = median(periods, (period) => factorOf(period, column)) ?? 1;
  const named = listed(
    periods.map(({ period }) => inEnglish.periods.text(period)),
    4,
  );
  const [example] = periods.at(-1)?.moves ?? [];
  const values = example && `, such as ${exact(example.value)} after ${exact(example.reference)}`;
  return {
    what: `${what}: ${header}, ${named}`,
    because: `its values are ${timesText(factor)} what the last release leads to expect${values ?? ''}; so are those of most of ${periods.at(-1)?.moves.length ?? 0} areas`,
    unless,
    mend: 'see in what units and for how many months the publisher counts now',
    columns: [header],
  };
}

/** `about 10 times`, `about one 1,000th of`, `none of` */
function timesText(factor: number): string {
  if (factor < 1e-6) return 'none of';
  if (factor > 0.2 && factor < 1) return `about ${exact(Math.round(factor * 100))} per cent of`;
  const size = factor >= 1 ? factor : 1 / factor;
  const power = 10 ** Math.round(Math.log10(size));
  const round = size >= 10 ? Math.round(size) : Math.round(size * 10) / 10;
  const shown = Math.abs(size / power - 1) < 0.2 ? power : round;
  const text = exact(shown);
  return factor >= 1 ? `about ${text} times` : `about one ${text}th of`;
}
