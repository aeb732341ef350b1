import { areaCodes } from '../charts/codes.ts';
import type { Edition } from '../editions/edition.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Language } from '../words/language.ts';

/** A page about an area: an edition, or the area's own. */
export type AreaPage = Pick<Edition, 'area' | 'path'>;

/** Where the link to a page lies on the map. */
export interface TileLink {
  readonly page: AreaPage;
  /** Three letters, all different. */
  readonly code: string;
  /** From the left and from the top, in tiles, counted from zero. */
  readonly column: number;
  readonly row: number;
}

export interface TileGrid {
  readonly tiles: readonly TileLink[];
  readonly columns: number;
  readonly rows: number;
}

/** Below this a map has more holes than tiles, and shows no country that a reader would know. */
const FEWEST = 8;

/** Whether enough areas have a place on the tile map. Every page of a story asks, and codes take long for 10,000 areas. */
export const hasTileGrid = memoizeWeak(
  (pages: readonly AreaPage[]) => pages.filter(({ area }) => area.tile).length >= FEWEST,
);

/** The pages whose areas have a place on the tile map; null when there are too few for a map. */
export function tileGrid(pages: readonly AreaPage[], language: Language): TileGrid | null {
  if (!hasTileGrid(pages)) return null;
  const areas = pages.map(({ area }) => area);
  const codes = areaCodes(areas, language);
  const placed = pages.flatMap((page) => {
    const { code, tile } = page.area;
    return tile ? [{ page, code: codes.get(code) ?? '', ...tile }] : [];
  });
  const left = Math.min(...placed.map((tile) => tile.column));
  const top = Math.min(...placed.map((tile) => tile.row));
  const tiles = placed.map((tile) => ({ ...tile, column: tile.column - left, row: tile.row - top }));
  return {
    tiles,
    columns: Math.max(...tiles.map((tile) => tile.column)) + 1,
    rows: Math.max(...tiles.map((tile) => tile.row)) + 1,
  };
}
