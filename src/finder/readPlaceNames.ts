import type { FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { nameWords } from './nameWords.ts';
import type { Place } from './place.ts';
import { readPlaceFile } from './readPlaceFile.ts';

const COLUMNS = ['place', 'areas', 'hint'] as const;

/** Reads `data/places.csv`, which a newsroom may do without. */
export function readPlaceNames(newsroom: Newsroom, areas: Areas, faults: FaultList): Place[] {
  const lines = new Map<string, number>();
  return readPlaceFile(newsroom, newsroom.placesFile, COLUMNS, areas, faults, (row): Place | null => {
    const [name, hint] = [row.text('place'), row.text('hint')];
    const found = row.areas('areas');
    const words = nameWords(name).join(' ');
    if (words === '') {
      row.wrong('place', name === '' ? 'empty place' : `place without a letter: ${name}`);
      return null;
    }
    const key = `${words}\n${hint.toLowerCase()}`;
    const line = lines.get(key);
    if (line !== undefined) {
      const mend = `one row with both areas for a place that straddles, or a hint that tells it from line ${line}`;
      row.wrong('place', `place is taken: ${name}`, { mend });
      return null;
    }
    lines.set(key, row.line);
    return found.length > 0 ? { name, hint, areas: found } : null;
  });
}
