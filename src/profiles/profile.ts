import { smallStrip } from '../charts/smallStrip.ts';
import { smallTrend } from '../charts/smallTrend.ts';
import type { Markup } from '../charts/svg.ts';
import { courseText } from '../charts/words.ts';
import type { Profiles } from '../editions/site.ts';
import { cellValue } from '../figures/cellMeasures.ts';
import { ownStanding, type Ranked, rankedAt, rankedCount, sharingEnd } from '../figures/rank.ts';
import type { MeasureContext } from '../figures/result.ts';
import { isKnown, pointAt, type Series, seriesOf } from '../figures/series.ts';
import { type Area, NOWHERE } from '../newsroom/area.ts';
import type { Site } from '../newsroom/site.ts';
import { addsUp } from '../tables/column.ts';
import type { Table } from '../tables/table.ts';
import type { Language } from '../words/language.ts';
import { languageOf } from '../words/languages.ts';
import { type KeyFigure, keyFigure } from './keyFigure.ts';
import { peersOf } from './profiles.ts';
import { type ShownFigure, shownCell } from './shownFigure.ts';
import { LEAST_DOTS, stripId } from './stripFile.ts';

/** The figures of an area in one table. */
export interface ProfileTable {
  readonly table: Table;
  /** One of its columns. */
  readonly series: Series;
  readonly figures: readonly ProfileFigure[];
  /** Sentences about columns without a figure of the area. */
  readonly lacking: readonly string[];
}

export interface ProfileFigure extends KeyFigure {
  readonly latest: ShownFigure;
  /** Small line of its course; null of a short series. */
  readonly trend: Markup | null;
  readonly strip: ProfileStrip | null;
}

/** A place among all areas of the kind. */
export interface ProfileStrip {
  readonly picture: Markup;
  readonly lowest: StripEnd;
  readonly highest: StripEnd;
  /** Where it has a line on the strip. */
  readonly nation: StripEnd | null;
}

export interface StripEnd {
  /** Which area it is; how many, where several share it. */
  readonly name: string;
  readonly value: ShownFigure;
}

/**
 * The key figures of an area, by table.
 * @param hrefTo of the file of strips
 */
export function profileOf(area: Area, profiles: Profiles, site: Site, hrefTo: string): ProfileTable[] {
  return profiles.tables.flatMap((each) => {
    const told = each.columns.flatMap((column) => {
      const context = contextFor(area, column, profiles, site);
      const figure = keyFigure(seriesOf(each.table, column, area), context);
      return figure ? { figure, context } : [];
    });
    const [first] = told;
    if (!first) return [];
    const figures = told.flatMap(({ figure, context }) => {
      const { latest } = figure;
      return latest ? drawn({ ...figure, latest }, context, profiles, site, hrefTo) : [];
    });
    const lacking = lackingOf(
      told.map(({ figure }) => figure),
      languageOf(site),
    );
    return [{ table: each.table, series: first.figure.series, figures, lacking }];
  });
}

function contextFor(area: Area, column: string, profiles: Profiles, site: Site): MeasureContext {
  const { nation } = profiles;
  return { name: column, language: languageOf(site), nation, peers: peersOf(area, profiles) };
}

function drawn(
  figure: KeyFigure & Pick<ProfileFigure, 'latest'>,
  context: MeasureContext,
  profiles: Profiles,
  site: Site,
  hrefTo: string,
): ProfileFigure {
  const { series } = figure;
  const { language } = context;
  const course = language.pages.profile.trend(series.column.title, courseText(series, language));
  return {
    ...figure,
    trend: smallTrend(series, course),
    strip: stripOf(series, figure, context, profiles, site, hrefTo),
  };
}

/** One sentence for all columns that lack a figure for the same reason. */
function lackingOf(figures: readonly KeyFigure[], { figures: words, pages }: Language): string[] {
  const groups = Map.groupBy(
    figures.filter(({ latest }) => !latest),
    ({ point, status }) => `${point.period.id} ${status.join(' ')}`,
  );
  return [...groups.values()].map((all) => {
    const [{ point, status }] = all as [KeyFigure];
    const titles = all.map(({ series }) => series.column.title);
    return pages.profile.lacking(
      status.map((each) => words.status[each]),
      point.period,
      titles,
    );
  });
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
  const endAt = (end: 0 | -1, { series: own, point: at, area: alone }: Ranked): StripEnd => {
    // Of estimates, one is the highest, and others may be.
    const sharing = column.bounds ? [alone] : sharingEnd(series, peers, end);
    const name = language.pages.profile.sharing(sharing, areaKinds[area.kind]);
    return { name, value: shownCell(cellValue(own, at, 'at', context), language) };
  };
  return {
    picture,
    lowest: endAt(-1, lowest),
    highest: endAt(0, highest),
    nation:
      ofNation && isKnown(there)
        ? { name: nation.name, value: shownCell(cellValue(ofNation, there, 'at', context), language) }
        : null,
  };
}
