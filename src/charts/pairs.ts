import {
  breaksOf,
  isKnown,
  knownPoints,
  pointAt,
  pointBefore,
  type Series,
  seriesOf,
} from '../figures/series.ts';
import { isThere } from '../newsroom/areaLife.ts';
import { periodsOf } from '../tables/schedule.ts';
import { breaksSeries } from '../tables/status.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { ChartContext } from './chart.ts';
import { areaAt, columnAt, periodAt } from './references.ts';
import { hasValues, seriesIn } from './rows.ts';
import type { Choice } from './settings.ts';
import { type Aside, areasCompared, byLatest, type Shown, shownOf } from './shown.ts';
import { fewer, refuse, refuseIf } from './wants.ts';

/**
 * Areas with values at both periods, by default the first and the last in which two of them have values.
 * @throws {ChartError} when the periods are in the wrong order, or fewer than two areas have both values
 */
export function pairsShown(settings: Choice, context: ChartContext): Shown {
  const of = columnAt(settings.column ?? '', context);
  const { areas, key } = areasCompared(settings, context);
  const comparable = areas.filter((area) => area.comparable);
  // In the nation's edition, `area` and `nation` name the same area.
  const least = settings.areas ? Math.min(2, areas.length) : 2;
  const valued = periodsOf(of.table).filter(hasValues(of, comparable, least));
  const to = settings.to ? periodAt(settings.to, of.table) : valued.at(-1);
  const from = settings.from ? periodAt(settings.from, of.table) : valued[0];
  if (!from || !to || from.index >= to.index) {
    refuse({
      key: settings.from ? 'from' : 'column',
      what: `no two periods to compare: ${from?.id ?? 'none'}, ${to?.id ?? 'none'}`,
      expected: 'a period to begin with and a later one',
    });
  }
  const all = areas.filter((area) => isThere(area, to)).map((area) => seriesIn(of, area, [from, to]));
  // Values are not compared across a break of their own.
  const isFair = ({ area, points }: Series) =>
    area.comparable && !points.some((point) => isKnown(point) && breaksSeries(point));
  const fair = all.filter(isFair).toSorted(byLatest);
  const isFull = (one: Series) => knownPoints(one).length === 2;
  const full = fair.filter(isFull);
  const about = { chart: 'a slope', noun: 'areas', of: `${settings.column}, ${from.id} and ${to.id}`, key };
  const mend = 'name areas or periods with both values';
  refuseIf(fewer(full.length, least, { ...about, mend, whole: 'comparable areas with both values' }));
  const others = all.filter((one) => !isFair(one) && knownPoints(one).length > 0);
  const aside = [
    ...fair.filter((one) => !isFull(one)).map((series): Aside => ({ series, why: 'missing' })),
    ...others.map((series): Aside => ({ series, why: 'leftOut' })),
  ];
  const { code } = areaAt(settings.highlight ?? 'area', context);
  return shownOf(
    full,
    full.find(({ area }) => area.code === code),
    aside,
  );
}

/** The newest value and the one before it, unless others are named. */
export function newestOf({ column = '', area = 'area', from, to }: Choice, context: ChartContext) {
  const of = columnAt(column, context);
  const all = seriesOf(of.table, of.column.name, areaAt(area, context));
  const now = to ? pointAt(all, periodAt(to, of.table)) : knownPoints(all).at(-1);
  const then = from ? pointAt(all, periodAt(from, of.table)) : now && pointBefore(all, now);
  const when = [then, now].map((point) => point?.period.id ?? 'none').join(' and ');
  const where = `${column} ${inEnglish.places.in(all.area)}, ${when}`;
  const breaks = breaksOf(all)
    .filter(({ index }) => then && now && index > then.period.index && index <= now.period.index)
    .map(({ id }) => id);
  return { all, then, now, breaks, where };
}
