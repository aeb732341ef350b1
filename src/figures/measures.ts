import { CELL_MEASURES } from './cellMeasures.ts';
import { CHANGE_MEASURES } from './changeMeasures.ts';
import { PLACE_MEASURES } from './placeMeasures.ts';
import { RECORD_MEASURES } from './recordMeasures.ts';
import type { Measure } from './result.ts';
import { SHARE_MEASURES } from './shareMeasures.ts';

/** Everything that a story may write after a figure's name and a dot. */
export const MEASURES: Readonly<Record<string, Measure>> = {
  ...CELL_MEASURES,
  ...CHANGE_MEASURES,
  ...RECORD_MEASURES,
  ...PLACE_MEASURES,
  ...SHARE_MEASURES,
};
