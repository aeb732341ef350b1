import { expect, it } from 'vitest';
import { differing } from './conflict.ts';

const LINES = Array.from({ length: 20 }, (_, i) => `line ${i}`);
const text = (own: Readonly<Record<number, string>>) => LINES.map((line, i) => own[i] ?? line).join('\n');

it('shows two texts from the first to the last line that differs, with three around them', () => {
  const { ours, theirs } = differing(text({ 8: 'mine' }), text({ 10: 'theirs' }));
  expect(ours.split('\n')).toEqual([...LINES.slice(5, 8), 'mine', ...LINES.slice(9, 14)]);
  expect(theirs.split('\n')).toEqual([...LINES.slice(5, 10), 'theirs', ...LINES.slice(11, 14)]);
});

it.each([
  ['a line more', text({}), `${text({})}\nmore`],
  ['nothing', 'a\nb', ''],
  ['the same line twice', 'a\na', 'a'],
])('shows %s', (_, ours, theirs) => {
  const shown = differing(ours, theirs);
  expect(shown.ours).not.toBe(shown.theirs);
});
