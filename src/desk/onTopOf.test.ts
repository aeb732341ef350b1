import { expect, it } from 'vitest';
import { onTopOf } from './onTopOf.ts';

const text = (words: string) => Buffer.from(words.replaceAll(' ', '\n'));
/** What becomes of a file when the change from `before` to `after` is made in it. */
function made(now: string, before: string, after: string): string | undefined {
  const change = onTopOf(text(now), { path: 'a', before: text(before), after: text(after) });
  return change.before?.equals(text(now)) ? change.after?.toString().replaceAll('\n', ' ') : undefined;
}

it.each([
  ['above', 'a x y c d', 'a b c d', 'a b c e', 'a x y c e'],
  ['below', 'a b c x y', 'a b c d', 'e b c d', 'e b c x y'],
  ['above, where lines are gone', 'c d', 'a b c d', 'a b c e f', 'c e f'],
  ['below, where ours takes lines away', 'a b c d x', 'a b c d', 'c d', 'c d x'],
  ['nowhere', 'a b', 'a b', 'a c', 'a c'],
])('keeps what others have changed %s', (_, now, before, after, merged) => {
  expect(made(now, before, after)).toBe(merged);
});

it.each([
  ['the same line', 'a x c', 'a b c', 'a y c'],
  ['the line beside it', 'a b x d', 'a b c d', 'a y c d'],
  ['lines around it', 'x b c y', 'a b c d', 'a b e d'],
])('does not merge what others have changed in %s', (_, now, before, after) => {
  expect(made(now, before, after)).toBeUndefined();
});

it('keeps bytes that are no text', () => {
  const [before, after] = [Buffer.from([0xff, 10, 65, 10, 66]), Buffer.from([0xff, 10, 65, 10, 67])];
  const now = Buffer.from([0xfe, 10, 65, 10, 66]);
  expect([...(onTopOf(now, { path: 'a', before, after }).after ?? [])]).toEqual([0xfe, 10, 65, 10, 67]);
});
