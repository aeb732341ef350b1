import { describe, expect, it } from 'vitest';
import { withoutRepeats } from './repeated.ts';

const fault = (line: number, what: string) => ({ file: 'a.csv', line, column: 3, what });

describe('withoutRepeats', () => {
  it('keeps faults that are different', () => {
    const faults = [fault(2, 'unknown area: A'), fault(3, 'unknown area: B')];
    expect(withoutRepeats(faults)).toEqual(faults);
  });

  it('reports the same fault once, at its first line, and names the others', () => {
    expect(withoutRepeats([2, 4, 7].map((line) => fault(line, 'unknown area: A')))).toEqual([
      fault(2, 'unknown area: A (also on lines 4, 7)'),
    ]);
    expect(withoutRepeats([2, 4].map((line) => fault(line, 'x')))).toEqual([fault(2, 'x (also on line 4)')]);
  });

  it('names each line once and in order, whatever the column', () => {
    const at = (line: number, column: number) => ({ ...fault(line, 'x'), column });
    expect(withoutRepeats([at(38, 3), at(91, 3), at(40, 3), at(38, 7), at(91, 7)])).toEqual(
      [at(38, 3)].map((one) => ({ ...one, what: 'x (also on lines 40, 91)' })),
    );
  });

  it('counts the lines when they are too many to name', () => {
    expect(withoutRepeats([2, 3, 4, 5, 6, 7, 8, 9].map((line) => fault(line, 'x')))).toEqual([
      fault(2, 'x (also on lines 3, 4, 5, 6, 7 and 2 more)'),
    ]);
  });
});
