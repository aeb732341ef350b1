import { describe, expect, it } from 'vitest';
import { chartContext } from '../test/tables.ts';
import { thefts } from '../test/thefts.ts';
import { chartSvg, chartSvgs } from './chartSvg.ts';
import type { FurtherForm } from './form.ts';
import { drawChart } from './index.ts';

const context = chartContext([thefts]);
const title = { html: 'Thefts', plain: 'Thefts' };

it('a chart that leads, and no other, has a third form, which is wider', () => {
  const settings = { type: 'line', column: 'thefts.thefts' };
  const formsOf = (besides: readonly FurtherForm[], leads: boolean) =>
    chartSvgs({ id: 'c', title, ...drawChart(settings, context, besides) }, { leads }).match(/<svg/g);
  expect(formsOf(['lead', 'share'], true)).toHaveLength(3);
  expect(formsOf(['share'], true)).toHaveLength(2);
  // Embeds are narrower.
  expect(formsOf(['lead'], false)).toHaveLength(2);
});

describe('areas on a map', () => {
  const map = { id: 'c', title, ...drawChart({ type: 'tiles', column: 'thefts.rate' }, context) };
  const linkTo = (slug: string) => (slug === 'eastmere' ? { href: '/thefts/eastmere/?a&b' } : undefined);

  it('are links where a page has their editions, named after area and value', () => {
    const svg = chartSvg(map, 'wide', { linkTo });
    expect(svg.match(/<a /g)).toHaveLength(1);
    expect(svg).toMatch(
      /<a href="\/thefts\/eastmere\/\?a&amp;b" tabindex="-1"><title>Eastmere: 1\.0<\/title><rect [^>]*\/><\/a>/,
    );
    expect(svg).toMatch(/<svg [^>]*role="none"/);
    expect(svg).toContain('<g role="img" aria-labelledby="chart-c-w-title chart-c-w-desc"><rect');
    expect(svg.match(/<text aria-hidden="true"/g)?.length).toBe(svg.match(/<text/g)?.length);
  });

  it('are shapes elsewhere', () => {
    const svg = chartSvg(map, 'wide');
    expect(svg).not.toContain('<a ');
    expect(svg).toContain('role="img"');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left over
    expect(svg).not.toMatch(/[\u0000-\u0008]/);
  });

  it('leave charts without areas as they are', () => {
    const line = { id: 'c', title, ...drawChart({ type: 'line', column: 'thefts.rate' }, context) };
    expect(chartSvg(line, 'wide', { linkTo })).toBe(chartSvg(line, 'wide'));
  });
});
