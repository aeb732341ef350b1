import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatFault } from './fault.ts';
import { printable } from './printable.ts';

it.each([
  ['a colour', 'unknown area: \u001b[31mEastmere', 'unknown area: \\u001b[31mEastmere'],
  ['a title of the window', 'x\u001b]0;owned\u0007y', 'x\\u001b]0;owned\\u0007y'],
  ['an escape of one byte', 'x\u009b2Jy', 'x\\u009b2Jy'],
  ['a line drawn over', 'fine\rbad', 'fine\\u000dbad'],
  ['an order of letters', 'abc\u202edef', 'abc\\u202edef'],
  ['a tag that nobody sees', 'a\u{e0041}b', 'a\\udb40\\udc41b'],
  ['an order to a workflow', 'x\n::error::all is lost', 'x\n\\u003a:error::all is lost'],
  ['an indented one', '  ::set-output name=a::b', '  \\u003a:set-output name=a::b'],
  ['an older one', 'what: ##[add-mask]a', 'what: #\\u0023[add-mask]a'],
  ['nothing', 'a\tb\n::: context\nÎle: 3::4, naïve 👍', 'a\tb\n::: context\nÎle: 3::4, naïve 👍'],
])('%s in a cell is shown and not obeyed', (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

it('JSON stays the same to a machine', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = JSON.stringify({ text: `::error::${text}##[x]` }, null, 2);
      expect(JSON.parse(printable(json))).toEqual(JSON.parse(json));
    }),
  );
});

it('a fault prints nothing of a cell raw', () => {
  const fault = { file: 'a.csv', line: 1, column: 1, what: 'unknown area: \u001b[2J\n::error::x' };
  expect(formatFault(fault)).toBe('a.csv:1:1  unknown area: \\u001b[2J\n\\u003a:error::x');
});
