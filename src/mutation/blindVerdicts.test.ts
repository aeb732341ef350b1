import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readData, readStories } from '../editions/readData.ts';
import { type Fault, FaultError, FaultList } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { type BlindVerdict, blindVerdicts, blindVerdictsOn } from './blindVerdicts.ts';

/** Minimum number of lines, so that none drops out unnoticed. */
const LINES = 200;

const verdicts = [...blindVerdicts(), ...onOwnStories()];

function onOwnStories(): BlindVerdict[] {
  const newsroom = newsroomAt(path.resolve(import.meta.dirname, '../..'));
  const faults = new FaultList();
  const data = readData(newsroom, faults);
  if (!data) throw new FaultError(faults.all);
  return blindVerdictsOn(newsroom, readStories(newsroom, data, faults), data);
}

/** What a reporter needs: where, what is wrong and what to do. */
const isUseful = ({ line, what, expected, mend }: Fault) =>
  line > 0 && what !== '' && (expected ?? mend) !== undefined;

describe('false sentences by somebody who had not seen the checks', () => {
  it.each(verdicts)('are refused or unread, $group: $line', ({ outcome, faults }) => {
    expect(['refused', 'unread']).toContain(outcome);
    expect(faults.filter((fault) => !isUseful(fault))).toEqual([]);
  });

  it('are many', () => {
    expect(verdicts.length).toBeGreaterThanOrEqual(LINES);
  });
});
