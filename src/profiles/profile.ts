import { smallStrip } from '../charts/smallStrip.ts';
import { smallTrend } from '../charts/smallTrend.ts';
import type { Markup } from '../charts/svg.ts';
import { courseText } from '../charts/words.ts';
import type { KeyTable, Profiles } from '../editions/site.ts';
import { cellValue } from '../figures/cellMeasures.ts';
import { ownStanding, type Ranked, rankedAt, rankedCount } from '../figures/rank.ts';
import type { MeasureContext } from '../figures/result.ts';
import { isKnown, pointAt, type Series, seriesOf } from '../figures/series.ts';
import { type Area, NOWHERE } from '../newsroom/area.ts';
import type { Site } from '../newsroom/site.ts';
import { addsUp } from '../tables/column.ts';
import type { Table } from '../tables/table.ts';
import { languageOf } from '../words/languages.ts';
import { type KeyFigure, keyFigure } from './keyFigure.ts';
import { peersOf } from './profiles.ts';
import { type ShownFigure, shownCell } from './shownFigure.ts';
import { LEAST_DOTS, stripId } from './stripFile.ts';

/** The figures of an area in one table. */
export interface ProfileTable {
  readonly table: Table;
  readonly figures: readonly ProfileFigure[];
}

export interface ProfileFigure extends KeyFigure {
  /** Small line of its course; null of a short series. */
  readonly trend: Markup | null;
  readonly strip: ProfileStrip | null;
}

/** A place among all areas of the kind. */
export interface ProfileStrip {
  readonly picture: Markup;
  readonly lowest: StripEnd;
  readonly highest: StripEnd;
}

export interface StripEnd {
  /** Null where several share it. */
  readonly area: Area | null;
  readonly value: ShownFigure;
}

/**
 * The key figures of an area, by table.
 * @param hrefTo of the file of strips
 */
export function profileOf(area: Area, profiles: Profiles, site: Site, hrefTo: string): ProfileTable[] {
  return profiles.tables.flatMap((each) => {
    const figures = each.columns.flatMap(
      (column) => figureOf(area, column, each, profiles, site, hrefTo) ?? [],
    );
    return figures.length > 0 ? [{ table: each.table, figures }] : [];
  });
}

function figureOf(
  area: Area,
  column: string,
  { table }: KeyTable,
  profiles: Profiles,
  site: Site,
  hrefTo: string,
): ProfileFigure | null {
  const series = seriesOf(table, column, area);
  const language = languageOf(site);
  const peers = peersOf(area, profiles);
  const context: MeasureContext = { name: column, language, nation: profiles.nation, peers };
  const figure = keyFigure(series, context);
  if (!figure) return null;
  const { profile } = language.pages;
  const course = () => profile.trend(series.column.title, courseText(series, language));
  return {
    ...figure,
    trend: figure.latest && smallTrend(series, course()),
    strip: figure.latest && stripOf(series, figure, context, profiles, site, hrefTo),
  };
}

function stripOf(
  series: Series,
  { point }: KeyFigure,
  context: MeasureContext,
  { nation }: Profiles,
  { areaKinds }: Site,
  hrefTo: string,
): ProfileStrip | null {
  const { language, peers } = context;
  const { area, table, column } = series;
  if (point.value === null || !ownStanding(series, peers)) return null;
  const count = rankedCount(series, peers);
  const [highest, lowest] = [rankedAt(series, peers, 0), rankedAt(series, peers, -1)];
  if (count < LEAST_DOTS || !highest || !lowest) return null;
  const ofNation =
    addsUp(column) || nation === NOWHERE || nation === area ? null : seriesOf(table, column.name, nation);
  const there = ofNation && pointAt(ofNation, point.period);
  const picture = smallStrip({
    own: point.value,
    bounds: (column.bounds && point.bounds) || null,
    lowest: lowest.point.value,
    highest: highest.point.value,
    reference: isKnown(there) ? there.value : null,
    href: `${hrefTo}#${stripId(table, column.name, area.kind)}`,
    label: language.pages.profile.strip(count, areaKinds[area.kind], area),
  });
  return { picture, lowest: endOf(lowest, context), highest: endOf(highest, context) };
}

function endOf(ranked: Ranked, context: MeasureContext): StripEnd {
  const value = cellValue(ranked.series, ranked.point, 'at', context);
  const isShared = ranked.tied && !ranked.series.column.bounds;
  return { area: isShared ? null : ranked.area, value: shownCell(value, context.language) };
}
