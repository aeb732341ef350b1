import { listed } from '../../report/phrases.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import type { Measured } from './measured.ts';
import type { Move, PeriodMoves } from './moves.ts';
import { seriesName } from './seriesName.ts';
import type { Suspicion } from './suspicion.ts';

const { exact } = inEnglish.numbers;

/** Two values that are both so far off are hardly chance if each fits the other’s place. */
const STRANGE = 4;
const FITS = 2.5;

/** With more strange values than this, two swapped rows are not the reason. */
const MOST = 200;

/** Two areas of which each has the value that the other should have: lines of a table that changed places. */
export function swappedAreas({ moves, nameOf }: Measured): Suspicion[] {
  const found = moves.flatMap(({ header, periods }) =>
    periods.flatMap((period) => swapsIn(period).map((pair) => ({ header, period, pair }))),
  );
  const byAreas = Map.groupBy(found, ({ pair }) => pair.map(({ key }) => key).join('\u0001'));
  return [...byAreas.values()].flatMap((group): Suspicion[] => {
    const [first] = group;
    if (!first) return [];
    const [a, b] = first.pair;
    const [one, other] = [seriesName(a.series, nameOf), seriesName(b.series, nameOf)];
    const headers = [...new Set(group.map(({ header }) => header))];
    const periods = [...new Set(group.map(({ period }) => inEnglish.periods.text(period.period)))];
    return [
      {
        what: `swapped areas: ${one} and ${other}`,
        because: `each has figures that fit the other’s history and not its own: ${listed(headers, 4)}, ${listed(periods, 4)}; ${one} went from ${exact(a.reference)} to ${exact(a.value)}, ${other} from ${exact(b.reference)} to ${exact(b.value)}`,
        unless: 'two unlikely changes at once',
        mend: 'compare both rows with the publication',
        columns: headers,
      },
    ];
  });
}

/** Pairs of values that are strange where they stand, and would not be in each other's place. */
export function swapsIn({ moves, isNew, sigmasOf }: PeriodMoves): [Move, Move][] {
  const isStrange = ({ sigmas }: Move) => Math.abs(sigmas) >= STRANGE;
  const revised = isNew ? [] : moves.filter(({ value, reference }) => value !== reference);
  // Of many small revisions some are another area's value by chance; two alone are hardly that.
  const odd = revised.length === 2 ? revised : (isNew ? moves : revised).filter(isStrange);
  if (odd.length > MOST) return [];
  const isAlike = ({ series: a }: Move, { series: b }: Move) => a.rest === b.rest || a.area === b.area;
  const fits = (one: Move, other: Move) =>
    isNew ? Math.abs(sigmasOf(other, one.value)) <= FITS : one.value === other.reference;
  const pairs = odd.flatMap((a, index) =>
    odd
      .slice(index + 1)
      .filter((b) => isAlike(a, b) && fits(a, b) && fits(b, a))
      .map((b): [Move, Move] => [a, b]),
  );
  // What fits in several places, as handfuls do, was swapped with none.
  const places = Map.groupBy(pairs.flat(), (move) => move);
  return pairs.filter((pair) => pair.every((move) => places.get(move)?.length === 1));
}
