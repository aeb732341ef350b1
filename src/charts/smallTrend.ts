import type { Series } from '../figures/series.ts';
import type { Language } from '../words/language.ts';
import { shownBreaks } from './breaks.ts';
import { PHONE } from './form.ts';
import { sparkline } from './marks/sparkline.ts';
import { painted } from './paint.ts';
import { trimmed } from './rows.ts';
import { element, type Markup } from './svg.ts';

const WIDTH = 120;
const HEIGHT = 30;
const EDGE = 4;
const LEAST = 3;

/** A small line without a scale: the shape of a series, with its breaks. Null of fewer values than make a shape. */
export function smallTrend(series: Series, label: string, language: Language): Markup | null {
  const [own] = trimmed([series]);
  const periods = own?.points.map(({ period }) => period) ?? [];
  const [first, last] = [periods[0], periods.at(-1)];
  if (!own || !first || !last || own.points.filter(({ value }) => value !== null).length < LEAST) return null;
  const frame = {
    ...{ form: { ...PHONE, language }, left: EDGE, right: WIDTH - EDGE, top: 0, bottom: HEIGHT, head: 0 },
    ...{ middle: HEIGHT / 2, first, last, x: Number, y: Number },
  };
  const line = sparkline(own, 'highlight', shownBreaks(own.table, periods), frame);
  const attributes = {
    class: 'small-trend',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: 'img',
    'aria-label': label,
  };
  return painted(element('svg', attributes, line));
}
