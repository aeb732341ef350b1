/**
 * The engine's own colours by the names of their CSS variables, light and dark, for what cannot read a
 * style sheet: embeds, which carry their own, and the checks of a newsroom's theme. A test compares them
 * with `tokens.css` and `charts.css`.
 */
export type Palette = Readonly<Record<string, string>>;

const LIGHT_PAGE: Palette = {
  page: '#fffdf9',
  surface: '#f4f0e9',
  ink: '#171717',
  muted: '#595f66',
  rule: '#dcd6cc',
  faint: '#84888d',
  accent: '#b3123b',
  link: '#0b5278',
  target: '#fdf0c4',
};

const DARK_PAGE: Palette = {
  page: '#14171a',
  surface: '#1e2226',
  ink: '#e9e7e2',
  muted: '#a9afb5',
  rule: '#393f45',
  faint: '#848b93',
  accent: '#ff7d95',
  link: '#8cc4ea',
  target: '#40381a',
};

const DARK_CHART: Palette = {
  'chart-page': '#14171a',
  'chart-ink': '#f0f0f0',
  'chart-muted': '#b0b4b8',
  'chart-grid': '#33383d',
  'chart-axis': '#8b9196',
  'chart-highlight': '#ff7d95',
  'chart-context': '#66727f',
  'chart-on-context': '#ffffff',
  'chart-track': '#262b30',
  'chart-series-1': '#ff7d95',
  'chart-series-2': '#74b5f2',
  'chart-series-3': '#e0ad4a',
  'chart-series-4': '#4fc6b6',
  'chart-step-1': '#1b3146',
  'chart-step-2': '#28537a',
  'chart-step-3': '#3a77ad',
  'chart-step-4': '#84b9e8',
  'chart-step-5': '#d5e9fa',
  'chart-on-step-1': '#ffffff',
  'chart-on-step-2': '#ffffff',
  'chart-on-step-3': '#ffffff',
  'chart-on-step-4': '#10161c',
  'chart-on-step-5': '#10161c',
  'chart-below-2': '#74b5f2',
  'chart-below-1': '#335f88',
  'chart-above-1': '#8a4f33',
  'chart-above-2': '#f2a57e',
  'chart-on-below-2': '#10161c',
  'chart-on-below-1': '#ffffff',
  'chart-on-above-1': '#ffffff',
  'chart-on-above-2': '#10161c',
};

/** Light colours of charts, by the role of what they paint. */
export const PAINT = {
  page: '#fffdf9',
  ink: '#1a1a1a',
  muted: '#5a5a5a',
  grid: '#e2ddd4',
  axis: '#767676',
  highlight: '#b3123b',
  context: '#8290a1',
  'on-context': '#111111',
  track: '#f1ebe1',
  'series-1': '#b3123b',
  'series-2': '#1f66a8',
  'series-3': '#8a5a00',
  'series-4': '#00736a',
  'step-1': '#eaf1f7',
  'step-2': '#bdd5e8',
  'step-3': '#83b0d6',
  'step-4': '#2f6fa9',
  'step-5': '#103c6e',
  'on-step-1': '#1a1a1a',
  'on-step-2': '#1a1a1a',
  'on-step-3': '#1a1a1a',
  'on-step-4': '#ffffff',
  'on-step-5': '#ffffff',
  'below-2': '#1f66a8',
  'below-1': '#a3c6e4',
  'above-1': '#f0b795',
  'above-2': '#b0481a',
  'on-below-2': '#ffffff',
  'on-below-1': '#1a1a1a',
  'on-above-1': '#1a1a1a',
  'on-above-2': '#ffffff',
} as const;

export type Role = keyof typeof PAINT;

const LIGHT_CHART: Palette = Object.fromEntries(
  Object.entries(PAINT).map(([role, colour]) => [`chart-${role}`, colour]),
);

export const PALETTES = {
  light: { ...LIGHT_PAGE, ...LIGHT_CHART },
  dark: { ...DARK_PAGE, ...DARK_CHART },
} as const satisfies Record<string, Palette>;

/** Fonts of embeds by the names of their CSS variables: what readers have, in few bytes. */
export const FONTS: Palette = {
  sans: 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif',
  serif: 'Charter,"Bitstream Charter","Iowan Old Style","Sitka Text",Cambria,Georgia,serif',
};
