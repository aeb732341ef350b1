import type { Form } from '../form.ts';
import { textWidth, widest } from '../labels.ts';
import type { MappedArea } from '../mappedAreas.ts';
import type { Drawn, Mark } from '../mark.ts';
import { ofArea, outlined, stroked } from '../paint.ts';
import { fixed, type Wish } from '../place.ts';
import { element, type Markup, round } from '../svg.ts';

const GAP = 4;
/** With the gap beside it. */
const WIDEST = 58;

/** The columns and rows of tiles, and the side of one with the gap beside it. */
function gridOf(all: readonly MappedArea[], width: number) {
  const span = (places: readonly number[]) => {
    return { from: Math.min(...places), count: Math.max(...places) - Math.min(...places) + 1 };
  };
  const columns = span(all.map(({ area }) => area.tile?.column ?? 0));
  const rows = span(all.map(({ area }) => area.tile?.row ?? 0));
  const pitch = Math.min(width / columns.count, WIDEST);
  return { columns, rows, pitch, left: Math.max(0, (width - columns.count * pitch) / 2) };
}

/** A tile of equal size for each area, where its neighbours are. @param codes by the codes of areas */
export function tiles(all: readonly MappedArea[], codes: ReadonlyMap<string, string>): Mark {
  const codeOf = ({ area }: MappedArea) => codes.get(area.code) ?? '';
  return {
    height({ width }) {
      const { rows, pitch } = gridOf(all, width);
      return rows.count * pitch;
    },
    draw({ top, form }): Drawn {
      const { columns, rows, pitch, left } = gridOf(all, form.width);
      const side = pitch - GAP;
      const placed = all.map((one) => ({
        one,
        x: left + 1.5 + ((one.area.tile?.column ?? 0) - columns.from) * pitch,
        y: top + 1.5 + ((one.area.tile?.row ?? 0) - rows.from) * pitch,
      }));
      // All of one weight. Widths are estimated on the wide side.
      const bold = widest(all.map(codeOf), form.size, true) * 0.9 <= side;
      // The outline of the highlighted tile must not be covered by its neighbours.
      const ordered = placed.toSorted((a, b) => Number(a.one.highlighted) - Number(b.one.highlighted));
      return {
        shapes: ordered.map(({ one, x, y }) => ofArea(one.area.slug, one.said, square(one, x, y, side))),
        labels: placed.flatMap(({ one, x, y }) => {
          return labelsOf(one, codeOf(one), { x: x + side / 2, y: y + side / 2, side, bold }, form);
        }),
        spots: placed.map(({ one, x, y }) => ({ row: one.area.name, x: x + side / 2, y: y + side / 2 })),
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
function labelsOf(
  { value, shade }: MappedArea,
  code: string,
  { x, y, side, bold }: Inside,
  { size, leading }: Form,
): Wish[] {
  const isFull = shade !== undefined && side >= leading * 2 + 8 && textWidth(value, size) <= side - 4;
  const at = (level: number) => ({ x, y: level, anchor: 'middle' }) as const;
  const role = shade?.ink ?? 'muted';
  const shift = isFull ? leading / 2 : 0;
  return [
    fixed(code, at(y - shift), { role, bold }),
    ...(isFull ? [fixed(value, at(y + shift), { role })] : []),
  ];
}

/**
 * Hollow and struck through where there is no value: not a shade that could be read as a low one. The highlighted
 * tile has a frame with a gap, which shows on a shade of any lightness.
 */
function square({ shade, highlighted }: MappedArea, x: number, y: number, side: number): Markup[] {
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
