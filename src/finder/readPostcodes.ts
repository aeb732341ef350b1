import type { FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PostcodeGroup } from './place.ts';
import { INWARD_LIST, OUTWARD } from './postcode.ts';
import { readPlaceFile } from './readPlaceFile.ts';

export const POSTCODE_COLUMNS = ['outward', 'area', 'inward'] as const;

/** Reads `data/postcodes.csv`, which `npm run new -- postcodes` makes and a newsroom may do without. */
export function readPostcodes(newsroom: Newsroom, areas: Areas, faults: FaultList): PostcodeGroup[] {
  const seen = new Set<string>();
  return readPlaceFile(newsroom, newsroom.postcodesFile, POSTCODE_COLUMNS, areas, faults, (row) => {
    const [outward, inward] = [row.text('outward'), row.text('inward')];
    const [area, ...others] = row.areas('area');
    const mend = 'make the file again: npm run new -- postcodes <lookup>';
    const wrong = (column: 'outward' | 'area' | 'inward', what: string) => row.wrong(column, what, { mend });
    if (!OUTWARD.test(outward)) wrong('outward', `not the first half of a postcode: ${outward}`);
    if (!INWARD_LIST.test(inward)) wrong('inward', `not second halves of postcodes: ${inward.slice(0, 20)}`);
    if (others.length > 0) wrong('area', 'several areas in one row');
    // A whole outward code has one row only.
    const taken = [outward, `${outward} ${area?.code}`].some((key) => seen.has(key));
    if (taken) wrong('outward', `outward code is taken: ${outward}`);
    seen.add(inward === '' ? outward : `${outward} ${area?.code}`);
    return area ? { outward, area, inward } : null;
  });
}
