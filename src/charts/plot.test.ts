import { describe, expect, it } from 'vitest';
import { boxesOf, overlaps, textBoxes } from '../test/svgText.ts';
import { thefts } from '../test/thefts.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { rows } from './axes/rows.ts';
import { values } from './axes/values.ts';
import { PHONE, WIDE } from './form.ts';
import type { Mark } from './mark.ts';
import { bars } from './marks/bars.ts';
import { callouts } from './marks/callouts.ts';
import { ends } from './marks/ends.ts';
import { intervals } from './marks/intervals.ts';
import { band, dots, line } from './marks/line.ts';
import { levelRule, uprightRule } from './marks/rule.ts';
import { drawPlot, type Plot } from './plot.ts';

const rate = thefts.columns.get('rate');
if (!rate) throw new Error('no rate');
const forms = [WIDE, PHONE].map((size) => ({ ...size, language: inEnglish }));

function svgs(plot: Plot): string[] {
  return forms.map((form) => `<svg font-size="${form.size}">${drawPlot(plot, form).body.join('')}</svg>`);
}
const texts = (svg: string) => textBoxes(svg).map(({ text }) => text);
const both = (marks: readonly Mark[], options = {}) =>
  svgs({ x: values(rate, options), y: values(rate, options), marks });

describe('a plot', () => {
  it('has scales that hold all that its marks show', () => {
    const run = [
      { x: 0, y: -40 },
      { x: 20, y: 95 },
    ];
    for (const svg of both([line([run], { role: 'highlight' }), dots([{ x: 60, y: 0 }], 'context')])) {
      expect(texts(svg)).toEqual(expect.arrayContaining(['100', '60']));
      expect(texts(svg).join(' ')).toMatch(/−[45]0/);
      for (const [, value] of svg.matchAll(/c[xy]="([^"]*)"/g))
        expect(Number(value)).toBeGreaterThanOrEqual(0);
    }
  });

  it('names two axes of values where they need telling apart', () => {
    const plot = {
      x: values(rate, { name: 'Incomes' }),
      y: values(rate, { name: 'Thefts' }),
      marks: [dots([{ x: 3, y: 4 }], 'context')],
    };
    for (const svg of svgs(plot)) {
      expect(texts(svg)).toEqual(expect.arrayContaining(['Incomes', 'Thefts']));
      expect(overlaps(textBoxes(svg))).toEqual([]);
    }
  });

  it('may have a logarithmic axis, with as many round numbers as have room', () => {
    const points = [0.2, 30, 4_000].map((y, x) => ({ x, y }));
    const plot = { x: values(rate), y: values(rate, { log: true }), marks: [dots(points, 'context')] };
    for (const svg of svgs(plot)) {
      expect(texts(svg)).toEqual(expect.arrayContaining(['1', '10', '100', '1,000']));
    }
  });

  it('has names above its rows where they would leave bars no room, and bars on their own side of zero', () => {
    const money = { ...rate, kind: 'money', currency: 'GBP', decimals: 0 } as const;
    const all = [18_800_000, -900_000, -17_000_000].map((value, at) => {
      return { at, value, text: inEnglish.numbers.label(value, money), role: 'context' as const };
    });
    const names = all.map((_, index) => ({ name: `The ${index}th Valley and Beyond`, main: index === 0 }));
    const plot = {
      x: values(money, { ticks: 'none' }),
      y: rows(names, { thickness: 13, gap: 6 }),
      marks: bars(all, { along: 'x', thickness: 13 }),
    };
    const [wide = '', phone = ''] = svgs(plot);
    const nameOn = (svg: string) => textBoxes(svg).find(({ text }) => text.startsWith('The 1th'));
    expect(nameOn(wide)?.left).toBeGreaterThan(20);
    expect(nameOn(phone)).toMatchObject({ text: 'The 1th Valley and Beyond' });
    for (const svg of [wide, phone]) {
      const [above, below] = boxesOf(svg);
      expect(above?.left).toBeGreaterThanOrEqual(below?.right ?? Number.NaN);
      expect(overlaps(textBoxes(svg))).toEqual([]);
    }
  });

  it('moves the names at the ends of lines apart, and joins them to their points', () => {
    const all = [1, 2, 3].map((n) => ({ x: 20, y: 50, name: '', value: `No ${n}`, role: 'ink' as const }));
    for (const svg of both([ends(all)])) {
      expect(texts(svg)).toEqual(expect.arrayContaining(['No 1', 'No 2', 'No 3']));
      expect(overlaps(textBoxes(svg))).toEqual([]);
      expect(svg).toMatch(/<path d="M[\d.]+ [\d.]+L/);
    }
  });

  it('names upright lines that lie close, without a word on another or on a line', () => {
    const rules = [
      uprightRule({ value: 11.2, text: 'Albia and its isles 11.2', role: 'series-2' }),
      uprightRule({ value: 11.5, text: 'West Marches 11.5', role: 'highlight' }),
      uprightRule({ value: 11.6, text: 'Middle of all 11.6' }),
    ];
    for (const svg of svgs({ x: values(rate), marks: [...rules, dots([{ x: 30, y: 20 }], 'context')] })) {
      expect(texts(svg).filter((text) => /11\.\d/.test(text))).toHaveLength(3);
      expect(overlaps(textBoxes(svg))).toEqual([]);
    }
  });

  it('names a level line off the line that crosses it', () => {
    const run = [
      { x: 0, y: 2 },
      { x: 20, y: 12 },
    ];
    const marks = [line([run], { role: 'highlight' }), levelRule({ value: 8, text: 'Target 8.0' })];
    for (const svg of both(marks)) expect(texts(svg)).toContain('Target 8.0');
  });

  it('sets a remark beside its point, clear of the line, and joins the two', () => {
    const run = [4, 9, 8, 3, 2].map((y, x) => ({ x, y }));
    for (const svg of both([
      line([run], { role: 'highlight' }),
      callouts([{ x: 2, y: 8, text: 'Down by a third' }]),
    ])) {
      expect(texts(svg).join(' ')).toContain('Down by a third');
      // Beside the two lines at zero.
      expect(svg.split('none/axis')).toHaveLength(4);
      expect(overlaps(textBoxes(svg))).toEqual([]);
    }
  });

  it('draws how sure values are, as bands and as intervals', () => {
    const extents = [1, 2, 3].map((x) => ({ x, low: x, high: x + 2 }));
    for (const svg of both([
      band([extents], 'series-2', 0.2),
      intervals([{ at: 2, bounds: { lower: 1, upper: 6 } }], 'y'),
    ])) {
      expect(svg).toContain('fill-opacity="0.2"');
      expect(svg).toMatch(/d="M[\d.]+ [\d.]+h8m-4 0V[\d.]+m-4 0h8"/);
    }
  });
});
