import { z } from 'astro/zod';
import { quantileSorted } from 'd3';
import { formatLabel } from '../figures/format.ts';
import type { Area } from '../newsroom/area.ts';
import { areaCodes } from './codes.ts';
import type { Form } from './form.ts';
import { textWidth, widest } from './labels.ts';
import { cellNotes, comparisonNotes } from './notes.ts';
import { label, outlined, type Role, stroked } from './paint.ts';
import {
  type Comparison,
  chosenAreas,
  compare,
  comparisonAlt,
  comparisonTable,
  comparisonText,
} from './ranking.ts';
import { areaAt } from './references.ts';
import { printed, type Ranked } from './rows.ts';
import { areaRef, columnRef, common, periodRef } from './settings.ts';
import { element, join, type Markup, NOTHING, round } from './svg.ts';
import { chartType, type Picture, refuseIf } from './type.ts';

const schema = z.strictObject({
  ...common,
  column: columnRef,
  kind: z.string().min(1).optional(),
  period: periodRef.optional(),
  highlight: areaRef.default('area'),
});

const STEPS = [1, 2, 3, 4, 5] as const;
type Step = (typeof STEPS)[number];

/** A shade, and the lowest and highest value that has it. */
interface Shade {
  readonly step: Step;
  readonly from: number;
  readonly to: number;
}

interface Tile {
  readonly area: Area;
  readonly code: string;
  readonly ranked: Ranked | undefined;
  readonly shade: Shade | undefined;
  readonly highlighted: boolean;
}

/** A map of tiles, one of equal size for each area of a kind, shaded in five steps. */
export const tiles = chartType({
  schema,
  draw(settings, context) {
    const chosen = chosenAreas({ kind: settings.kind }, context);
    const mapped = chosen.areas.filter((area) => area.tile);
    refuseIf(
      mapped.length > 1
        ? []
        : [
            {
              key: chosen.key,
              what: `too few areas with a place on the tile map: ${settings.kind ?? context.area.kind}`,
              expected: 'at least two areas with a tile column and row in the areas file',
              mend: 'name a kind of area that has tiles, or draw a bar chart',
            },
          ],
    );
    const comparison = compare({ ...settings, period: settings.period, ...chosen, areas: mapped }, context);
    const highlight = areaAt(settings.highlight, context);
    const shades = shadesOf(comparison);
    const all = tilesOf(comparison, shades, highlight);
    const alt = comparisonAlt(
      `Tile map of ${comparisonText(comparison)}`,
      comparison,
      highlight,
      context.profile,
    );
    return {
      alt,
      description: `${alt
        .map(([first]) => first)
        .filter(Boolean)
        .join(' ')} Darker tiles have higher values; in dark mode, lighter ones.`,
      data: comparisonTable(comparison),
      notes: [
        ...comparisonNotes(comparison, comparison.period),
        ...cellNotes(comparison.ranked, comparison.period),
      ],
      column: settings.column,
      picture: (form) => draw(all, shades, comparison, form),
    };
  },
});

/**
 * Five shades with about as many areas each. Bounds are values as printed, so that two areas that
 * print alike never have different shades.
 */
function shadesOf({ ranked, of }: Comparison): Shade[] {
  const values = ranked.map((one) => printed(one.value, of.column)).sort((a, b) => a - b);
  const distinct = [...new Set(values)];
  const bounds = STEPS.map((step) =>
    distinct.length <= STEPS.length ? distinct[step - 1] : quantileSorted(values, (step - 1) / STEPS.length),
  );
  return STEPS.flatMap((step, index) => {
    const [from, below] = [bounds[index], bounds[index + 1] ?? Number.POSITIVE_INFINITY];
    const inside = values.filter((value) => from !== undefined && value >= from && value < below);
    const [first, last] = [inside[0], inside.at(-1)];
    return first === undefined || last === undefined ? [] : [{ step, from: first, to: last }];
  });
}

function tilesOf({ areas, ranked, of }: Comparison, shades: readonly Shade[], highlight: Area): Tile[] {
  const codes = areaCodes(areas);
  return areas.map((area) => {
    const found = ranked.find((one) => one.area === area);
    const value = found && printed(found.value, of.column);
    return {
      area,
      code: codes.get(area.code) ?? '',
      ranked: found,
      shade: shades.find(({ from, to }) => value !== undefined && value >= from && value <= to),
      highlighted: area.code === highlight.code,
    };
  });
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly side: number;
  /** From one tile to the next. */
  readonly pitch: number;
}

function draw(all: readonly Tile[], shades: readonly Shade[], comparison: Comparison, form: Form): Picture {
  const columns = all.map(({ area }) => area.tile?.column ?? 0);
  const rows = all.map(({ area }) => area.tile?.row ?? 0);
  const [across, down] = [columns, rows].map((each) => Math.max(...each) - Math.min(...each) + 1) as [
    number,
    number,
  ];
  const wide = form.name === 'wide';
  const texts = shades.map((shade) => shadeText(shade, comparison));
  const key = wide ? widest([...texts, NO_RANK], form.size) + 44 : 0;
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
      element('g', { class: 'chart-shades' }, [
        ...ordered.map((tile) => drawTile(tile, grid, comparison, form)),
        wide ? sideKey(shades, texts, across * pitch + 24, all, form) : topKey(shades, texts, all, form),
      ]),
    ],
  };
}

function drawTile(tile: Tile, { left, top, side, pitch }: Grid, { of }: Comparison, form: Form): Markup {
  const x = left + (tile.area.tile?.column ?? 0) * pitch;
  const y = top + (tile.area.tile?.row ?? 0) * pitch;
  const value = tile.ranked && formatLabel(tile.ranked.value, of.column);
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

/** Hollow and struck through where there is no value: not a shade that could be read as a low one. */
function square(shade: Shade | undefined, x: number, y: number, side: number, highlighted: boolean): Markup {
  const fill: Role = shade ? `step-${shade.step}` : 'page';
  const outline = highlighted ? outlined(fill, 'ink', 3.5) : outlined(fill, 'axis', 1);
  return join([
    element('rect', { x, y, width: side, height: side, rx: 2, ...outline }),
    shade
      ? NOTHING
      : element('path', {
          d: `M${round(x)} ${round(y + side)}l${round(side * 0.25)} ${round(-side * 0.25)}M${round(x + side * 0.75)} ${round(y + side * 0.25)}l${round(side * 0.25)} ${round(-side * 0.25)}`,
          ...stroked('axis'),
        }),
  ]);
}

const NO_RANK = 'not ranked';

function shadeText({ from, to }: Shade, { of }: Comparison): string {
  return from === to
    ? formatLabel(from, of.column)
    : `${formatLabel(from, of.column)} to ${formatLabel(to, of.column)}`;
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
  const rows = [...entries, ...(hollow(all) ? [{ shade: undefined, text: NO_RANK }] : [])];
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
  return Math.max(1, Math.min(3, Math.floor(form.width / (widest([...texts, NO_RANK], form.size) + 36))));
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
  if (hollow(all)) rows.push({ shade: undefined, text: NO_RANK });
  const columns = keyColumns(texts, form);
  return join(
    rows.map(({ shade, text }, index) => {
      const x = 1 + ((index % columns) * form.width) / columns;
      const y = 1 + Math.floor(index / columns) * 24;
      return join([square(shade, x, y, 16, false), label(text, x + 22, y + 8 + form.size * 0.35)]);
    }),
  );
}
