import { moorland, RELEASE_CSV, sourceYaml } from './moorland.ts';
import type { NewsroomFiles } from './temporaryNewsroom.ts';

export const SQL = `-- Sheep of each district and year.
SELECT place AS "Place", year AS "Year", sum(sheep)::int AS "Sheep", 100 AS "People"
FROM sheep GROUP BY place, year -- and no others;
`;

/** A newsroom whose next releases are the result of a query. */
export function queryingMoorland(query: string, sql = SQL, changes: NewsroomFiles = {}): NewsroomFiles {
  const yaml = sourceYaml(RELEASE_CSV)
    .replace('{ how: original, note: Counted by hand }', '{ how: queried, note: Counted by hand }')
    .replace(
      'columns:',
      `query: { connection: SHEEP_DATABASE, database: the sheep register, sql: sheep.sql, ${query} }\ncolumns:`,
    );
  return moorland({
    'data/sources/sheep/source.yaml': yaml,
    'data/sources/sheep/sheep.sql': sql,
    ...changes,
  });
}
