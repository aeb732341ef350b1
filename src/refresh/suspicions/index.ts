import { listed } from '../../report/phrases.ts';
import { gonePeriods, goneValues, thinPeriods } from './goneValues.ts';
import { areasThatCameOrWent, renamedAreas } from './renamedAreas.ts';
import { shiftedPeriods } from './shiftedPeriods.ts';
import type { Compared, Suspect, Suspicion } from './suspicion.ts';
import { swappedAreas } from './swappedAreas.ts';
import { unitChange } from './unitChange.ts';

/** Worst first: what makes everything wrong, then what makes one figure wrong. */
const SUSPECTS: readonly Suspect[] = [
  unitChange,
  shiftedPeriods,
  swappedAreas,
  renamedAreas,
  areasThatCameOrWent,
  gonePeriods,
  goneValues,
  thinPeriods,
];

/** Up to this many of a kind are listed one by one. */
const MOST = 12;

export function suspicions(compared: Compared): Suspicion[] {
  return SUSPECTS.flatMap((suspect) => {
    const found = suspect(compared);
    const rest = found.slice(MOST);
    if (rest.length === 0) return found;
    const what = `${rest.length} more of this kind: ${listed(
      rest.map((each) => each.what.replace(/^.*?: /, '')),
      4,
    )}`;
    return [...found.slice(0, MOST), { what, because: 'as above', mend: 'as above' }];
  });
}

export type { Suspicion } from './suspicion.ts';
