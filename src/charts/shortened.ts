import { z } from 'zod';
import type { Ranked } from '../figures/rank.ts';
import type { Area } from '../newsroom/area.ts';
import type { Language } from '../words/language.ts';

/** Of a long ranking, how many at either end are drawn. */
export const shortening = {
  top: z.int().min(1).max(50).optional(),
  bottom: z.int().min(1).max(50).optional(),
} as const;

type Shortening = z.output<z.ZodObject<typeof shortening>>;

/** An area of a ranking that is drawn, and how many are left out between it and the one above. */
export type Kept = Ranked & { readonly omitted: number };

/** The areas at the ends that were asked for, and the highlighted one wherever it stands; all of them by default. */
export function shortened(ranked: readonly Ranked[], ends: Shortening, highlight: Area): Kept[] {
  const { top = 0, bottom = 0 } = ends;
  const isAll = top + bottom === 0 || top + bottom >= ranked.length;
  const kept = [...ranked.entries()].filter(([index, { area }]) => {
    const isAtEnd = index < top || index >= ranked.length - bottom;
    return isAll || isAtEnd || area.code === highlight.code;
  });
  return kept.map(([index, one], place) => {
    const above = kept[place - 1]?.[0] ?? index - 1;
    return { ...one, omitted: index - above - 1 };
  });
}

/** That areas are left out of the picture, and whether any of them ties with those at the edge. */
export function shorteningNotes(
  ranked: readonly Ranked[],
  kept: readonly Kept[],
  { top = 0, bottom = 0 }: Shortening,
  { charts: { notes } }: Language,
): string[] {
  if (kept.length === ranked.length) return [];
  const shown = new Set(kept.map(({ area }) => area));
  const edges = [...(top ? [ranked[top - 1]] : []), ...(bottom ? [ranked[ranked.length - bottom]] : [])];
  const tied = ranked.filter(
    (one) => !shown.has(one.area) && edges.some((edge) => edge?.value === one.value),
  );
  return [notes.shortened({ top, bottom, of: ranked.length, tied: tied.length })];
}
