import type { Ranked } from '../../figures/rank.ts';
import type { Area } from '../../newsroom/area.ts';
import type { Role } from '../../newsroom/palette.ts';
import type { Column } from '../../tables/column.ts';
import type { Form } from '../form.ts';
import { textWidth, widest } from '../labels.ts';
import { label, outlined, stroked } from '../paint.ts';
import { element, join, type Markup, NOTHING, round } from '../svg.ts';
import type { Picture } from '../type.ts';

export const STEPS = [1, 2, 3, 4, 5] as const;
type Step = (typeof STEPS)[number];

/** A shade, and the lowest and highest value that has it. */
export interface Shade {
  readonly step: Step;
  readonly from: number;
  readonly to: number;
}

export interface Tile {
  readonly area: Area;
  readonly code: string;
  readonly ranked: Ranked | undefined;
  readonly shade: Shade | undefined;
  readonly highlighted: boolean;
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly side: number;
  /** From one tile to the next. */
  readonly pitch: number;
}

/** Tiles with a key: at the right of a wide picture, above the map on a phone. */
export function drawMap(all: readonly Tile[], shades: readonly Shade[], column: Column, form: Form): Picture {
  const columns = all.map(({ area }) => area.tile?.column ?? 0);
  const rows = all.map(({ area }) => area.tile?.row ?? 0);
  const [across, down] = [columns, rows].map((each) => Math.max(...each) - Math.min(...each) + 1) as [
    number,
    number,
  ];
  const wide = form.name === 'wide';
  const texts = shades.map((shade) => shadeText(shade, column, form));
  const key = wide ? widest([...texts, form.language.charts.tables.notRanked], form.size) + 44 : 0;
  const pitch = Math.min((form.width - key) / across, wide ? 58 : 52);
  const keyHeight = wide ? 0 : keyRows(texts, form) * 24 + 10;
  const grid: Grid = {
    left: -Math.min(...columns) * pitch + (wide ? 0 : (form.width - across * pitch) / 2) + 1.5,
    top: keyHeight - Math.min(...rows) * pitch + 1.5,
    side: pitch - 4,
    pitch,
  };
  // The outline of the highlighted tile must not be covered by its neighbours.
  const ordered = [...all].sort((a, b) => Number(a.highlighted) - Number(b.highlighted));
  return {
    height: Math.max(keyHeight + down * pitch, wide ? (texts.length + 1) * 26 : 0),
    body: [
      ...ordered.map((tile) => drawTile(tile, grid, column, form)),
      wide ? sideKey(shades, texts, across * pitch + 24, all, form) : topKey(shades, texts, all, form),
    ],
    spots: all.map(({ area }) => {
      const [x, y] = cornerOf(area, grid);
      return { row: area.name, x: x + grid.side / 2, y: y + grid.side / 2 };
    }),
  };
}

function cornerOf({ tile }: Area, { left, top, pitch }: Grid): [x: number, y: number] {
  return [left + (tile?.column ?? 0) * pitch, top + (tile?.row ?? 0) * pitch];
}

function drawTile(tile: Tile, grid: Grid, column: Column, form: Form): Markup {
  const { side } = grid;
  const [x, y] = cornerOf(tile.area, grid);
  const value = tile.ranked && form.language.numbers.label(tile.ranked.point.value, column);
  const ink: Role = tile.shade ? `on-step-${tile.shade.step}` : 'muted';
  // The value goes into the tile where it fits: on wide pictures, unless it is long.
  const both = value !== undefined && side >= form.leading * 2 + 8 && textWidth(value, form.size) <= side - 4;
  const middle = y + side / 2 + form.size * 0.35;
  const style = { anchor: 'middle', role: ink } as const;
  return join([
    square(tile.shade, x, y, side, tile.highlighted),
    label(tile.code, x + side / 2, both ? middle - form.leading / 2 : middle, { ...style, bold: true }),
    both ? label(value, x + side / 2, middle + form.leading / 2, style) : NOTHING,
  ]);
}

/**
 * Hollow and struck through where there is no value: not a shade that could be read as a low one.
 * The highlighted tile has a frame with a gap, which shows on a shade of any lightness.
 */
function square(shade: Shade | undefined, x: number, y: number, side: number, highlighted: boolean): Markup {
  const fill: Role = shade ? `step-${shade.step}` : 'page';
  const at = (inset: number) => ({
    x: x + inset,
    y: y + inset,
    width: side - 2 * inset,
    height: side - 2 * inset,
  });
  const strike = { d: `M${round(x)} ${round(y + side)}${corners(side)}`, ...stroked('axis') };
  return join([
    highlighted ? element('rect', { ...at(-0.5), rx: 2, ...outlined('page', 'ink', 3) }) : NOTHING,
    element('rect', {
      ...at(highlighted ? 3 : 0),
      rx: 2,
      ...outlined(fill, highlighted ? 'page' : 'axis', 1),
    }),
    shade ? NOTHING : element('path', strike),
  ]);
}

/** Short strokes at the lower left and the upper right of a square. */
function corners(side: number): string {
  const quarter = round(side * 0.25);
  return `l${quarter} ${-quarter}m${round(side * 0.5)} ${round(-side * 0.5)}l${quarter} ${-quarter}`;
}

function shadeText({ from, to }: Shade, column: Column, { language: { numbers, charts } }: Form): string {
  const [lowest, highest] = [numbers.label(from, column), numbers.label(to, column)];
  return from === to ? lowest : charts.range(lowest, highest);
}

function hollow(all: readonly Tile[]): boolean {
  return all.some((tile) => !tile.shade);
}

/** At the right, highest first. */
function sideKey(
  shades: readonly Shade[],
  texts: readonly string[],
  x: number,
  all: readonly Tile[],
  form: Form,
): Markup {
  const entries = shades.map((shade, index) => ({ shade, text: texts[index] ?? '' })).reverse();
  const rows = [
    ...entries,
    ...(hollow(all) ? [{ shade: undefined, text: form.language.charts.tables.notRanked }] : []),
  ];
  return join(
    rows.map(({ shade, text }, index) =>
      join([
        square(shade, x, 2 + index * 26, 18, false),
        label(text, x + 26, 2 + index * 26 + 9 + form.size * 0.35),
      ]),
    ),
  );
}

function keyRows(texts: readonly string[], form: Form): number {
  return Math.ceil((texts.length + 1) / keyColumns(texts, form));
}

function keyColumns(texts: readonly string[], form: Form): number {
  return Math.max(
    1,
    Math.min(
      3,
      Math.floor(form.width / (widest([...texts, form.language.charts.tables.notRanked], form.size) + 36)),
    ),
  );
}

/** Above the map, lowest first. */
function topKey(
  shades: readonly Shade[],
  texts: readonly string[],
  all: readonly Tile[],
  form: Form,
): Markup {
  const rows: { shade: Shade | undefined; text: string }[] = shades.map((shade, index) => ({
    shade,
    text: texts[index] ?? '',
  }));
  if (hollow(all)) rows.push({ shade: undefined, text: form.language.charts.tables.notRanked });
  const columns = keyColumns(texts, form);
  return join(
    rows.map(({ shade, text }, index) => {
      const x = 1 + ((index % columns) * form.width) / columns;
      const y = 1 + Math.floor(index / columns) * 24;
      return join([square(shade, x, y, 16, false), label(text, x + 22, y + 8 + form.size * 0.35)]);
    }),
  );
}
