import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const [lightCss = '', darkCss = ''] = css.split('prefers-color-scheme: dark');
const light = colours(lightCss);
const palettes = { light, dark: { ...light, ...colours(darkCss) } };

/** The custom properties that are colours, by name. */
function colours(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/--([a-z]+): (#[0-9a-f]{3,6});/g)].map((m) => [m[1], m[2]]));
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const text = ['ink', 'muted', 'accent', 'link'].flatMap((ink) =>
  ['page', 'surface', 'target'].map((ground) => [ink, ground, 4.5] as const),
);

test.each([...text, ['faint', 'page', 3], ['faint', 'surface', 3]] as const)(
  '%s on %s has a contrast of at least %d, light and dark',
  (ink, ground, least) => {
    for (const palette of Object.values(palettes)) {
      expect(contrast(palette[ink] ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(least);
    }
  },
);
