import { stripShape } from '../charts/smallStrip.ts';
import type { Profiles } from '../editions/site.ts';
import { ranking } from '../figures/rank.ts';
import { seriesOf } from '../figures/series.ts';
import type { Table } from '../tables/table.ts';
import { peersOf } from './profiles.ts';

/** Where all pages of areas find the dots of their strips. */
export const STRIP_FILE = '/areas/strips.svg';

/** A strip of fewer dots says less than the numbers. */
export const LEAST_DOTS = 4;

export function stripId({ id }: Pick<Table, 'id'>, column: string, kind: string): string {
  return `${id}-${column}-${kind}`;
}

/** The dots of every kind of area in every key column. */
export function stripFile(profiles: Profiles): string {
  const shapes = profiles.tables.flatMap(({ table, columns }) => {
    const inTable = profiles.areas.all.filter(({ code }) => table.rows.has(code));
    const kinds = new Map(inTable.map((area) => [area.kind, area]));
    return columns.flatMap((column) =>
      [...kinds].flatMap(([kind, area]) => {
        const ranked = ranking(seriesOf(table, column, area), peersOf({ kind }, profiles));
        const [highest, lowest] = [ranked[0]?.point.value, ranked.at(-1)?.point.value];
        if (highest === undefined || lowest === undefined || ranked.length < LEAST_DOTS) return [];
        const values = ranked.map(({ point }) => point.value);
        return stripShape(stripId(table, column, kind), values, { lowest, highest });
      }),
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg"><defs>${shapes.join('')}</defs></svg>\n`;
}
