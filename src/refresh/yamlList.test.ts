import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { appendToList, setScalar } from './yamlList.ts';

const item = { date: '2023-02-03', what: 'New: figures' };

describe('appendToList', () => {
  it.each([
    [
      'a list of blocks',
      'a:\n  - date: 1\n    what: x # why\n# end\nb: 2\n',
      'a:\n  - date: 1\n    what: x # why\n  - date: 2023-02-03\n    what: "New: figures"\n# end\nb: 2\n',
    ],
    [
      'a list that is not indented',
      'a:\n- date: 1\nb: 2',
      'a:\n- date: 1\n- date: 2023-02-03\n  what: "New: figures"\nb: 2',
    ],
    [
      'a list of lines',
      'a:\n  # first\n  - { date: 1 } # one',
      'a:\n  # first\n  - { date: 1 } # one\n  - { date: 2023-02-03, what: "New: figures" }\n',
    ],
    [
      'a list on one line',
      'a: [{ date: 1 }] # one\n',
      'a: [{ date: 1 }, { date: 2023-02-03, what: "New: figures" }] # one\n',
    ],
    ['no list', 'b: 2 # two', 'b: 2 # two\na:\n  - date: 2023-02-03\n    what: "New: figures"\n'],
  ])('adds an entry to %s and leaves all else as it is', (_, before, after) => {
    expect(appendToList(before, 'a', item)).toBe(after);
  });

  it('leaves out what an entry does not have', () => {
    expect(appendToList('', 'a', { date: '1', what: undefined })).toBe('a:\n  - date: "1"\n');
  });

  it('writes a list of names on one line', () => {
    expect(appendToList('', 'a', { date: '1', areas: ['x-y', 'z'] })).toBe(
      'a:\n  - date: "1"\n    areas: [x-y, z]\n',
    );
  });

  it('gives back whatever was put in', () => {
    const texts = fc.record({ date: fc.string(), what: fc.string({ unit: 'grapheme' }) });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const text = appendToList(appendToList('b: 1\n', 'a', one), 'a', other);
        expect(parseDocument(text).toJS()).toEqual({ b: 1, a: [one, other] });
      }),
    );
  });

  it('would rather not change a text than change it wrongly', () => {
    expect(() => appendToList('a: 1\n', 'a', item)).toThrow('by hand');
  });
});

describe('setScalar', () => {
  it.each([
    ["title: 'Old' # why\nb: 2\n", 'title: "New: one" # why\nb: 2\n'],
    ['title: >-\n  Old\n  one\nb: 2\n', 'title: "New: one"\nb: 2\n'],
    ['title: Old', 'title: "New: one"'],
  ])('replaces a value and nothing else: %o', (before, after) => {
    expect(setScalar(before, 'title', 'New: one')).toBe(after);
  });
});
