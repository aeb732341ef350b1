import type { Edition } from '../editions/edition.ts';

/**
 * Up to this many areas are listed on every page of a story; beyond it, only on the national page.
 * A thousand editions that each listed a thousand others would be a million links.
 */
const MOST = 60;

/** Whether a page other than the national one lists all the areas of a story. */
export function listedEverywhere(editions: readonly Edition[]): boolean {
  return editions.length <= MOST;
}
