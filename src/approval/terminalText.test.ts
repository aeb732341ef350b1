import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ansiText } from './terminal.ts';
import { escapeControls, plainText, truncate, widthOf, wrap } from './terminalText.ts';

it('shows characters that would steer a terminal by their numbers', () => {
  expect(escapeControls('a\u001b[2Jb\u0007 \u202ec\u009b')).toBe('a<U+001B>[2Jb<U+0007> <U+202E>c<U+009B>');
});

it('wraps between words, with an indent', () => {
  const lines = wrap(
    [{ text: 'Police recorded ' }, { text: 'some', as: 'added' }, { text: ' burglaries' }],
    18,
    { first: 2, rest: 4 },
  );
  expect(lines.map(plainText)).toEqual(['  Police recorded', '    some', '    burglaries']);
});

it('keeps a word of several spans together', () => {
  const lines = wrap([{ text: 'a burg' }, { text: 'lar', as: 'unproved' }, { text: 'ies' }], 11);
  expect(lines.map(plainText)).toEqual(['a', 'burglaries']);
});

it('never sets a line wider than the terminal, and loses no letter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 6 }),
      fc.integer({ min: 12, max: 40 }),
      (texts, width) => {
        const lines = wrap(
          texts.map((text) => ({ text })),
          width,
          { first: 2, rest: 4 },
        );
        for (const line of lines) expect(widthOf(plainText(line))).toBeLessThanOrEqual(width);
        const letters = (text: string) => text.replaceAll(/\s+/g, '');
        expect(letters(lines.map(plainText).join(''))).toBe(letters(texts.map(escapeControls).join('')));
      },
    ),
  );
});

it('cuts a line with a sign', () => {
  expect([truncate('Eastmere', 8), truncate('Eastmere shire', 10)]).toEqual(['Eastmere', 'Eastmere…']);
});

it('paints with styles, or not at all', () => {
  const line = [{ text: '  ' }, { text: 'was', as: 'removed' as const }];
  expect(ansiText(line, true)).toBe('  \u001b[31mwas\u001b[39m');
  expect(ansiText(line, false)).toBe('  was');
});
