import { boundsHow } from '../editions/numbering.ts';
import { cellValue, previousPoint } from '../figures/cellMeasures.ts';
import { percent } from '../figures/changeAmount.ts';
import { pair, signOf } from '../figures/changePair.ts';
import { PLACE_MEASURES } from '../figures/placeMeasures.ts';
import { ownStanding, rankedCount } from '../figures/rank.ts';
import { isValue, type MeasureContext, type MeasureResult, type Value } from '../figures/result.ts';
import { isBrokenBetween, isKnown, latestPoint, type Point, type Series } from '../figures/series.ts';
import { isThere } from '../newsroom/areaLife.ts';
import { mayRank, type Status } from '../tables/status.ts';
import type { Language } from '../words/language.ts';
import type { Phrase } from '../words/phrase.ts';
import { type ShownFigure, shownCell, shownFigure } from './shownFigure.ts';

/** The newest figure of a column for an area, and what it is to be read with. */
export interface KeyFigure {
  readonly series: Series;
  readonly point: Point;
  /** Null where the publisher has none; `status` says why. */
  readonly latest: ShownFigure | null;
  /** Why it is missing, or how it is qualified. */
  readonly status: readonly Status[];
  /** Of an estimate, in words; '' of others. */
  readonly interval: string;
  /** The change on the period before; null where there is no value at all. */
  readonly change: Phrase<ShownFigure> | null;
  /** Its place among its peers, or why it has none; null where there is no value at all. */
  readonly place: Phrase<ShownFigure> | null;
}

/** @returns null where the table has no row of the area, or no value of anyone */
export function keyFigure(series: Series, context: MeasureContext): KeyFigure | null {
  // Where there are no rows, nothing more is asked.
  const point = series.points.length > 0 ? latestPoint(series) : null;
  if (!point) return null;
  const value = cellValue(series, point, 'latest', context);
  const isThere = isKnown(point);
  return {
    series,
    point,
    latest: isThere ? shownCell(value, context.language) : null,
    status: point.status,
    interval: isThere ? (boundsHow(value, context.language)[0] ?? '') : '',
    change: isThere ? changeOf(series, point, context) : null,
    place: isThere ? placeOf(series, point, context) : null,
  };
}

/** "up 27 per cent from 55 in 2022", or why nothing can be said. */
function changeOf(series: Series, { period }: Point, context: MeasureContext): Phrase<ShownFigure> {
  const { language } = context;
  const { profile } = language.pages;
  const before = previousPoint(series);
  if (!isKnown(before)) return profile.noChange(before?.period ?? null);
  if (isBrokenBetween(series, before.period, period)) return profile.broken(before.period);
  const compared = pair(series, 'previous', context);
  // Of two estimates, one has no interval.
  if (typeof compared === 'string') return profile.noInterval(before.period);
  const sign = signOf(series, compared);
  const earlier = shownCell(cellValue(series, before, 'previous', context), language);
  const by = sign ? shownValue(percent('percentChange', 'previous')(series, context), language) : null;
  return profile.movedBy(sign, by, earlier, before.period);
}

function shownValue(result: MeasureResult, language: Language): ShownFigure | null {
  return result.is === 'value' && result.value.value !== null ? shownFigure(result.value, language) : null;
}

/** "third highest of 42", or why it is not ranked. */
function placeOf(series: Series, point: Point, context: MeasureContext): Phrase<ShownFigure> | null {
  const { language, peers } = context;
  const { profile } = language.pages;
  if (peers.length < 2) return null;
  if (!ownStanding(series, peers)) {
    if (!series.area.comparable) return profile.notComparable;
    return mayRank(point) ? profile.notRanked : profile.unreliable;
  }
  const count = rankedCount(series, peers);
  if (count < 2) return null;
  const standing = PLACE_MEASURES['standing']?.(series, context);
  const parts = standing?.is === 'words' ? standing.parts : [];
  if (parts.some((part) => isValuePart(part) && part.value === null)) return profile.anyPlace(count);
  const shown = parts.flatMap((part): (string | ShownFigure)[] => {
    if (typeof part === 'string') return [part];
    return isValuePart(part)
      ? [{ ...shownFigure(part, language), how: language.figures.how.rank(count) }]
      : [];
  });
  return profile.placed(
    shown,
    count,
    count < peers.filter((peer) => peer.comparable && isThere(peer, point.period)).length,
  );
}

function isValuePart(part: Extract<MeasureResult, { is: 'words' }>['parts'][number]): part is Value {
  return typeof part !== 'string' && isValue(part);
}
