import { expect, it } from 'vitest';
import { approvedText, unreadText } from '../test/unreadText.ts';
import { predecessorsOf, unusedOf } from './predecessors.ts';

function replaced(old: string, fresh: string): (string | undefined)[] {
  const approvals = approvedText(old);
  const { wordings } = unreadText(fresh, { approvals });
  const found = predecessorsOf(wordings, unusedOf(approvals, wordings));
  return wordings
    .filter(({ wording, isRead }) => !isRead && wording.in === 'paragraph')
    .map(({ key }) => found.get(key)?.wording.text);
}

it('finds the entry that is most alike', () => {
  expect(
    replaced('Police act at once.\n\nPolice have plans.', 'Police act soon.\n\nPolice had plans.'),
  ).toEqual(['Police act at once.', 'Police have plans.']);
});

it('finds none for what is new, or has moved to another part of the page', () => {
  expect(replaced('Police act at once.', 'Shops keep their doors shut.')).toEqual([undefined]);
  expect(replaced('## Police act at once', 'Police act at once')).toEqual([undefined]);
});

it('finds none where two are equally alike', () => {
  expect(replaced('Police act on Monday.\n\nPolice act on Tuesday.', 'Police act on Friday.')).toEqual([
    undefined,
  ]);
});

it('uses an entry once', () => {
  expect(
    replaced('Police act on Monday.', 'Police act on Monday morning.\n\nPolice act now and again.'),
  ).toEqual(['Police act on Monday.', undefined]);
});
