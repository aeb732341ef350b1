/** Measures that are of all areas together, and of none of them. */
export const OF_AREAS = [
  'averageOfAreas',
  'medianOfAreas',
  'lowerQuartileOfAreas',
  'upperQuartileOfAreas',
  'totalOfAreas',
] as const;

export type OfAreas = (typeof OF_AREAS)[number];

const NAMES: ReadonlySet<string> = new Set(OF_AREAS);

export function isMeasureOfAreas(measure: string): measure is OfAreas {
  return NAMES.has(measure);
}
