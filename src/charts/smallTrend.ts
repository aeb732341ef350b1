import type { Series } from '../figures/series.ts';
import { shownBreaks } from './breaks.ts';
import { sparklines } from './marks/sparklines.ts';
import { painted } from './paint.ts';
import { trimmed } from './rows.ts';
import { element, type Markup } from './svg.ts';

const WIDTH = 120;
const HEIGHT = 30;
const EDGE = 4;
const LEAST = 3;

/** A small line without a scale: the shape of a series, with its breaks. Null of fewer values than make a shape. */
export function smallTrend(series: Series, label: string): Markup | null {
  const [own] = trimmed([series]);
  if (!own || own.points.filter(({ value }) => value !== null).length < LEAST) return null;
  const periods = own.points.map(({ period }) => period);
  const all = [{ series: own, role: 'highlight', middle: HEIGHT / 2 }] as const;
  const line = sparklines(all, shownBreaks(own.table, periods), { left: EDGE, right: WIDTH - EDGE });
  const attributes = {
    class: 'small-trend',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: 'img',
    'aria-label': label,
  };
  return painted(element('svg', attributes, line));
}
