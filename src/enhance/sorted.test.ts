import { expect, test } from 'vitest';
import { type SortKey, sortedBy } from './sorted.ts';

const inOrder = new Intl.Collator('en', { numeric: true }).compare;
const sorted = (keys: readonly SortKey[], descending: boolean) =>
  sortedBy([...keys.entries()], ([, key]) => key, descending, inOrder).map(([place]) => place);

test.each<[string, readonly SortKey[], number[], number[]]>([
  ['numbers by size', [10, 9, -2.5, 0], [2, 3, 1, 0], [0, 1, 3, 2]],
  ['equal ones stay as they were', [2, 1, 2, 1], [1, 3, 0, 2], [0, 2, 1, 3]],
  ['missing ones come last', [null, 3, null, 5], [1, 3, 0, 2], [3, 1, 0, 2]],
  [
    'texts as readers sort them',
    ['Örby', 'Pell', 'Ward 10', 'Ward 9', 'Orm'],
    [0, 4, 1, 3, 2],
    [2, 3, 1, 4, 0],
  ],
])('sortedBy: %s', (_, keys, up, down) => {
  expect(sorted(keys, false)).toEqual(up);
  expect(sorted(keys, true)).toEqual(down);
});
