import { mean } from 'd3';
import { listed } from '../../report/phrases.ts';
import type { Period } from '../../tables/period.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import type { AllSeries, ReleaseView } from '../releaseView.ts';
import { chanceOf, RARE } from './chance.ts';
import { stepsBack } from './history.ts';
import type { Measured } from './measured.ts';
import type { ColumnMoves, Move, PeriodMoves } from './moves.ts';
import { seriesName } from './seriesName.ts';
import type { Suspicion } from './suspicion.ts';

/** The chance of a false alarm in one period of one column. */
const CHANCE = 0.1;

/** Where more of a period's values are repeated, its values hardly move. */
const FEW = 0.2;

/** From here on, a period repeats another as a whole. */
const NEARLY_ALL = 0.8;

/** Of single areas, zeros and ones repeat by chance. */
const LEAST = 2;

/** New periods, or areas in them, that have the very values of an earlier period where that is hardly chance. */
export function repeatedValues(compared: Measured): Suspicion[] {
  const repeats = compared.moves.flatMap((column) => {
    const usual = usualRepeats(column.former, compared.before);
    const periods = column.periods.filter(({ isNew }) => isNew);
    return periods.map((period) => repeatsIn({ ...column, usual }, period, compared));
  });
  const whole = whollyRepeated(repeats);
  return repeats.flatMap((repeat) => {
    if (repeat.whole) return [repeatedPeriod(repeat, repeat.whole)];
    const odd = repeat.same.filter((move) => repeat.odd.includes(move) || whole.has(move));
    return odd.length === 0 ? [] : [repeatedAreas(repeat, odd, compared)];
  });
}

interface Column extends ColumnMoves {
  /** The share of its values that were those of the period before. */
  readonly usual: number;
}

/** What one column has of a new period. */
interface Repeats {
  readonly header: string;
  readonly period: PeriodMoves;
  /** The period that it repeats as a whole. */
  readonly whole: { readonly other: Period; readonly same: readonly Move[] } | null;
  /** With the chance of a repeat; none is less likely where they are usual in the column. */
  readonly chances: ReadonlyMap<Move, number>;
  /** Those that repeat the period before, or a year before. */
  readonly same: readonly Move[];
  /** Those of which that is hardly chance. */
  readonly odd: readonly Move[];
}

function repeatsIn(column: Column, period: PeriodMoves, compared: Measured): Repeats {
  const steps = stepsBack(period.period);
  const chances = new Map(
    period.moves.map((move) => [move, steps.length * chanceOfRepeat(move, period, column)] as const),
  );
  const atLeast = new Map(
    [...chances].map(([move, chance]) => [move, Math.min(1, Math.max(column.usual, chance))] as const),
  );
  const isRare = (same: readonly Move[], all: readonly Move[]) =>
    chanceOf(same.length, all.length, mean(all, (move) => atLeast.get(move)) ?? 1) < RARE;
  const earlier = earlierPeriods(period.period, compared).map((other) => {
    return { other, same: period.moves.filter((move) => wasAt(move, other, column)) };
  });
  const isWhole = ({ same }: { same: readonly Move[] }) =>
    same.length >= NEARLY_ALL * period.moves.length && isRare(same, period.moves);
  const moves = period.moves.filter(({ value }) => Math.abs(value) >= LEAST);
  const isNear = (other: Period) => steps.includes(period.period.index - other.index);
  const near = earlier.filter(({ other }, index) => index === 0 || isNear(other));
  const same = moves.filter((move) => near.some((each) => each.same.includes(move)));
  const isOdd = (move: Move) => (chances.get(move) ?? 1) < CHANCE / moves.length;
  const areFew = same.length <= Math.max(1, FEW * moves.length);
  const odd = isRare(same, moves) ? same : areFew ? same.filter(isOdd) : [];
  const { header } = column;
  return { header, period, whole: earlier.find(isWhole) ?? null, chances: atLeast, same, odd };
}

/** Values of areas that repeat all of their columns at once, where any one of them might by chance. */
function whollyRepeated(repeats: readonly Repeats[]): ReadonlySet<Move> {
  const found = repeats.flatMap(({ chances, same }) =>
    [...chances].map(([move, chance]) => ({ move, chance: same.includes(move) ? chance : 1 })),
  );
  const rows = [...Map.groupBy(found, ({ move: { key, period } }) => `${key}\u0000${period.id}`).values()];
  const whole = rows.filter((row) => {
    // The least likely is left out, as one column may follow from the others.
    const chances = row.map(({ chance }) => chance).toSorted((a, b) => b - a);
    return (
      chances[0] !== 1 && chances.slice(0, -1).reduce((all, each) => all * each, 1) < CHANCE / rows.length
    );
  });
  return new Set(whole.flat().map(({ move }) => move));
}

/** Newest first. */
function earlierPeriods({ cycle, index }: Period, { before, after }: Measured): Period[] {
  const all = new Map([...before.periods, ...after.periods].map((period) => [period.id, period]));
  return [...all.values()]
    .filter((period) => period.cycle === cycle && period.index < index)
    .toSorted((a, b) => b.index - a.index);
}

/** Whether a value is that of another period, in this release or as the last one had it. */
function wasAt({ key, series, value }: Move, { id }: Period, { former }: Column): boolean {
  return series.values.get(id) === value || former.get(key)?.values.get(id) === value;
}

/** The share of values of the last release that were those of the period before. */
function usualRepeats(former: AllSeries, { periods }: ReleaseView): number {
  const pairs = [...former.values()].flatMap(({ values }) =>
    periods.slice(1).flatMap(({ id }, index) => {
      const [value, last] = [values.get(id), values.get(periods[index]?.id ?? '')];
      return value === undefined || last === undefined ? [] : value === last;
    }),
  );
  return (pairs.filter(Boolean).length + 1) / (pairs.length + 2);
}

/** Of a value that is repeated by chance: the width of one step, in standard deviations, times the density there. */
function chanceOfRepeat(move: Move, { sigmasOf }: PeriodMoves, { scale }: ColumnMoves): number {
  const step = Math.max(scale.unit, Math.abs(move.value) * 0.01);
  const width = Math.abs(sigmasOf(move, move.value + step) - move.sigmas) * (scale.unit / step);
  return Math.min(1, (width * Math.exp(-(move.sigmas ** 2) / 2)) / Math.sqrt(2 * Math.PI));
}

function repeatedPeriod(
  { header, period: { period, moves } }: Repeats,
  { other, same }: NonNullable<Repeats['whole']>,
): Suspicion {
  const { text } = inEnglish.periods;
  return {
    what: `repeated period: ${header}, ${text(period)}`,
    because: `${same.length} of ${moves.length} values are those of ${text(other)}`,
    mend: 'see whether the new column or sheet holds the new figures',
    columns: [header],
  };
}

function repeatedAreas(
  { header, period: { period, moves }, same }: Repeats,
  odd: readonly Move[],
  { nameOf }: Measured,
): Suspicion {
  const examples = odd.map(
    ({ series, value }) => `${seriesName(series, nameOf)} ${inEnglish.numbers.exact(value)}`,
  );
  const before = stepsBack(period).length > 1 ? 'the period or the year before' : 'the period before';
  return {
    what: `repeated values: ${header}, ${inEnglish.periods.text(period)}: ${listed(examples, 4)}`,
    because: `${odd.length === 1 ? 'it has' : 'they have'} the value of ${before}, and ${moves.length - same.length} of ${moves.length} areas have another`,
    unless: 'an area that has sent no new figures',
    mend: 'look it up in the publication',
    columns: [header],
  };
}
