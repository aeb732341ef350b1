import { describe, expect, test } from 'vitest';
import { formatDate } from './date.ts';

describe('formatDate', () => {
  test.each([
    ['2024-10-08', '8 October 2024'],
    ['2024-02-29', '29 February 2024'],
    ['2024-01-01', '1 January 2024'],
    ['2024-10', 'October 2024'],
    ['2024', '2024'],
  ])('of %s is %s', (iso, text) => {
    expect(formatDate(iso)).toBe(text);
  });

  test.each([
    '',
    '24-10-08',
    '2024-13',
    '2024-00-10',
    '2024-10-32',
    '2024/10/08',
    '8 October 2024',
    '2024-1-1',
  ])('is not made of %j', (text) => {
    expect(() => formatDate(text)).toThrow(RangeError);
  });
});
