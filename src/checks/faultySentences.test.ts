import { describe, expect, it } from 'vitest';
import type { Fault } from '../faults/fault.ts';
import { fixtureLines, tellLine } from '../test/sentences.ts';

const FAULTY = fixtureLines(new URL('fixtures/faulty.md', import.meta.url));
const WARNED = 'warned of';

/** What a reporter needs: where it is, what is wrong, what to do. */
const isUseful = ({ line, what, expected, mend }: Fault) =>
  line > 0 && what !== '' && (expected ?? mend) !== undefined;

describe('faulty sentences', () => {
  it.each(FAULTY.filter(({ group }) => group !== WARNED))('are refused, $group: $line', ({ line }) => {
    const refusals = tellLine(line).faults.filter(({ warning }) => !warning);
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.filter((fault) => !isUseful(fault))).toEqual([]);
  });

  it.each(FAULTY.filter(({ group }) => group === WARNED))('are shown to a person: $line', ({ line }) => {
    expect(tellLine(line).faults.filter(isUseful).length).toBeGreaterThan(0);
  });
});
