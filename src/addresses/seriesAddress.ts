/** Areas in one file of series: a few kilobytes of a table of any length. */
const TOGETHER = 100;

/** How many files the series of a column take. */
export function seriesParts(areas: number): number {
  return Math.max(1, Math.ceil(areas / TOGETHER));
}

/** Number of the file that has an area, which scripts find without a list of them. */
export function seriesPart(slug: string, parts: number): number {
  return [...slug].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 0) % parts;
}

/** From the root of the site: `/data/thefts/series/rate-0.json`. */
export function seriesPath(table: string, column: string, part: number): string {
  return `/data/${table}/series/${column}-${part}.json`;
}
