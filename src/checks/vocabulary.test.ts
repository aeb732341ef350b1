import { expect, test } from 'vitest';
import { sampleTable } from '../test/tables.ts';
import { says, vocabulary } from './vocabulary.ts';

test.each([
  ['Fires attended', 'fire', true],
  ['Fires attended', 'first', false],
  ['Council taxes paid', 'tax', true],
  ['Buses running', 'bus', true],
  ['Ballot boxes', 'box', true],
  ['Homes sold', 'home', true],
  ['Matches played', 'match', true],
  ['Prosecutions brought', 'prosecuted', true],
])('%s may be spoken of by "%s": %s', (title, word, isSaid) => {
  const table = sampleTable({
    periods: ['2024'],
    columns: { counted: { title, unit: { one: 'piece', many: 'pieces' } } },
    cells: { albia: { counted: [1] } },
  });
  const column = table.columns.get('counted');
  const words = column ? vocabulary(column) : [];
  expect(says({ text: word }, words)).toBe(isSaid);
});
