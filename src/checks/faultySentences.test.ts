import { describe, expect, it } from 'vitest';
import type { Fault } from '../faults/fault.ts';
import { fixtureLines, tellLine } from '../test/sentences.ts';
import { RULES } from './rules.ts';

const FAULTY = fixtureLines(new URL('fixtures/faulty.md', import.meta.url));

/** What a reporter needs: where, what is wrong and what to do. */
const isUseful = ({ line, what, mend }: Fault) => line > 0 && what !== '' && mend !== undefined;

describe('faulty sentences', () => {
  it.each(FAULTY)('are refused, $group: $line', ({ line }) => {
    const refusals = tellLine(line).faults.filter(({ warning }) => !warning);
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.filter((fault) => !isUseful(fault))).toEqual([]);
  });

  it('are told by the name of a rule, unless they can’t be rendered at all', () => {
    const rules = FAULTY.flatMap(({ line }) => tellLine(line).faults.flatMap(({ rule }) => rule ?? []));
    expect([...new Set(rules)].filter((rule) => !Object.hasOwn(RULES, rule))).toEqual([]);
  });
});
