import { describe, expect, it } from 'vitest';
import { sameConditions } from './sameConditions.ts';

const key = (...conditions: string[]) => JSON.stringify(sameConditions(conditions));

describe('conditions that say the same', () => {
  it.each([
    ['what had to be false before', ['unless x.rose', 'if x.fell'], ['if x.fell']],
    ['in another order', ['if y.ranked', 'if x.rose'], ['if x.rose', 'if y.ranked']],
    ['twice', ['if x.rose', 'if x.rose'], ['if x.rose']],
    ['in one tag', ['if x.available and not x.unchanged'], ['if x.available', 'unless x.unchanged']],
    ['in brackets', ['if (a.rose or b.rose) and c.rose'], ['if c.rose', 'if a.rose or b.rose']],
    ['as a claim', ['claim x.rose'], ['if x.rose']],
    ['a record is a rise', ['if x.recordHigh', 'if x.rose'], ['if x.recordHigh']],
    ['what fell is no record high', ['if x.fell', 'unless x.recordHigh'], ['if x.fell']],
    ['since a period', ['unless x.roseSince["2020"]', 'if x.fellSince["2020"]'], ['if x.fellSince["2020"]']],
    ['the other way round', ['if a.latest > b.latest'], ['if b.latest < a.latest']],
    ['a text that holds a word of ours', ['if area.slug == "a and b"'], ['if area.slug == "a and b"']],
  ])('%s', (_, written, plainly) => {
    expect(key(...written)).toBe(key(...plainly));
  });
});

describe('conditions that differ', () => {
  it.each([
    ['what is left over, which may be unclear', ['unless x.rose', 'unless x.fell'], ['if x.unchanged']],
    ['direction', ['if x.rose'], ['if x.fell']],
    ['one that is not known to be false', ['unless x.rose'], ['if x.fell']],
    ['subject', ['unless x.rose', 'if y.fell'], ['if y.fell']],
    ['span', ['unless x.roseSince["2020"]', 'if x.fellSince["2021"]'], ['if x.fellSince["2021"]']],
    ['either of two', ['if x.rose or y.rose'], ['if x.rose', 'if y.rose']],
    ['not both', ['unless x.rose and y.rose'], ['unless x.rose', 'unless y.rose']],
    ['more, and at least as much', ['if a > b'], ['if a >= b']],
    ['a rise and a record', ['if x.rose'], ['if x.recordHigh']],
    ['no record is no fall', ['unless x.recordHigh'], ['if x.fell']],
    ['whether there is a rank', ['if x.ranked', 'if x.aboveNation'], ['if x.aboveNation']],
    ['a publisher’s word', ['attested by A'], ['attested by B']],
    ['none', [], ['if x.rose']],
  ])('%s', (_, some, others) => {
    expect(key(...some)).not.toBe(key(...others));
  });
});
