import type { NewsroomData } from '../editions/newsroomData.ts';
import type { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import type { Table } from '../tables/table.ts';

/**
 * The table named, or the first.
 * @returns null when a fault was added
 */
export function derivedTable(
  newsroom: Newsroom,
  { tables }: NewsroomData,
  id: string | undefined,
  faults: FaultList,
): Table | null {
  const [first] = tables.values();
  const found = id === undefined ? first : tables.get(id);
  if (found) return found;
  if (id !== undefined && tables.size > 0) unknownIn(newsroom, 'table', id, [...tables.keys()], faults);
  else
    faults.add({
      ...placeIn(newsroom),
      what: id === undefined ? 'no derived table to tell of' : `no such table: ${id}`,
      mend: NO_TABLE,
    });
  return null;
}

const NO_TABLE = 'write a recipe, and run npm run derive';

/** Adds a fault about a name that the derived tables do not have. */
export function unknownIn(
  newsroom: Newsroom,
  noun: string,
  name: string,
  known: readonly string[],
  faults: FaultList,
): void {
  const meant = nearest(name, known);
  const shown = known.length > 12 ? [...known.slice(0, 12), '…'] : known;
  faults.add({
    ...placeIn(newsroom),
    what: `no such ${noun}: ${name}`,
    expected: `one of ${shown.join(', ')}`,
    mend: meant ? `did you mean ${meant}?` : noun === 'table' ? NO_TABLE : undefined,
  });
}

function placeIn(newsroom: Newsroom) {
  return { file: shownPath(newsroom, newsroom.derived), line: 0, column: 0 };
}
