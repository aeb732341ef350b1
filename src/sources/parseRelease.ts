import { readHead } from '../csv/head.ts';
import type { FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { changedColumns } from './changedColumns.ts';
import { chooseRecords } from './chosenRecords.ts';
import { FaultTally } from './faultTally.ts';
import { delimiterOf } from './fileEnding.ts';
import { headOptions } from './headOptions.ts';
import { type Layout, layoutOf, plansOf } from './layout.ts';
import { readColumns } from './readCells.ts';
import { releaseColumns } from './releaseColumns.ts';
import { releasePlaces } from './releasePlaces.ts';
import { scanFile } from './scanFile.ts';
import type { Begin, RawFile } from './scannedTable.ts';
import type { Release, Source } from './source.ts';
import { absentColumns, sourceAt } from './sourceAt.ts';
import {
  addFaultyCells,
  addRagged,
  addRepeatedRows,
  addUnsureDates,
  type TableContext,
} from './tableFaults.ts';

/** A release file that has not been checked. */
export interface ReleaseInput extends Pick<RawFile, 'bytes' | 'file' | 'bodyLine'> {
  /** ISO date of publication. */
  readonly date: string;
}

/**
 * Reads a release file of any format as its source declares. Every row is kept, dropped for a declared reason
 * and counted, or a fault.
 * @returns null when a fault was added
 */
export async function parseRelease(
  input: ReleaseInput,
  whole: Source,
  areas: Areas,
  faults: FaultList,
): Promise<Release | null> {
  const { bytes, file, bodyLine } = input;
  const source = sourceAt(whole, input.date);
  const { encoding, delimiter, table } = source;
  const raw: RawFile = { bytes, file, encoding, delimiter, table, bodyLine };
  const tally = new FaultTally(file);
  const add: FaultTally['add'] = (fault) => tally.add(fault);
  const layouts: Layout[] = [];
  const begin: Begin = (rows) => {
    const header = readHead(rows, headOptions(raw), add);
    const layout =
      header && layoutOf(header, source, (fault) => tally.add(fault), changedColumns(whole, input.date));
    if (layout) layouts.push(layout);
    return layout && plansOf(layout, source);
  };
  const unreadable = new FaultTally(file);
  const scanned = await scanFile(raw, begin, (fault) => unreadable.add(fault));
  const [layout] = layouts;
  const release =
    scanned && layout ? readTable({ source, scanned, layout, tally }, input, whole, areas) : null;
  // An unreadable file has no other faults worth reporting.
  faults.addAll(unreadable.isEmpty ? tally.all : unreadable.all);
  return tally.isEmpty ? release : null;
}

function readTable(
  context: TableContext,
  { file, date }: ReleaseInput,
  whole: Source,
  areas: Areas,
): Release {
  const { source, scanned, layout, tally } = context;
  addRagged(scanned, layout.header, delimiterOf(file, source), (fault, records) => tally.add(fault, records));
  const chosen = chooseRecords(scanned, layout, (fault) => tally.add(fault));
  const cells = readColumns(chosen, layout, source, areas);
  addFaultyCells(cells, chosen, context);
  const columns = releaseColumns(cells);
  addRepeatedRows(columns, chosen, context);
  addUnsureDates(context);
  const { records, skipped = 0, leftOut, notes = [] } = scanned;
  const rows = chosen.records * layout.parts.length;
  const places = releasePlaces(scanned.places, layout, chosen.recordOf);
  const all = { ...columns, ...absentColumns(whole, source, rows) };
  return {
    date,
    columns: all,
    rows,
    read: records + skipped,
    dropped: chosen.dropped,
    leftOut,
    notes,
    places,
  };
}
