import { words } from './closedClasses.ts';

/** Measures that several rules ask for, by name. */

/** Parts of a whole, in per cent or as one in so many. */
export const SHARES = words('share shareOf oneIn');

/** Of several periods together. */
export const RUNS = words('average total');

/** Of the areas that lead or trail. */
export const ENDS = words('top bottom topList bottomList');
