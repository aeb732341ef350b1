import { type SmallStrip, smallStrip, stripShape } from '../charts/smallStrip.ts';
import { isKnown, pointAt, seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { addsUp } from '../tables/column.ts';
import type { Row, Table } from '../tables/table.ts';
import { inEnglish } from '../words/inEnglish.ts';

/** All areas on a strip, one of them marked. */
export interface ShownStrip {
  /** SVG of the engine's. */
  readonly picture: string;
  readonly areas: number;
  readonly period: string;
  /** `Kelda 3`; all names of a tie. */
  readonly lowest: string;
  readonly highest: string;
  /** Of the nation, where it can be set beside the areas; else ''. */
  readonly nation: string;
}

const SHAPE = 'desk-strip-areas';

/** @param row of the area that is marked @returns null where it can't be set beside others */
export function figureStrip(
  table: Table,
  columnName: string,
  row: Row,
  peers: readonly Area[],
  nation: Area,
): ShownStrip | null {
  const at = (area: Area) => pointAt(seriesOf(table, columnName, area), row.period);
  const column = table.columns.get(columnName);
  const own = at(row.area);
  const isPeer = peers.includes(row.area);
  // A total is far beyond the areas that it is made of.
  if (!column || !isKnown(own) || (!isPeer && addsUp(column))) return null;
  const known = (isPeer ? peers : [...peers, row.area]).flatMap((area) => {
    const point = at(area);
    return isKnown(point) ? [{ area, value: point.value }] : [];
  });
  if (known.length < 2) return null;
  const values = known.map(({ value }) => value);
  const ends = { lowest: Math.min(...values), highest: Math.max(...values) };
  const whole = at(nation);
  const reference = row.area !== nation && !addsUp(column) && isKnown(whole) ? whole.value : null;
  const amount = (value: number) => inEnglish.numbers.amount(value, column);
  const endOf = (value: number) => {
    const names = known.filter((each) => each.value === value).map(({ area }) => area.name);
    const [first = ''] = names;
    return `${first}${names.length > 1 ? ` and ${names.length - 1} more` : ''} ${amount(value)}`;
  };
  const strip: SmallStrip = {
    ...ends,
    own: own.value,
    bounds: own.bounds ?? null,
    reference,
    href: `#${SHAPE}`,
    label: `${row.area.name} among ${known.length} areas`,
  };
  const shape = `<svg class="desk-shape" aria-hidden="true"><defs>${stripShape(SHAPE, values, ends)}</defs></svg>`;
  return {
    picture: shape + smallStrip(strip),
    areas: known.length,
    period: inEnglish.periods.span([row.period]),
    lowest: endOf(ends.lowest),
    highest: endOf(ends.highest),
    nation: reference === null ? '' : `${nation.name} ${amount(reference)}`,
  };
}
