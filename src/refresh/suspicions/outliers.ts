import { listed } from '../../report/phrases.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import type { Measured } from './measured.ts';
import { misprintOf } from './misprint.ts';
import type { Move, PeriodMoves } from './moves.ts';
import { seriesName } from './seriesName.ts';
import type { Suspicion } from './suspicion.ts';
import { swapsIn } from './swappedAreas.ts';

const { exact } = inEnglish.numbers;

/** Where more than this share of a period's values is far, the period is told of as a whole. */
const MANY = 0.2;

/** Values that moved otherwise than those of their peers, or than their own past. */
export function outliers({ moves, nameOf }: Measured): Suspicion[] {
  return moves.flatMap(({ header, periods }) =>
    periods.flatMap((period): Suspicion[] => {
      const swapped = new Set(swapsIn(period).flat());
      const far = period.moves.filter((move) => Math.abs(move.sigmas) >= period.far && !swapped.has(move));
      const tell = (move: Move) => outlier(header, move, period, nameOf);
      const areMany = far.length > Math.max(2, MANY * period.moves.length);
      const apart = period.isScattered || areMany ? [scattered(header, far, period, nameOf)] : [];
      const single = far.toSorted((a, b) => Math.abs(b.sigmas) - Math.abs(a.sigmas));
      if (areMany) return apart;
      const zeros = single.filter(({ value }) => value === 0);
      if (zeros.length < 2) return [...apart, ...single.map(tell)];
      const others = single.filter((move) => !zeros.includes(move));
      return [...apart, ...others.map(tell), noughts(header, zeros, period, nameOf)];
    }),
  );
}

type NameOf = Measured['nameOf'];

function outlier(header: string, move: Move, period: PeriodMoves, nameOf: NameOf): Suspicion {
  const { value, reference, expected, series } = move;
  const when = inEnglish.periods.text(period.period);
  const others = period.moves.filter(({ sigmas }) => Math.abs(sigmas) >= Math.abs(move.sigmas)).length;
  const was = period.isNew
    ? `it was ${exact(reference)} before, and ${exact(rounded(expected, reference))} would be in step with ${period.moves.length < 5 ? 'its past' : 'the others'}`
    : `it was ${exact(reference)} in the last release`;
  return {
    what: `hardly plausible: ${header}, ${seriesName(series, nameOf)}, ${when}: ${exact(value)}`,
    because: `${was}; ${others} of ${period.moves.length} areas moved as far`,
    unless: misprintOf(move, period) ?? 'the area’s bounds, the way of counting, or one large case',
    mend: 'look it up in the publication; if it is wrong there, override it in data/overrides.yaml',
    columns: [header],
  };
}

/** Zeros come together, as of what is no longer counted. */
function noughts(header: string, zeros: readonly Move[], period: PeriodMoves, nameOf: NameOf): Suspicion {
  const names = zeros.map(
    ({ series, reference }) => `${seriesName(series, nameOf)}, after ${exact(reference)}`,
  );
  return {
    what: `hardly plausible: ${header}, ${inEnglish.periods.text(period.period)}: 0 for ${listed(names, 4)}`,
    because: `${zeros.length} of ${period.moves.length} areas fell to none`,
    unless: 'what is no longer counted, or not yet',
    mend: 'look them up in the publication: a value that is missing is no zero',
    columns: [header],
  };
}

function scattered(header: string, far: readonly Move[], period: PeriodMoves, nameOf: NameOf): Suspicion {
  const furthest = period.moves.toSorted((a, b) => Math.abs(b.sigmas) - Math.abs(a.sigmas)).slice(0, 4);
  const examples = furthest.map(
    ({ series, reference, value }) => `${seriesName(series, nameOf)} ${exact(reference)} → ${exact(value)}`,
  );
  return {
    what: `areas out of step: ${header}, ${inEnglish.periods.text(period.period)}`,
    because: `they moved further apart than in former periods, ${far.length} of ${period.moves.length} of them very far; most of all ${listed(examples, 4)}`,
    unless: 'a new way of counting that began in some areas only',
    mend: 'see whether each row has the figures of its own area',
    columns: [header],
  };
}

/** As long as what stands in the file. */
function rounded(value: number, like: number): number {
  return Number.isInteger(like) ? Math.round(value) : Number(value.toPrecision(3));
}
