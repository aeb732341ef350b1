import { describe, expect, it } from 'vitest';
import { isHeld, isTime, NO_CLOCK } from './embargo.ts';

describe('isTime', () => {
  it('takes a time with its zone, and nothing that leaves it open', () => {
    for (const time of ['2025-07-24T09:30Z', '2025-07-24T09:30:00+01:00']) expect(isTime(time)).toBe(true);
    for (const other of ['2025-07-24', '2025-07-24T09:30', '2025-02-30T09:30Z', '2025-07-24T25:00Z', '9:30'])
      expect(isTime(other)).toBe(false);
  });
});

describe('isHeld', () => {
  const TIME = '2025-07-24T09:30+01:00';

  it('ends with the time, in whatever zone', () => {
    expect(isHeld(TIME, { now: '2025-07-24T08:29:59Z' })).toBe(true);
    expect(isHeld(TIME, { now: '2025-07-24T08:30:00Z' })).toBe(false);
  });

  it('is so for every time where a build was told none, and for none where nothing is held back', () => {
    expect(isHeld(TIME, { now: NO_CLOCK })).toBe(true);
    expect(isHeld(TIME, { now: null })).toBe(false);
  });

  it('is never so for a day', () => {
    expect(isHeld('2025-07-24', { now: '2020-01-01T00:00Z' })).toBe(false);
    expect(isHeld(undefined, { now: NO_CLOCK })).toBe(false);
  });
});
