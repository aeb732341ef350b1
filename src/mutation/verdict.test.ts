import { describe, expect, it } from 'vitest';
import { tellText } from '../test/tellText.ts';
import { approvalsOf } from './approveAll.ts';
import { effectOn } from './effect.ts';
import { type Outcome, verdictOf } from './verdict.ts';

const COUNTED =
  'Police counted {{ burglaries.latest }} burglaries {{ area.in }} in {{ burglaries.latest.period }}.';
const STREETS = 'The streets are quiet.';
const NIGHTS = 'The nights are long.';

/** The outcome of replacing an approved body. */
function outcomeOf(before: readonly string[], after: readonly string[]): Outcome {
  const [was, is] = [before.join('\n\n'), after.join('\n\n')];
  const approvals = approvalsOf([tellText(was)]);
  const effect = effectOn('west-marches', tellText(was, { approvals }), tellText(is, { approvals }));
  return verdictOf([effect], false).outcome;
}

describe('a change to a story that was read', () => {
  it.each<readonly [Outcome, string, readonly string[], readonly string[]]>([
    ['no effect', 'nothing differs', [COUNTED], [COUNTED]],
    ['refused', 'a number is typed', [COUNTED], ['Police counted 610 burglaries.']],
    ['unread', 'a sentence is new', [COUNTED], [COUNTED, NIGHTS]],
    ['left out', 'a sentence is gone', [COUNTED, STREETS], [COUNTED]],
    ['published', 'sentences that were read change places', [STREETS, NIGHTS], [NIGHTS, STREETS]],
    ['published', 'a sentence that was read stands twice', [STREETS], [STREETS, STREETS]],
  ])('is %s where %s', (outcome, _where, before, after) => {
    expect(outcomeOf(before, after)).toBe(outcome);
  });

  it('is published where one edition shows it read, though another keeps it back', () => {
    const visible = { before: 'a', after: 'b' };
    const effect = { edition: 'x', faults: [], visible, escaped: null, addsNothing: false, isUnread: true };
    expect(verdictOf([effect], false).outcome).toBe('unread');
    expect(verdictOf([effect, { ...effect, escaped: visible }], false).outcome).toBe('published');
  });
});

describe('a change to the figures', () => {
  const effect = { edition: 'x', faults: [], escaped: null, addsNothing: false, isUnread: false };

  it('is followed where every word was read, with every fact', () => {
    const visible = { before: '610', after: '620' };
    expect(verdictOf([{ ...effect, visible }], true).outcome).toBe('followed');
    expect(
      verdictOf(
        [
          { ...effect, visible },
          { ...effect, visible, isUnread: true },
        ],
        true,
      ).outcome,
    ).toBe('unread');
  });
});
