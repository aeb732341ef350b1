import { AREA_MEASURES, AREA_MEASURES_WITH } from './areaMeasures.ts';
import { CELL_MEASURES } from './cellMeasures.ts';
import { CHANGE_MEASURES } from './changeMeasures.ts';
import { PAIR_MEASURES } from './pairMeasures.ts';
import { perMeasure } from './perMeasure.ts';
import { PLACE_MEASURES } from './placeMeasures.ts';
import { RECORD_MEASURES } from './recordMeasures.ts';
import type { Measure, MeasureWith, Value } from './result.ts';
import { RUN_MEASURES } from './runMeasures.ts';
import type { Series } from './series.ts';
import { SHARE_MEASURES } from './shareMeasures.ts';
import { SIGN_MEASURES } from './signMeasures.ts';
import { SINCE_MEASURES } from './sinceMeasures.ts';
import { TURN_MEASURES } from './turnMeasures.ts';

/** Everything that a story may write after a figure's name and a dot. */
export const MEASURES: Readonly<Record<string, Measure>> = {
  ...CELL_MEASURES,
  ...CHANGE_MEASURES,
  ...TURN_MEASURES,
  ...RECORD_MEASURES,
  ...PLACE_MEASURES,
  ...AREA_MEASURES,
  ...SHARE_MEASURES,
  ...SIGN_MEASURES,
};

/** What may follow a figure with something in brackets: `cases.average[5]`. */
export const SERIES_MEASURES_WITH: Readonly<Record<string, MeasureWith<Series>>> = {
  ...SINCE_MEASURES,
  ...RUN_MEASURES,
  ...AREA_MEASURES_WITH,
};

/** What may follow a figure, or one value of it: `rate.times[nationally]`, `cases.peak.difference[cases.trough]`. */
export const VALUE_MEASURES_WITH: Readonly<Record<string, MeasureWith<Value>>> = {
  ...PAIR_MEASURES,
  per: perMeasure,
};
