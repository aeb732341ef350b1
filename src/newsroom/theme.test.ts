import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { PALETTES } from './palette.ts';
import { themeCss, themePalettes, themeSchema } from './theme.ts';

const sheets = ['../styles/tokens.css', '../charts/charts.css'].map((file) => {
  const css = readFileSync(new URL(file, import.meta.url), 'utf8');
  const [light = '', rest = ''] = css.split('prefers-color-scheme: dark');
  return { light, dark: rest.split('forced-colors')[0] ?? '' };
});

/** Three digits are short for six. */
const long = (hex: string) => (hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex);

test.each(['light', 'dark'] as const)('the %s palette is that of the style sheets', (scheme) => {
  const found = sheets.flatMap((sheet) =>
    [...sheet[scheme].matchAll(/--([a-z0-9-]+): (?:var\(--page, )?(#[0-9a-f]{3,6})\)?;/g)].map(
      ([, name = '', colour = '']) => [name, long(colour)],
    ),
  );
  expect(Object.fromEntries(found)).toEqual(PALETTES[scheme]);
});

const problems = (theme: unknown) =>
  themeSchema.safeParse(theme).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ??
  [];

describe('a newsroom’s look', () => {
  it('is taken when its colours can be read', () => {
    expect(
      problems({ accent: '#00539f', dark: { accent: '#7ab8ff' }, text: 'Georgia, "Times New Roman", serif' }),
    ).toEqual([]);
    expect(problems({})).toEqual([]);
  });

  it.each([
    ['a faint accent', { accent: '#ffb3c4' }, 'accent: accent on page with a contrast of 4.5, not 1.7'],
    [
      'a faint ink at night',
      { dark: { ink: '#555555' } },
      'dark.ink: ink on page with a contrast of 4.5, not 2.4',
    ],
    [
      'a page too dark for the engine’s ink',
      { page: '#444444' },
      'page: ink on page with a contrast of 4.5, not 1.8',
    ],
    [
      'a page too dark for the charts',
      { page: '#dddddd' },
      'page: chart-context on page with a contrast of 3, not 2.4',
    ],
    ['a colour by name', { accent: 'red' }, 'accent: '],
    ['a style in a font', { text: 'serif;} body{display:none' }, 'text: '],
    ['an address in a font', { interface: 'url(//evil.example)' }, 'interface: '],
  ])('is refused for %s', (_, theme, problem) => {
    expect(problems(theme).some((each) => each.startsWith(problem))).toBe(true);
  });

  it('sets the charts’ accent too, and nothing where nothing is chosen', () => {
    const theme = themeSchema.parse({ accent: '#00539f' });
    expect(themePalettes(theme).light).toEqual({
      accent: '#00539f',
      'chart-highlight': '#00539f',
      'chart-series-1': '#00539f',
    });
    expect(themeCss(undefined)).toBe('');
    expect(themeCss(themeSchema.parse({}))).toBe('');
  });

  it('lets no light colour shine through at night', () => {
    const css = themeCss(themeSchema.parse({ accent: '#00539f' }));
    const [day, night] = css.split('@media screen and (prefers-color-scheme:dark)');
    expect(day).toContain('--accent:#00539f');
    expect(night).toContain(`--accent:${PALETTES.dark['accent']}`);
  });
});
