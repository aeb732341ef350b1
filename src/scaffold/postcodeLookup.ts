import { statSync } from 'node:fs';
import { scanCsvFile } from '../csv/scanCsvFile.ts';
import type { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { OUTWARD } from '../finder/postcode.ts';
import type { Areas } from '../newsroom/area.ts';
import { areaNamed } from '../newsroom/areas.ts';

/** Where a publisher's lookup has what is needed of it. */
export interface LookupColumns {
  readonly header: readonly string[];
  readonly postcode: number;
  readonly area: number;
  /** The date at which a postcode was withdrawn; -1 without. */
  readonly ended: number;
}

/** Most records between two that are looked at: codes of one country may fill the first hundred thousand. */
const EVERY = 997;
/** A file of fewer bytes is looked at whole; of a longer one, a record for each. */
const WHOLE = 1_000_000;

const POSTCODES = ['pcds', 'pcd', 'pcd8', 'pcd7', 'pcd2', 'postcode'];
const ENDED = /^(?:doterm|date of termination)$/i;

/**
 * Finds the columns of a lookup of postcodes.
 * @param wanted header of the column of areas; the one that names most of the newsroom's areas, if not given
 * @returns null when a fault was added
 */
export function lookupColumns(
  file: string,
  shown: string,
  areas: Areas,
  wanted: string | undefined,
  faults: FaultList,
): LookupColumns | null {
  let header: readonly string[] = [];
  let known: Set<string>[] = [];
  const every = Math.min(EVERY, Math.ceil(statSync(file).size / WHOLE));
  scanCsvFile(file, { every }, (cells, line) => {
    if (line === 1) {
      header = cells.map((name) => name.replace('\uFEFF', '').trim());
      known = header.map(() => new Set());
    } else for (const [at, cell] of cells.entries()) if (areaNamed(areas, cell)) known[at]?.add(cell);
  });
  const add = (what: string, mend: string) =>
    faults.add({ file: shown, line: 1, column: 0, what, expected: `one of ${header.join(', ')}`, mend });
  const lower = header.map((name) => name.toLowerCase());
  const postcode = lower.indexOf(POSTCODES.find((name) => lower.includes(name)) ?? '');
  if (postcode < 0) add('no column of postcodes', `call it ${POSTCODES[0]}`);
  const counts = header.map((_, at) => known[at]?.size ?? 0);
  const most = counts.indexOf(Math.max(...counts, 1));
  const area = wanted === undefined ? most : lower.indexOf(wanted.toLowerCase());
  if (area < 0) {
    const meant = wanted === undefined ? null : nearest(wanted, header);
    const what = wanted === undefined ? 'no column with codes of areas.csv' : `no such column: ${wanted}`;
    add(what, meant ? `did you mean ${meant}?` : 'say which column has the areas: --column');
  }
  return postcode < 0 || area < 0
    ? null
    : { header, postcode, area, ended: header.findIndex((name) => ENDED.test(name)) };
}

/** What a lookup says, by outward code: the area of each inward one. */
export interface PostcodeLookup {
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly rows: number;
  readonly ended: number;
  /** Rows whose area the newsroom does not have. */
  readonly elsewhere: number;
}

/** The area of a postcode that lies in none of the newsroom's. */
export const ELSEWHERE = '';

/** Reads the postcodes that are in use. Those that are none, and those with two areas, are faults. */
export function readLookup(
  file: string,
  shown: string,
  { postcode, area, ended }: LookupColumns,
  areas: Areas,
  faults: FaultList,
): PostcodeLookup {
  const codes = new Map<string, Map<string, string>>();
  const count = { rows: 0, ended: 0, elsewhere: 0 };
  scanCsvFile(file, { columns: [postcode, area, ended] }, ([text = '', named = '', end = ''], line) => {
    if (line === 1) return;
    count.rows += 1;
    const joined = text.replaceAll(' ', '').toUpperCase();
    const [outward, inward] = [joined.slice(0, -3), joined.slice(-3)];
    if (end.trim() !== '') count.ended += 1;
    else if (!OUTWARD.test(outward) || !/^\d[A-Z]{2}$/.test(inward)) {
      faults.add({ file: shown, line, column: 0, what: `not a postcode: ${text}`, expected: 'SW1A 1AA' });
    } else {
      const code = areaNamed(areas, named)?.code ?? ELSEWHERE;
      if (code === ELSEWHERE) count.elsewhere += 1;
      const own = codes.get(outward) ?? new Map<string, string>();
      const other = own.get(inward);
      if (other !== undefined && other !== code) {
        faults.add({
          file: shown,
          line,
          column: 0,
          what: `postcode has two areas: ${text}`,
          expected: 'one row',
        });
      }
      codes.set(outward, own.set(inward, code));
    }
  });
  return { codes, ...count };
}
