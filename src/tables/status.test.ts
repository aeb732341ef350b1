import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainsAbsence, formatStatus, isStatus, parseStatus, STATUSES, type Status } from './status.ts';

const all: Status[] = [...STATUSES];

describe('parseStatus', () => {
  it.each([
    ['', []],
    ['[x]', ['x']],
    ['[r][e]', ['r', 'e']],
    ['[low]', ['low']],
  ])('reads %j', (text, statuses) => {
    expect(parseStatus(text)).toEqual(statuses);
  });

  it.each(['x', '[]', '[q]', '[x', 'x]', '[x] [r]', '[X]', '[x]r', '[constructor]'])('refuses %j', (text) => {
    expect(parseStatus(text)).toBeNull();
  });

  it('reads whatever formatStatus writes', () => {
    fc.assert(
      fc.property(fc.subarray(all), (statuses) => {
        expect(parseStatus(formatStatus(statuses))).toEqual(statuses);
      }),
    );
  });
});

describe('explainsAbsence', () => {
  it('tells statuses in place of a value from those beside one', () => {
    expect(all.filter(explainsAbsence)).toEqual(['c', 'low', 'w', 'x', 'z']);
  });
});

describe('isStatus', () => {
  it('knows no other words', () => {
    expect(['x', 'toString', ''].map(isStatus)).toEqual([true, false, false]);
  });
});
