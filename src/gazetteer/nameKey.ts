import { slugOf } from '../newsroom/slug.ts';

/** Words that a publisher may add to a name, or leave out, with nothing else meant. */
const IDLE = new Set(['the', 'of', 'and', 'council', 'borough', 'police', 'constabulary', 'region', 'ua']);

/**
 * The same for two spellings of one name: `Gull & Tern` and `Tern and Gull`, `Town, City of` and `City of
 * Town`. Empty where no word is left.
 */
export function nameKey(name: string): string {
  return slugOf(name)
    .split('-')
    .filter((word) => word !== '' && !IDLE.has(word))
    .toSorted()
    .join(' ');
}
