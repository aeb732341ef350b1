import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dodge, textWidth, wrapText } from './labels.ts';

describe('room for text', () => {
  it('is more for wide letters, bold text and larger sizes', () => {
    expect(textWidth('mmm', 10)).toBeGreaterThan(textWidth('iii', 10));
    expect(textWidth('abc', 10, true)).toBeGreaterThan(textWidth('abc', 10));
    expect(textWidth('abc', 20)).toBeCloseTo(2 * textWidth('abc', 10));
    expect(textWidth('', 10)).toBe(0);
  });

  it('is a full square for scripts that are set on one', () => {
    expect(textWidth('東京', 10)).toBe(20);
  });

  it('is filled word by word', () => {
    expect(wrapText('the Isle of Gulls and Terns', 80, 10)).toEqual(['the Isle of', 'Gulls and', 'Terns']);
  });

  it('lets a word that is too long stand alone', () => {
    expect(wrapText('a Llanfairpwllgwyngyll b', 30, 10)).toEqual(['a', 'Llanfairpwllgwyngyll', 'b']);
    expect(wrapText('', 30, 10)).toEqual([]);
  });
});

describe('dodging labels', () => {
  it('leaves labels alone that do not touch', () => {
    expect(
      dodge(
        [
          { at: 10, size: 10 },
          { at: 30, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([10, 30]);
  });

  it('moves two labels apart by the same length', () => {
    expect(
      dodge(
        [
          { at: 50, size: 10 },
          { at: 50, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([45, 55]);
  });

  it('keeps labels within their bounds', () => {
    expect(
      dodge(
        [
          { at: 99, size: 10 },
          { at: 98, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([95, 85]);
  });

  it('never leaves two labels on each other, nor changes their order', () => {
    const slots = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 300 }), size: fc.integer({ min: 1, max: 20 }) }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(slots, (all) => {
        const middles = dodge(all, 0, 300);
        const order = all.map((slot, index) => ({ ...slot, middle: middles[index] ?? 0, index }));
        order.sort((a, b) => a.at - b.at || a.index - b.index);
        for (const [index, slot] of order.entries()) {
          const next = order[index + 1];
          expect(slot.middle - slot.size / 2).toBeGreaterThanOrEqual(-1e-6);
          expect(slot.middle + slot.size / 2).toBeLessThanOrEqual(300 + 1e-6);
          if (next)
            expect(next.middle - slot.middle).toBeGreaterThanOrEqual((slot.size + next.size) / 2 - 1e-6);
        }
      }),
    );
  });
});
