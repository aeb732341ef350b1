import { listed } from '../../report/phrases.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import type { Measured } from './measured.ts';
import type { ColumnMoves, Move, PeriodMoves } from './moves.ts';
import type { Suspicion } from './suspicion.ts';

/** The chance of a false alarm in one period of one column. */
const CHANCE = 0.1;

/** Where more of a period's values are repeated, the period is told of as a whole, or its values hardly move. */
const FEW = 0.2;

/** Areas that have the very value of the period before, in a column where that does not happen by chance. */
export function repeatedValues({ moves, nameOf }: Measured): Suspicion[] {
  return moves.flatMap((column) =>
    column.periods.flatMap((period): Suspicion[] => {
      const same = period.moves.filter(({ value, reference }) => value === reference);
      const odd = same.filter((move) => chanceOf(move, period, column) < CHANCE / period.moves.length);
      if (!period.isNew || odd.length === 0 || same.length > Math.max(1, FEW * period.moves.length))
        return [];
      const examples = odd.map(
        ({ series, value }) => `${nameOf(series.area)} ${inEnglish.numbers.exact(value)}`,
      );
      return [
        {
          what: `repeated values: ${column.header}, ${inEnglish.periods.text(period.period)}: ${listed(examples, 4)}`,
          because: `${odd.length === 1 ? 'it has' : 'they have'} the value of the period before, and ${period.moves.length - same.length} of ${period.moves.length} areas have another`,
          unless: 'an area that has sent no new figures',
          mend: 'look it up in the publication',
          columns: [column.header],
        },
      ];
    }),
  );
}

/** Of a value that is repeated by chance: the width of one step, in standard deviations, times the density there. */
function chanceOf(move: Move, { sigmasOf }: PeriodMoves, { scale }: ColumnMoves): number {
  const step = Math.max(scale.unit, Math.abs(move.value) * 0.01);
  const width = Math.abs(sigmasOf(move, move.value + step) - move.sigmas) * (scale.unit / step);
  return (width * Math.exp(-(move.sigmas ** 2) / 2)) / Math.sqrt(2 * Math.PI);
}
