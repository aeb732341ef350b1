import { describe, expect, it } from 'vitest';
import { FaultList } from '../faults/fault.ts';
import { checkHistory, historyOf } from './history.ts';
import type { NewsroomData } from './newsroomData.ts';
import type { StoryMeta } from './story.ts';

const meta = (changes: Partial<StoryMeta>): StoryMeta =>
  ({ published: '2020-05-01', updates: [], corrections: [], ...changes }) as StoryMeta;

const told = meta({
  updates: [
    { date: '2020-06-01', what: 'New figures for the moors', areas: ['northmoor'] },
    { date: '2020-07-01', what: 'New figures' },
  ],
  corrections: [
    {
      date: '2020-08-01',
      was: 'nine sheep',
      is: 'ten sheep',
      where: 'in the headline',
      areas: ['northmoor'],
    },
  ],
});

describe('historyOf', () => {
  it('dates an edition that nobody changed by its publication', () => {
    expect(historyOf(meta({}), 'northmoor')).toEqual({
      modified: '2020-05-01',
      updates: [],
      corrections: [],
    });
  });

  it('gives an edition the entries that concern it, newest first, and dates it by the newest', () => {
    const { modified, updates, corrections } = historyOf(told, 'northmoor');
    expect(modified).toBe('2020-08-01');
    expect(updates.map(({ what }) => what)).toEqual(['New figures', 'New figures for the moors']);
    expect(corrections).toEqual([
      { date: '2020-08-01', was: 'nine sheep', is: 'ten sheep', where: 'in the headline' },
    ]);
  });

  it('leaves an edition alone that an entry does not name', () => {
    expect(historyOf(told, 'southmoor')).toMatchObject({ modified: '2020-07-01', corrections: [] });
  });
});

describe('checkHistory', () => {
  it.each([
    [
      'an update before publication',
      { updates: [{ date: '2020-04-30', what: 'New' }] },
      'dated before the story was published: 2020-04-30',
    ],
    [
      'an area that is none',
      { updates: [{ date: '2020-06-01', what: 'New', areas: ['nowhere'] }] },
      'unknown area in updates: nowhere',
    ],
  ])('refuses %s', (_, changes, what) => {
    const faults = new FaultList();
    const data = { areas: { bySlug: new Map() } } as unknown as NewsroomData;
    checkHistory(meta(changes), () => ({ line: 3, column: 1 }), 'story.md', { data, charts: [] }, faults);
    expect(faults.all).toMatchObject([{ file: 'story.md', line: 3, what }]);
  });
});
