import { describe, expect, it } from 'vitest';
import { madeUpChart } from '../test/chart.ts';
import { filled, label, outlined, PAINT, stroked } from './paint.ts';
import { repaint } from './repaint.ts';
import { element } from './svg.ts';

describe('repaint', () => {
  it.each([
    ['a shape', element('rect', filled('highlight')), 'fill="#00539f"'],
    ['a line', element('path', stroked('highlight', 2)), 'fill="none" stroke="#00539f" stroke-width="2"'],
    ['an outline', element('rect', outlined('page', 'highlight')), 'fill="#ffffff" stroke="#00539f"'],
    [
      'a shape in an outline',
      element('rect', outlined('highlight', 'page')),
      'fill="#00539f" stroke="#ffffff"',
    ],
    ['a text', label('a', 1, 2, { role: 'highlight' }), 'fill="#00539f"'],
    [
      'a text with a rim',
      label('a', 1, 2, { role: 'highlight', halo: true }),
      'fill="#00539f" stroke="#ffffff"',
    ],
  ])('gives %s its new colour', (_, svg, attributes) => {
    expect(repaint(svg, { 'chart-highlight': '#00539f' })).toContain(attributes);
  });

  it('leaves alone what shares the old colour, and is something else', () => {
    const both = element('g', {}, [element('rect', filled('page')), element('rect', filled('on-step-5'))]);
    expect(PAINT.page).toBe(PAINT['on-step-5']);
    const painted = repaint(both, { 'chart-page': '#fffaf0' });
    expect(painted).toContain('class="chart-fill-page" fill="#fffaf0"');
    expect(painted).toContain('class="chart-fill-on-step-5" fill="#ffffff"');
  });

  it('leaves words alone', () => {
    const text = 'class="chart-fill-ink" fill="#1a1a1a"';
    expect(repaint(label(text, 1, 2), { 'chart-ink': '#000000' })).toBe(label(text, 1, 2));
  });

  it('finds every colour of a chart', () => {
    const { wide } = madeUpChart().svg;
    const colours = Object.fromEntries(Object.keys(PAINT).map((role) => [`chart-${role}`, '#010203']));
    const left = [...repaint(wide, colours).matchAll(/ (?:fill|stroke)="(#[^"]*)"/g)].map(
      ([, found]) => found,
    );
    expect(new Set(left)).toEqual(new Set(['#010203']));
  });

  it('changes nothing where the colours are the engine’s', () => {
    const { wide } = madeUpChart().svg;
    expect(repaint(wide, { 'chart-ink': PAINT.ink })).toBe(wide);
  });
});
