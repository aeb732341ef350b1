import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawFramed as drawChart } from '../test/chart.ts';
import { shireBoundaries } from '../test/shires.ts';
import { chartContext } from '../test/tables.ts';
import { thefts } from '../test/thefts.ts';
import type { ChartSettings } from './index.ts';

/**
 * A few pictures, byte for byte. Where one differs, the new one is written beside it as
 * `‹name›-changed.svg`: look at both; if the new one is right, run the test with GOLDEN=accept.
 * The numbers in them are asserted in the tests of each type, so that no one accepts a wrong one.
 */
const PICTURES: Readonly<Record<string, ChartSettings>> = {
  line: { type: 'line', column: 'thefts.rate', areas: ['area', 'nation'] },
  bar: { type: 'bar', column: 'thefts.rate', reference: 'nation' },
  nested: { type: 'nested', columns: ['thefts.thefts', 'thefts.solved', 'thefts.jailed'] },
  tiles: { type: 'tiles', column: 'thefts.rate' },
  choropleth: { type: 'choropleth', column: 'thefts.rate' },
};

const context = chartContext([thefts], { boundaries: [shireBoundaries] });

const folder = new URL('../test/golden/', import.meta.url);

describe.each(Object.entries(PICTURES))('the picture of a %s', (name, settings) => {
  it.each(['wide', 'phone'] as const)('is what it was, %s', (form) => {
    const svg = `${drawChart(settings, context).svg[form]}\n`;
    const golden = fileURLToPath(new URL(`${name}-${form}.svg`, folder));
    const changed = golden.replace('.svg', '-changed.svg');
    if (process.env['GOLDEN'] === 'accept') writeFileSync(golden, svg);
    const was = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
    if (was === svg) rmSync(changed, { force: true });
    else writeFileSync(changed, svg);
    expect(svg).toBe(was);
  });
});
