import { expect, it } from 'vitest';
import { changeSpans } from './spans.ts';
import { changesIn, textDiff } from './textDiff.ts';

const marked = (old: string, fresh: string) =>
  changeSpans(textDiff(old, fresh))
    .map(({ text }) => text)
    .join('');

it.each([
  ['More burglaries in Eastmere', 'Fewer burglaries in Eastmere', '[-More-]{+Fewer+} burglaries in Eastmere'],
  [
    'Police recorded 12 burglaries',
    'Police recorded some 12 burglaries',
    'Police recorded {+some+} 12 burglaries',
  ],
  [
    '{crime.offences.latest} cases',
    '{crimes.offences.latest} cases',
    '{[-crime-]{+crimes+}.offences.latest} cases',
  ],
  ['a rise of two in a year', 'a fall to three in a year', 'a [-rise of two-]{+fall to three+} in a year'],
  ['the same', 'the same', 'the same'],
])('%s → %s', (old, fresh, shown) => {
  expect(marked(old, fresh)).toBe(shown);
});

it('sets texts with little in common one after the other', () => {
  expect(marked('Nobody was hurt.', 'Police have charged three men')).toBe(
    '[-Nobody was hurt.-] {+Police have charged three men+}',
  );
});

it('gives both texts back, whatever was changed', () => {
  const [old, fresh] = [
    'One in 11 men, against one in five women.',
    'One in five women and, since 2011, men',
  ];
  const pieces = textDiff(old, fresh);
  const without = (is: string) =>
    pieces
      .filter((piece) => piece.is !== is)
      .map(({ text }) => text)
      .join('');
  expect([without('added'), without('removed')]).toEqual([old, fresh]);
});

it('names each change once', () => {
  expect(changesIn(textDiff('a burglery, and a burglery', 'a burglary, and a burglary'))).toEqual([
    'burglery → burglary',
  ]);
});
