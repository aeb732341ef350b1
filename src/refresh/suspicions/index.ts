import { listed } from '../../report/phrases.ts';
import { brokenParts } from './brokenParts.ts';
import { brokenSums } from './brokenSums.ts';
import { constantColumns } from './constantColumns.ts';
import { gonePeriods, goneValues, thinPeriods } from './goneValues.ts';
import type { Suspect } from './measured.ts';
import { movesOf } from './moves.ts';
import { outliers } from './outliers.ts';
import { partsAboveWholes } from './partsAboveWholes.ts';
import { areasThatCameOrWent, renamedAreas } from './renamedAreas.ts';
import { repeatedRelease, unrevisedValues } from './repeatedRelease.ts';
import { repeatedValues } from './repeatedValues.ts';
import { roundedValues } from './roundedValues.ts';
import { shiftedPeriods } from './shiftedPeriods.ts';
import type { Compared, Suspicion } from './suspicion.ts';
import { swappedAreas } from './swappedAreas.ts';
import { wholePeriods } from './wholePeriods.ts';

/** Worst first: what makes everything wrong, then what makes one figure wrong. */
const SUSPECTS: readonly Suspect[] = [
  repeatedRelease,
  wholePeriods,
  shiftedPeriods,
  constantColumns,
  brokenSums,
  brokenParts,
  partsAboveWholes,
  swappedAreas,
  outliers,
  repeatedValues,
  roundedValues,
  unrevisedValues,
  renamedAreas,
  areasThatCameOrWent,
  gonePeriods,
  goneValues,
  thinPeriods,
];

/** Up to this many of a kind are listed one by one. */
const MOST = 12;

export function suspicions(compared: Compared): Suspicion[] {
  const measured = { ...compared, moves: movesOf(compared) };
  return SUSPECTS.flatMap((suspect) => {
    const found = suspect(measured);
    const [first] = found.slice(MOST);
    if (!first) return found;
    const rest = found.slice(MOST);
    const what: Suspicion['what'] = `${rest.length} more of this kind: ${listed(
      rest.map((each) => each.what.replace(/^.*?: /, '')),
      4,
    )}`;
    return [...found.slice(0, MOST), { ...first, what, because: 'as above', mend: 'as above' }];
  });
}

export type { Context, PartOf, Suspicion } from './suspicion.ts';
