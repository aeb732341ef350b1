import { describe, expect, it } from 'vitest';
import { TextDictionary } from './textDictionary.ts';

describe('TextDictionary', () => {
  it('gives each of many texts a code of its own, and the same text the same', () => {
    const texts = Array.from({ length: 9000 }, (_, at) => (at % 3 === 0 ? `é${at}` : `text ${at}`));
    const bytes = Buffer.from([...texts, ...texts].join('\n'));
    const dictionary = new TextDictionary(bytes);
    const codes: number[] = [];
    let start = 0;
    while (start < bytes.length) {
      const found = bytes.indexOf('\n', start);
      const end = found < 0 ? bytes.length : found;
      codes.push(dictionary.codeOfBytes(start, end));
      start = end + 1;
    }
    expect(dictionary.texts).toEqual(texts);
    expect(codes).toEqual([...texts.keys(), ...texts.keys()]);
  });

  it('tells a text with a problem from one without', () => {
    const dictionary = new TextDictionary(Buffer.alloc(0));
    const plain = dictionary.codeOf('#N/A');
    const wrong = dictionary.codeOf('#N/A', { what: 'error' });
    expect(wrong).not.toBe(plain);
    expect(dictionary.codeOf('#N/A', { what: 'error' })).toBe(wrong);
    expect([...dictionary.problems]).toEqual([[wrong, { what: 'error' }]]);
  });
});
