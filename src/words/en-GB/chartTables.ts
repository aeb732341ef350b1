import type { Area } from '../../newsroom/area.ts';
import type { Period } from '../../tables/period.ts';
import type { Absence, Qualifier } from '../../tables/status.ts';
import type { Grammar } from '../grammar.ts';

/** Markers that a table shows with a value, as official statistics do. */
const KEY: Readonly<Record<Qualifier, string>> = {
  p: 'a provisional figure',
  e: 'an estimate',
  u: 'a figure of low reliability',
  f: 'a forecast',
  b: 'a figure that is not comparable with those before',
  r: 'a revised figure',
};

/** Data tables beneath charts. */
export function chartTables({ periods, lists }: Grammar) {
  return {
    area: 'Area',
    period: 'Period',
    measure: 'Measure',
    rank: 'Rank',
    inPicture: 'In the picture',
    areaIn: (area: Area, period: Period) => `${area.name}, ${periods.text(period)}`,
    /** Headings of the bounds of estimates. */
    bounds: { lower: (label: string) => `${label}: lower`, upper: (label: string) => `${label}: upper` },
    /** `7`, `7=` where others share it, or `7–9` where estimates allow several places. */
    place: (rank: number, tied: boolean, last?: number) =>
      last ? `${rank}–${last}` : `${rank}${tied ? '=' : ''}`,
    notRanked: 'not ranked',
    absent: {
      c: 'withheld',
      z: 'not applicable',
      low: 'near zero',
      x: 'not available',
    } satisfies Record<Absence, string>,
    /** What the markers in a table stand for. */
    key: (markers: readonly Qualifier[]) =>
      `In the table, ${lists.and(markers.map((marker) => `[${marker}] marks ${KEY[marker]}`))}.`,
  };
}
