import type { Edition } from '../editions/edition.ts';

/**
 * Up to so many areas are listed wherever a story is shown; above it, only on the national page.
 * A thousand editions that each listed a thousand others would be a million links.
 */
const MOST = 60;

/** So few areas are taken in at a glance; more are worth a search, and a fold where space is dear. */
const FEW = 8;

export function isSearched(editions: readonly Edition[]): boolean {
  return editions.length > FEW;
}

/** Whether a page other than the national one lists all the areas of a story. */
export function listedEverywhere(editions: readonly Edition[]): boolean {
  return editions.length <= MOST;
}
