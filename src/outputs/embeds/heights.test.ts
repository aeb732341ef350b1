import { describe, expect, it } from 'vitest';
import { chartEmbed } from '../../editions/embed.ts';
import { sampleChart } from '../../test/chart.ts';
import { sampleSite } from '../../test/sampleSite.ts';
import { embedHeight, reservedHeight } from './heights.ts';

const embed = chartEmbed(sampleChart());

/** Value of `max(…)` as a browser reckons it in a container of this width. */
function reckon(css: string, width: number): number {
  const script = css
    .replaceAll(/(\d[\d.e]*)cqw/g, (_, share: string) => `(${share}*${width / 100})`)
    .replaceAll(/(\d[\d.e]*)px/g, '$1')
    .replaceAll(/\b(max|min)\(/g, 'Math.$1(');
  return Number(new Function(`return ${script}`)());
}

describe('the room that a page keeps', () => {
  const reserve = reservedHeight(embed, null, sampleSite);

  it.each([260, 280, 320, 349, 350, 375, 400, 480, 560, 591, 592, 640, 699, 700, 800, 1000])(
    'is enough at %d px, and little more',
    (width) => {
      const spare = reckon(reserve, width) - embedHeight(embed, width, null, sampleSite);
      expect(spare).toBeGreaterThanOrEqual(0);
      expect(spare).toBeLessThan(64);
    },
  );

  it('is larger for more words', () => {
    const note = { html: '', plain: 'A much longer note. '.repeat(20) };
    const longer = chartEmbed(sampleChart({ note }));
    expect(embedHeight(longer, 400, null, sampleSite)).toBeGreaterThan(
      embedHeight(embed, 400, null, sampleSite),
    );
    const pinned = { release: '2024-01-01', newer: null };
    expect(embedHeight(embed, 400, pinned, sampleSite)).toBeGreaterThan(
      embedHeight(embed, 400, null, sampleSite),
    );
  });

  it('is CSS that fits into an attribute', () => {
    expect(reserve).toMatch(/^max\([a-z0-9 .,()*+-]+\)$/);
    expect(reserve.length).toBeLessThan(420);
  });
});
