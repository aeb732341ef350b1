import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Profiles, SiteModel } from '../editions/site.ts';
import type { Area } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { editionsFor, peersOf, profiledAreas } from '../profiles/profiles.ts';
import { memoize } from '../tables/memoize.ts';
import { digestOf, placesDigest, tablesAbout } from './keys.ts';
import { tableAnswers } from './tableAnswers.ts';

/** Covers everything that the page of an area shows, and its feed. */
export function areaKeys(
  newsroom: Newsroom,
  profiles: Profiles,
  { names, pages: own }: SiteModel['finder'],
  data: NewsroomData,
): (area: Area) => string {
  const pages = [...profiledAreas(profiles)].map(({ code }) => code);
  const columns = profiles.tables.map((each) => each.columns);
  const shared = digestOf(placesDigest(newsroom), ...[data.frame, tablesAbout(data.tables), columns, pages], [
    names,
    own,
  ]);
  const answersOf = memoize((kind) => tableAnswers({ peers: peersOf({ kind }, profiles) }, data));
  return (area) => {
    const answer = answersOf(area.kind);
    const editions = editionsFor(area, profiles).map(({ edition: { path, digest } }) => [path, digest]);
    return digestOf(
      shared,
      area.code,
      editions,
      questionsOf(area, profiles).map((each) => answer(each)),
    );
  };
}

/** All that the page of an area asks of tables, as `tables/asked.ts` writes it. */
export function questionsOf({ code }: Area, { tables, nation }: Profiles): string[] {
  const own = tables.filter(({ table }) => table.rows.has(code));
  return own.flatMap(({ table: { id, columns: all }, columns }) => [
    ...['periods', `rows ${code}`, `rows ${nation.code}`].map((each) => `${id} ${each}`),
    ...columns.flatMap((column) => [
      ...['latest', 'ranked', 'ends', 'sharing'].map((each) => `${id} ${each} ${column}`),
      `${id} standing ${column} ${code}`,
      // The intervals of estimates may allow several places.
      ...(all.get(column)?.bounds ? [`${id} rank ${column} ${code}`] : []),
    ]),
  ]);
}
