import type { Ground } from '../figures/ground.ts';
import {
  isKnown,
  type KnownPoint,
  knownSinceBreak,
  latestPoint,
  type Point,
  pointAt,
  type Series,
} from '../figures/series.ts';
import type { Language } from '../words/language.ts';
import type { KnownClaim } from './edition.ts';

/** As many values as a row names; of more, the nearest rival and their number. */
const MOST_NAMED = 4;

/** Points that a statement compares, newest first. */
interface Compared {
  readonly series: Series;
  readonly points: readonly KnownPoint[];
}

/**
 * The row of a statement that the tables prove: what it compares. Null where it rests on no value.
 * @param says its words
 */
export function knownClaim(
  id: string,
  says: string,
  grounds: readonly Ground[],
  language: Language,
): KnownClaim | null {
  const compared = grounds.map((ground) => ({ ground, sides: sidesOf(ground) }));
  const [first] = compared.flatMap(({ sides }) => sides);
  if (!first || first.points.length === 0) return null;
  const { table, column, area } = first.series;
  const inTable = compared.flatMap(({ sides }) => sides.filter(({ series }) => series.table === table));
  const points = inTable.flatMap((side) => side.points);
  return {
    id,
    says,
    what: `${column.title}, ${area.name}`,
    compared: [...new Set(compared.map(({ ground, sides }) => comparison(ground, sides, language)))].join(
      '; ',
    ),
    sources: table.sources,
    table: table.id,
    column: column.name,
    lines: linesOf(points),
  };
}

/** Lines of the table's file, each once. */
export function linesOf(points: readonly Point[]): number[] {
  return [...new Set(points.map(({ line }) => line))].filter((line) => line > 0);
}

function sidesOf(ground: Ground): Compared[] {
  const { series, other, against, from, to } = ground;
  if (against === 'past') return [{ series, points: knownSinceBreak(series).toReversed() }];
  const latest = latestPoint(series);
  const at = to ?? latest?.period;
  const own = [to, from].flatMap((period) => (period ? pointAt(series, period) : []));
  const mine = { series, points: (own.length > 0 ? own : [latest]).filter(isKnown) };
  if (!other || !at || other === series) return [mine];
  return [mine, { series: other, points: [pointAt(other, at)].filter(isKnown) }];
}

/** `37,127 in 2024; before it the lowest was 44,978 in 2023, of five periods from 2020`. */
function comparison(
  { against, evidence }: Ground,
  sides: readonly Compared[],
  { figures, periods, numbers }: Language,
): string {
  const said = ({ value, period }: KnownPoint) =>
    figures.claims.valueIn(numbers.exact(value), periods.text(period));
  const [side] = sides;
  const [latest, ...earlier] = side?.points ?? [];
  if (against === 'past' && latest && earlier.length >= MOST_NAMED) {
    const end = evidence.lowest ? 'lowest' : 'highest';
    const sign = end === 'lowest' ? 1 : -1;
    const [rival] = earlier.toSorted((a, b) => sign * (a.value - b.value));
    const first = earlier.at(-1);
    if (!rival || !first) return said(latest);
    return figures.claims.rival(said(latest), end, said(rival), earlier.length, periods.span([first.period]));
  }
  const named = sides.flatMap(({ series, points }) =>
    points.map((point) =>
      series === side?.series ? said(point) : figures.claims.of(said(point), nameOf(series, sides)),
    ),
  );
  return figures.claims.against(named);
}

/** What tells the other side of a comparison from the first. */
function nameOf({ area, column }: Series, [first]: readonly Compared[]): string {
  return area === first?.series.area ? column.title : area.name;
}
