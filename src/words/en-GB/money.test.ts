import { describe, expect, it, test } from 'vitest';
import type { Unit } from '../../tables/column.ts';
import { asShown } from '../asShown.ts';
import { numbersIn } from './numbers.ts';

const pounds: Unit = { kind: 'money', decimals: 0, currency: 'GBP' };
const pence: Unit = { ...pounds, decimals: 2 };
const [pa, ons] = [numbersIn('pa'), numbersIn('ons')];

describe('money in running text', () => {
  test.each([
    [0, '£0', '£0'],
    [1, '£1', '£1'],
    [-0.4, '£0', '£0'],
    [340_000, '£340,000', '£340,000'],
    [999_950, '£999,950', '£999,950'],
    [999_999.4, '£999,999', '£999,999'],
    [999_999.6, '£1m', '£1 million'],
    [1_000_000, '£1m', '£1 million'],
    [1_204_000, '£1.2m', '£1.2 million'],
    [1_235_000, '£1.24m', '£1.24 million'],
    [12_345_678, '£12.3m', '£12.3 million'],
    [999_499_999, '£999m', '£999 million'],
    [999_500_000, '£1bn', '£1 billion'],
    [3_000_000_000, '£3bn', '£3 billion'],
    [1_236_800_000_000, '£1.24tn', '£1.24 trillion'],
    [-90_000, 'minus £90,000', '−£90,000'],
    [-1_250_000, 'minus £1.25m', '−£1.25 million'],
  ])('%d is %s, or %s', (value, inPa, inOns) => {
    expect([pa.money(value, pounds), ons.money(value, pounds)]).toEqual([inPa, inOns]);
  });

  test.each([
    [4.5, '£4.50'],
    [4, '£4'],
    [0.95, '95p'],
    [0.05, '5p'],
    [0.004, '£0'],
    [-0.5, 'minus 50p'],
    [1234.5, '£1,234.50'],
  ])('%d with pence is %s', (value, text) => {
    expect(pa.money(value, pence)).toBe(text);
  });

  it('has the sign of its currency, or its code', () => {
    const in_ = (currency: string) => pa.money(1_500_000, { ...pounds, currency });
    expect(['EUR', 'USD', 'CHF'].map(in_)).toEqual(['€1.5m', '$1.5m', 'CHF\u00A01.5m']);
  });

  it('is alike wherever it is compared as alike', () => {
    const shown = [1_235_000, 1_244_999, 1_245_000].map((value) => asShown(value, pounds));
    expect(shown).toEqual([1_240_000, 1_240_000, 1_250_000]);
    expect(shown.map((value) => pa.money(value, pounds))).toEqual(['£1.24m', '£1.24m', '£1.25m']);
  });
});

describe('money in charts and tables', () => {
  test.each([
    [-1_250_000, '−£1.25m', '-1250000'],
    [340_000, '£340,000', '340000'],
    [0, '£0', '0'],
    [12_300_000_000, '£12.3bn', '12300000000'],
  ])('%d is %s, which reads as %s', (value, label, read) => {
    expect(pa.label(value, pounds)).toBe(label);
    expect(pa.read(label)).toBe(read);
  });

  it('has no pence without pounds, so that columns line up', () => {
    expect([pa.label(0.5, pence), pa.read('£0.50')]).toEqual(['£0.50', '0.5']);
  });

  it('is in full where a sum is done on values that are not rounded', () => {
    const values = [12_340_000, -90_000].map((value) => pa.inFull(value, pounds));
    expect(values).toEqual(['£12,340,000', '−£90,000']);
  });

  it('reads no other text as money', () => {
    expect(['£', '1.2m', '£1.2x', 'm'].map(pa.read)).toEqual([null, null, null, null]);
  });
});
