import { readFileSync } from 'node:fs';
import { hsl, lab, rgb } from 'd3';
import { describe, expect, it } from 'vitest';
import { PAINT, type Role } from '../newsroom/palette.ts';
import { sampleChart } from '../test/chart.ts';
import { filled, label, outlined, painted, stroked } from './paint.ts';
import { element } from './svg.ts';

const css = readFileSync(new URL('charts.css', import.meta.url), 'utf8');

function variables(block: string): Map<string, string> {
  const found = [...block.matchAll(/--chart-([\w-]+):\s*(?:var\(--page, )?(#[0-9a-f]{6})/g)];
  return new Map(found.map(([, name = '', colour = '']) => [name, colour]));
}

const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');
const schemes = { light: variables(light), dark: variables(dark.split('@container')[0] ?? '') };

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red, green, blue] = [r, g, b].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const DIVERGING = ['below-2', 'below-1', 'above-1', 'above-2'] as const;

/** What is seen without one kind of cone, for linear red, green and blue: Machado, Oliveira and Fernandes (2009). */
const DEUTERANOPIA = [
  [0.367, 0.861, -0.228],
  [0.28, 0.673, 0.047],
  [-0.012, 0.043, 0.969],
] as const;
const PROTANOPIA = [
  [0.152, 1.053, -0.205],
  [0.115, 0.786, 0.099],
  [-0.004, -0.048, 1.052],
] as const;

/** How far apart two colours look, in CIELAB; about 2 is the least that an eye can tell. */
function distance(a: string, b: string, blindness: typeof DEUTERANOPIA | typeof PROTANOPIA): number {
  const [one, other] = [a, b].map((each) => {
    const { r, g, b: blue } = rgb(each);
    const seen = blindness.map((row) => {
      const linear = [r, g, blue].map((channel) => (channel / 255) ** 2.2);
      const mixed = row.reduce<number>((sum, weight, index) => sum + weight * (linear[index] ?? 0), 0);
      return Math.max(0, mixed) ** (1 / 2.2) * 255;
    });
    return lab(rgb(seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0));
  }) as [ReturnType<typeof lab>, ReturnType<typeof lab>];
  return Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b);
}

describe.each(['light', 'dark'] as const)('colours in the %s scheme', (scheme) => {
  const colour = (role: Role) => schemes[scheme].get(role) ?? '';
  const page = colour('page');

  it('are there for every role', () => {
    expect([...schemes[scheme].keys()].sort()).toEqual(Object.keys(PAINT).sort());
  });

  it.each(['ink', 'muted', 'highlight', 'series-1', 'series-2', 'series-3', 'series-4'] as const)(
    'give text in %s a contrast of 4.5 to the page',
    (role) => {
      expect(contrast(colour(role), page)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['context', 'axis'] as const)('give shapes in %s a contrast of 3 to the page', (role) => {
    expect(contrast(colour(role), page)).toBeGreaterThanOrEqual(3);
  });

  it.each([1, 2, 3, 4, 5] as const)('give the text on step %i a contrast of 4.5', (step) => {
    expect(contrast(colour(`on-step-${step}`), colour(`step-${step}`))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(DIVERGING)('give the text on %s a contrast of 4.5', (role) => {
    expect(contrast(colour(`on-${role}`), colour(role))).toBeGreaterThanOrEqual(4.5);
  });

  it('give the text on bars of the context a contrast of 4.5', () => {
    expect(contrast(colour('on-context'), colour('context'))).toBeGreaterThanOrEqual(4.5);
  });

  it('tell the own area, the nation and the two sides of a scale apart for readers who mix up red and green', () => {
    const pairs = [
      ['highlight', 'series-2'],
      ['highlight', 'context'],
      ['series-2', 'context'],
      ['above-2', 'below-2'],
      ['above-1', 'below-1'],
    ] as const;
    for (const blindness of [DEUTERANOPIA, PROTANOPIA]) {
      for (const [a, b] of pairs)
        expect(distance(colour(a), colour(b), blindness), `${a}, ${b}`).toBeGreaterThan(12);
    }
  });

  it('order the steps by lightness, which every eye can see', () => {
    const steps = ([1, 2, 3, 4, 5] as const).map((step) => hsl(colour(`step-${step}`)).l);
    const sorted = [...steps].sort((a, b) => (scheme === 'light' ? b - a : a - b));
    expect(steps).toEqual(sorted);
  });
});

describe('colours of chart files', () => {
  it('are those of the light page', () => {
    expect(Object.fromEntries(schemes.light)).toEqual(PAINT);
  });
});

describe('the style sheet', () => {
  it('keeps print light and forced colours the reader’s own', () => {
    expect(css).toContain('@media screen and (prefers-color-scheme: dark)');
    expect(css).toContain('@media (forced-colors: active)');
  });
});

describe('painted', () => {
  it.each([
    ['a shape', element('rect', filled('highlight')), 'fill="#00539f"'],
    ['a line', element('path', stroked('highlight', 2)), 'fill="none" stroke="#00539f" stroke-width="2"'],
    ['an outline', element('rect', outlined('page', 'highlight')), 'fill="#fffdf9" stroke="#00539f"'],
    [
      'a shape in an outline',
      element('rect', outlined('highlight', 'page')),
      'fill="#00539f" stroke="#fffdf9"',
    ],
    ['a text', label('a', 1, 2, { role: 'highlight' }), 'fill="#00539f"'],
    [
      'a text with a rim',
      label('a', 1, 2, { role: 'highlight', halo: true }),
      'fill="#00539f" stroke="#fffdf9"',
    ],
  ])('gives %s its new colour', (_, svg, attributes) => {
    expect(painted(svg, { palette: { 'chart-highlight': '#00539f' } })).toContain(attributes);
  });

  it('leaves alone what shares the old colour, and is something else', () => {
    const both = element('g', {}, [
      element('rect', filled('highlight')),
      element('rect', filled('series-1')),
    ]);
    expect(PAINT.highlight).toBe(PAINT['series-1']);
    const drawn = painted(both, { palette: { 'chart-highlight': '#00539f' } });
    expect(drawn).toContain('class="chart-fill-highlight" fill="#00539f"');
    expect(drawn).toContain(`class="chart-fill-series-1" fill="${PAINT['series-1']}"`);
  });

  it('leaves words alone', () => {
    const text = 'class="chart-fill-ink" fill="#1a1a1a"';
    expect(painted(label(text, 1, 2), { palette: { 'chart-ink': '#000000' } })).toBe(label(text, 1, 2));
  });

  it('finds every colour of a chart', () => {
    const { body } = sampleChart().drawings.wide;
    const palette = Object.fromEntries(Object.keys(PAINT).map((role) => [`chart-${role}`, '#010203']));
    const left = [...painted(body, { palette }).matchAll(/ (?:fill|stroke)="(#[^"]*)"/g)].map(
      ([, found]) => found,
    );
    expect(new Set(left)).toEqual(new Set(['#010203']));
  });

  it('leaves out classes where there is no style sheet', () => {
    expect(painted(element('rect', filled('ink')), { paint: 'attributes' })).toBe(
      `<rect fill="${PAINT.ink}"/>`,
    );
  });

  it('takes no paint from a text', () => {
    expect(painted(label('\u0001ink/\u0002', 1, 2))).toContain('>ink/</text>');
  });
});
