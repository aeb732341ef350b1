import type { Area } from '../../newsroom/area.ts';
import { textWidth, widest } from '../labels.ts';
import type { Drawn, Frame, Mark } from '../mark.ts';
import { ofArea, outlined, stroked } from '../paint.ts';
import type { Wish } from '../place.ts';
import type { Shade } from '../shades.ts';
import { element, type Markup, round } from '../svg.ts';

export interface Tile {
  readonly area: Area;
  readonly code: string;
  /** Printed where it fits; null where there is none. */
  readonly value: string | null;
  /** Name and value. */
  readonly said: string;
  readonly shade: Shade | undefined;
  readonly highlighted: boolean;
}

const GAP = 4;

/** Side of a tile with the gap beside it. */
function pitchOf(across: number, width: number): number {
  return Math.min(width / across, 58);
}

function spanOf(all: readonly number[]) {
  return { from: Math.min(...all), count: Math.max(...all) - Math.min(...all) + 1 };
}

function gridOf(all: readonly Tile[], width: number) {
  const columns = spanOf(all.map(({ area }) => area.tile?.column ?? 0));
  const rows = spanOf(all.map(({ area }) => area.tile?.row ?? 0));
  const pitch = pitchOf(columns.count, width);
  return { columns, rows, pitch, left: Math.max(0, (width - columns.count * pitch) / 2) };
}

/** Height of the plot that holds the tiles. */
export function tilesHeight(all: readonly Tile[], width: number): number {
  const { rows, pitch } = gridOf(all, width);
  return rows.count * pitch;
}

/** A tile of equal size for each area, where its neighbours are. */
export function tiles(all: readonly Tile[]): Mark {
  return {
    draw(frame): Drawn {
      const { columns, rows, pitch, left } = gridOf(all, frame.form.width);
      const side = pitch - GAP;
      const placed = all.map((tile) => ({
        tile,
        x: left + 1.5 + ((tile.area.tile?.column ?? 0) - columns.from) * pitch,
        y: frame.top + 1.5 + ((tile.area.tile?.row ?? 0) - rows.from) * pitch,
      }));
      // All of one weight. Widths are estimated on the wide side.
      const codes = all.map(({ code }) => code);
      const bold = widest(codes, frame.form.size, true) * 0.9 <= side;
      // The outline of the highlighted tile must not be covered by its neighbours.
      const ordered = placed.toSorted((a, b) => Number(a.tile.highlighted) - Number(b.tile.highlighted));
      return {
        shapes: ordered.map(({ tile, x, y }) => {
          return ofArea(tile.area.slug, tile.said, square(tile.shade, x, y, side, tile.highlighted));
        }),
        labels: placed.flatMap(({ tile, x, y }) =>
          labelsOf(tile, { x: x + side / 2, y: y + side / 2, side, bold }, frame),
        ),
        spots: placed.map(({ tile, x, y }) => ({ row: tile.area.name, x: x + side / 2, y: y + side / 2 })),
      };
    },
  };
}

/** Its middle, and how codes are set. */
interface Inside {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly bold: boolean;
}

/** The value goes into the tile where it fits: on wide pictures, unless it is long. */
function labelsOf({ code, value, shade }: Tile, { x, y, side, bold }: Inside, { form }: Frame): Wish[] {
  const { size, leading } = form;
  const isFull = value !== null && side >= leading * 2 + 8 && textWidth(value, size) <= side - 4;
  const at = (level: number) => [{ x, y: level, anchor: 'middle' }] as const;
  const role = shade?.ink ?? 'muted';
  const shift = isFull ? leading / 2 : 0;
  return [
    { lines: [code], at: at(y - shift), role, bold, keep: 'fixed' },
    ...(isFull ? [{ lines: [value], at: at(y + shift), role, keep: 'fixed' } as const] : []),
  ];
}

/**
 * Hollow and struck through where there is no value: not a shade that could be read as a low one. The highlighted
 * tile has a frame with a gap, which shows on a shade of any lightness.
 */
export function square(
  shade: Shade | undefined,
  x: number,
  y: number,
  side: number,
  highlighted: boolean,
): Markup[] {
  const at = (inset: number) => ({
    x: x + inset,
    y: y + inset,
    width: side - 2 * inset,
    height: side - 2 * inset,
  });
  const paint = outlined(shade?.role ?? 'page', highlighted ? 'page' : 'axis');
  const strike = { d: `M${round(x)} ${round(y + side)}${corners(side)}`, ...stroked('axis') };
  return [
    ...(highlighted ? [element('rect', { ...at(-0.5), rx: 2, ...outlined('page', 'ink', 3) })] : []),
    element('rect', { ...at(highlighted ? 3 : 0), rx: 2, ...paint }),
    ...(shade ? [] : [element('path', strike)]),
  ];
}

/** Short strokes at the lower left and the upper right of a square. */
function corners(side: number): string {
  const quarter = round(side * 0.25);
  return `l${quarter} ${-quarter}m${round(side * 0.5)} ${round(-side * 0.5)}l${quarter} ${-quarter}`;
}
