import { z } from 'zod';
import { contrast } from './contrast.ts';
import { FONTS, PALETTES, type Palette } from './palette.ts';

const colour = z.string().regex(/^#(?:[0-9a-f]{3}){1,2}$/, 'a colour such as #b3123b, in small letters');

/** Names of fonts that readers have, most wanted first. Nothing is fetched for them. */
const fonts = z
  .string()
  .regex(/^(?:[A-Za-z][A-Za-z0-9 -]*|"[A-Za-z0-9 -]+")(?:, ?(?:[A-Za-z][A-Za-z0-9 -]*|"[A-Za-z0-9 -]+"))*$/, {
    error: 'names of fonts with commas between them, such as Georgia, "Times New Roman", serif',
  });

/** Colours that a newsroom may choose, each with the engine's own where it names none. */
const colours = {
  page: colour.optional(),
  surface: colour.optional(),
  ink: colour.optional(),
  muted: colour.optional(),
  rule: colour.optional(),
  /** Also of what a chart makes stand out. */
  accent: colour.optional(),
  link: colour.optional(),
};

/** `look` in `content/site.yaml`: the newsroom's colours, light and dark, and fonts. */
export const themeSchema = z
  .strictObject({
    ...colours,
    dark: z.strictObject(colours).default({}),
    /** Fonts of running text. */
    text: fonts.optional(),
    /** Fonts of charts, tables and small print. */
    interface: fonts.optional(),
  })
  .superRefine(({ dark, text: _, interface: __, ...light }, context) => {
    for (const [own, base, path] of [
      [light, PALETTES.light, []],
      [dark, PALETTES.dark, ['dark']],
    ] as const) {
      for (const { key, message } of contrastProblems(chosen(own), base)) {
        context.addIssue({ code: 'custom', path: [...path, key], message });
      }
    }
  });

export type Theme = z.output<typeof themeSchema>;
type Colours = z.output<z.ZodObject<typeof colours>>;

function chosen(own: Colours): Palette {
  return Object.fromEntries(Object.entries(own).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** Pairs that have to be told apart, and the least contrast for text and for shapes. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...['ink', 'muted', 'accent', 'link'].flatMap((text) =>
    ['page', 'surface'].map((ground) => [text, ground, 4.5] as const),
  ),
  ...['chart-ink', 'chart-muted'].map((text) => [text, 'page', 4.5] as const),
  ...['chart-axis', 'chart-context', 'chart-series-2', 'chart-series-3', 'chart-series-4'].map(
    (shape) => [shape, 'page', 3] as const,
  ),
];

function contrastProblems(own: Palette, base: Palette): { key: string; message: string }[] {
  const palette = { ...base, ...variables(own) };
  return PAIRS.flatMap(([front, ground, least]) => {
    const key = [front, ground].find((name) => name in own);
    const found = contrast(palette[front] ?? '', palette[ground] ?? '');
    // What is no colour is a fault by itself.
    if (!key || Number.isNaN(found) || found >= least) return [];
    return [{ key, message: `${front} on ${ground} with a contrast of ${least}, not ${found.toFixed(1)}` }];
  });
}

/** What a choice of colours sets: charts lie on the same page, in the same ink and accent. */
function variables(own: Palette): Palette {
  const { page, ink, accent } = own;
  return {
    ...own,
    ...(page && { 'chart-page': page }),
    ...(ink && { 'chart-ink': ink }),
    ...(accent && { 'chart-highlight': accent, 'chart-series-1': accent }),
  };
}

/** CSS variables that the theme changes, without their dashes. */
export function themePalettes(theme: Theme | undefined): Record<'light' | 'dark', Palette> {
  if (!theme) return { light: {}, dark: {} };
  const { dark, text, interface: small, ...light } = theme;
  return {
    light: {
      ...variables(chosen(light)),
      ...(text && { serif: text, display: text }),
      ...(small && { sans: small }),
    },
    dark: variables(chosen(dark)),
  };
}

/** Colours and fonts by the names of their CSS variables, none left open. */
export interface WholeTheme {
  /** Fonts, too. */
  readonly light: Palette;
  readonly dark: Palette;
}

const wholes = new WeakMap<Theme, WholeTheme>();

/** The newsroom's theme, and the engine's where it has none of its own. The same object for the same theme. */
export function wholeTheme(theme: Theme | undefined): WholeTheme {
  if (!theme) return OWN;
  const known = wholes.get(theme) ?? completed(theme);
  wholes.set(theme, known);
  return known;
}

function completed(theme: Theme | undefined): WholeTheme {
  const { light, dark } = themePalettes(theme);
  return { light: { ...PALETTES.light, ...FONTS, ...light }, dark: { ...PALETTES.dark, ...dark } };
}

/** The engine's. */
const OWN = completed(undefined);

/** Style sheet for the pages of the site; empty where the newsroom has no theme of its own. */
export function themeCss(theme: Theme | undefined): string {
  const { light, dark } = themePalettes(theme);
  const night = { ...engineDark(light), ...dark };
  // Doubled, so that it wins wherever the sheet is linked.
  const rule = (palette: Palette) =>
    Object.keys(palette).length > 0 ? `:root:root{${declarations(palette)}}` : '';
  const dusk = rule(night);
  return rule(light) + (dusk && `@media screen and (prefers-color-scheme:dark){${dusk}}`);
}

/** The engine's dark colours for what a newsroom changes in the light: its own would shine through. */
function engineDark(light: Palette): Palette {
  const base: Palette = PALETTES.dark;
  return Object.fromEntries(
    Object.keys(light).flatMap((name) => (base[name] ? [[name, base[name]] as const] : [])),
  );
}

export function declarations(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}
