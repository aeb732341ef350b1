import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, textBoxes } from '../test/svgText.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { WIDE } from './form.ts';
import { type Box, placeLabels, type Wish } from './place.ts';

const form = { ...WIDE, language: inEnglish };
const place = (wishes: readonly Wish[], blocks: readonly Box[] = []) => {
  const labels = placeLabels(wishes, blocks, 400, form);
  return textBoxes(`<svg font-size="14">${labels}</svg>`);
};
const at = (x: number, y: number) => ({ x, y, anchor: 'middle' }) as const;

describe('the placer of labels', () => {
  it('takes the first place that is free', () => {
    const [first, second] = place([
      { lines: ['one'], at: [at(100, 100)], keep: 'fixed' },
      { lines: ['two'], at: [at(105, 100), at(300, 100)] },
    ]);
    expect(first?.left).toBeLessThan(110);
    expect(second?.left).toBeGreaterThan(250);
  });

  it('leaves out a label that has no place, and keeps one of higher rank', () => {
    const wishes = [
      { lines: ['low'], at: [at(100, 100)] },
      { lines: ['high'], at: [at(100, 100)], rank: 2 },
    ];
    expect(place(wishes).map(({ text }) => text)).toEqual(['high']);
  });

  it('keeps off shapes, unless the label must be read', () => {
    const block = { left: 0, right: 640, top: 0, bottom: 400 };
    const wish = { lines: ['word'], at: [at(100, 100)] };
    expect(place([wish], [block])).toEqual([]);
    expect(place([{ ...wish, keep: 'must' }], [block])).toHaveLength(1);
  });

  it('leaves out what would leave the picture', () => {
    expect(place([{ lines: ['a long word'], at: [at(5, 100), at(100, 398)] }])).toEqual([]);
  });

  it('never puts one label on another, whatever is wished for', () => {
    const spot = fc.record({
      x: fc.integer({ min: 0, max: 640 }),
      y: fc.integer({ min: 0, max: 400 }),
      anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
    });
    const wish = fc.record({
      lines: fc.array(fc.constantFrom('West Marches', '371', 'Albia 6.0'), { minLength: 1, maxLength: 3 }),
      at: fc.array(spot, { minLength: 1, maxLength: 4 }),
      bold: fc.boolean(),
      rank: fc.integer({ min: 0, max: 3 }),
      keep: fc.constantFrom<Wish['keep']>(undefined, 'must'),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
        const given = wishes.map(({ keep, ...each }) => (keep ? { ...each, keep } : each));
        expect(overlaps(place(given))).toEqual([]);
      }),
      { seed: 1 },
    );
  });
});
