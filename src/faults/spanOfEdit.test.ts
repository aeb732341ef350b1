import { describe, expect, it } from 'vitest';
import { renamed } from './edit.ts';
import { withEdit } from './spanOfEdit.ts';

const at = (line: number, column: number, from: string, to: string) => ({
  file: 'story.md',
  what: 'a fault',
  line,
  column,
  edit: { from, to },
});

describe('withEdit', () => {
  it.each([
    ['replaces at the very place', 'a: x\nb: x\n', at(2, 4, 'x', 'y'), 'a: x\nb: y\n'],
    ['replaces within quotes', 'a: "x"\n', at(1, 4, 'x', 'y'), 'a: "y"\n'],
    ['keeps line ends', 'a: x\r\nb: x\r\n', at(2, 4, 'x', 'y'), 'a: x\r\nb: y\r\n'],
    ['counts no byte order mark', '\uFEFFa: x\n', at(1, 4, 'x', 'y'), '\uFEFFa: y\n'],
    [
      'finds the one place in a paragraph',
      'It\nfell.\n\nIt fell.\n',
      at(1, 0, 'fell', 'rose'),
      'It\nrose.\n\nIt fell.\n',
    ],
    ['finds it in the one output', '{{ a.x }} {{ b.x }}', at(1, 11, 'x', 'y'), '{{ a.x }} {{ b.y }}'],
    ['takes no part of a word', 'It fellow fell.', at(1, 0, 'fell', 'rose'), 'It fellow rose.'],
  ])('%s', (_, text, fault, expected) => {
    expect(withEdit(text, fault)).toBe(expected);
  });

  it.each([
    ['in two places', 'It fell and fell.', at(1, 0, 'fell', 'rose')],
    ['in the next paragraph', 'It.\n\nIt fell.', at(1, 0, 'fell', 'rose')],
    ['below a fence', 'It.\n```\nIt fell.', at(1, 0, 'fell', 'rose')],
    ['for the whole file', 'It fell.', at(0, 0, 'fell', 'rose')],
    ['behind the end of the file', 'It fell.', at(9, 0, 'fell', 'rose')],
  ])('gives nothing %s', (_, text, fault) => {
    expect(withEdit(text, fault)).toBeNull();
  });
});

describe('renamed', () => {
  it('gives the one name that is nearest', () => {
    expect(renamed('ofences', ['offences', 'population'])).toEqual({
      edit: { from: 'ofences', to: 'offences' },
    });
  });

  it.each([
    ['two that are as near', 'rat', ['rate', 'rats']],
    ['none', 'weather', ['offences']],
    ['another number', '2031', ['2021', '1999']],
  ])('gives none of %s', (_, name, known) => {
    expect(renamed(name, known)).toEqual({});
  });
});
