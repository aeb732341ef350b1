import { expect, it } from 'vitest';
import { smallStrip } from './smallStrip.ts';

const strip = (reference: number | null) =>
  smallStrip({ own: 55, bounds: null, lowest: 50, highest: 60, reference, href: '#dots', label: 'Dots' });

it.each([50, 54, 60])('a small strip has a line at a reference on its scale: %s', (reference) => {
  expect(strip(reference)).toContain('chart-stroke-series-2');
});

it.each([null, 0, 49, 61])('it has none where the reference is not on it: %s', (reference) => {
  expect(strip(reference)).not.toContain('chart-stroke-series-2');
});
