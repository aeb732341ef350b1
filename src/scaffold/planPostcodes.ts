import path from 'node:path';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import type { FaultList } from '../faults/fault.ts';
import { POSTCODE_COLUMNS } from '../finder/readPostcodes.ts';
import { readAreas } from '../newsroom/areas.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { csvText } from '../tables/csvText.ts';
import type { Plan } from './plan.ts';
import { ELSEWHERE, lookupColumns, type PostcodeLookup, readLookup } from './postcodeLookup.ts';
import { isGivenFile } from './readGivenFile.ts';

export interface NewPostcodes {
  /** Path of a lookup of postcodes, in the shape of the Office for National Statistics. */
  readonly file: string;
  /** Header of the column with the areas. */
  readonly column?: string | undefined;
}

/**
 * Plans `data/postcodes.csv` from a publisher's lookup. Writes nothing.
 * @returns null when a fault was added
 */
export function planPostcodes(
  newsroom: Newsroom,
  { file, column }: NewPostcodes,
  faults: FaultList,
): Plan | null {
  const areas = readAreas(newsroom, faults);
  const shown = path.basename(file);
  if (!isGivenFile(file, faults, ['csv']) || faults.all.length > 0) return null;
  try {
    const columns = lookupColumns(file, shown, areas, column, faults);
    const lookup = columns && readLookup(file, shown, columns, areas, faults);
    if (!lookup || faults.all.length > 0) return null;
    const rows = rowsOf(lookup);
    const name = (at: number) => columns.header[at];
    return {
      writes: { path: newsroom.postcodesFile, text: csvText([POSTCODE_COLUMNS, ...rows]) },
      seen: [
        `postcodes in ${name(columns.postcode)}, areas in ${name(columns.area)}`,
        ...seenOf(lookup, rows),
      ],
      byHand: [
        'write what the publisher asks to be said as finder.credit in content/site.yaml; for those of the Office for National Statistics: Contains OS data © Crown copyright and database right; contains Royal Mail data © Royal Mail copyright and database right',
      ],
      next: 'npm run check',
    };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    faults.add({ file: shown, line: 0, column: 0, ...error.problem });
    return null;
  }
}

type Row = readonly [outward: string, area: string, inward: string];

/** One row for an outward code that lies in one area, or else one for each of its areas. */
function rowsOf({ codes }: PostcodeLookup): Row[] {
  const inOrder = [...codes].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.flatMap(([outward, own]): Row[] => {
    const byArea = Map.groupBy(
      [...own].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ([, area]) => area,
    );
    const areas = [...byArea].filter(([area]) => area !== ELSEWHERE);
    return byArea.size === 1
      ? areas.map(([area]) => [outward, area, ''])
      : areas.map(([area, listed]) => [outward, area, inwardList(listed.map(([inward]) => inward))]);
  });
}

/** As `INWARD_LIST` has it. @param inward in order */
function inwardList(inward: readonly string[]): string {
  return inward.map((code, at) => (inward[at - 1]?.[0] === code[0] ? code.slice(1) : code)).join('');
}

function seenOf({ rows, ended, elsewhere, codes }: PostcodeLookup, made: readonly Row[]): string[] {
  const split = new Set(made.flatMap(([outward, , inward]) => (inward === '' ? [] : [outward])));
  const count = (number: number) => number.toLocaleString('en-GB');
  return [
    `${count(rows)} rows, ${count(ended)} of them withdrawn, ${count(elsewhere)} in no area of data/areas.csv`,
    `${count(codes.size)} first halves; ${count(split.size)} lie in several areas, and will have a file each`,
  ];
}
