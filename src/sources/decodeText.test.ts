import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import { decodeText } from './decodeText.ts';
import { plainNumber } from './plainNumber.ts';
import type { Encoding } from './tableOptions.ts';

function problemOf(read: () => unknown) {
  try {
    read();
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem;
    throw error;
  }
  return null;
}

const turned = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it.each<
    [what: string, bytes: Uint8Array, declared: Encoding | undefined, recognised: Encoding | undefined]
  >([
    ['UTF-8', Buffer.from('é,1'), undefined, undefined],
    ['UTF-8 with its mark', Buffer.from('\uFEFFé,1'), 'windows-1252', undefined],
    ['UTF-16 with its mark', Buffer.from('\uFEFFé,1', 'utf16le'), undefined, undefined],
    ['big-endian UTF-16 with its mark', turned('\uFEFFé,1'), undefined, undefined],
    ['UTF-16 without a mark', Buffer.from('é,1', 'utf16le'), undefined, 'utf-16le'],
    ['big-endian UTF-16 without a mark', turned('é,1'), undefined, 'utf-16be'],
    ['Windows-1252', Buffer.from('é,1', 'latin1'), undefined, 'windows-1252'],
    ['declared Windows-1252', Buffer.from('é,1', 'latin1'), 'windows-1252', undefined],
    ['declared UTF-16', Buffer.from('é,1', 'utf16le'), 'utf-16le', undefined],
  ])('reads %s', (_what, bytes, declared, recognised) => {
    const decoded = decodeText(bytes, declared);
    expect(decoded.bytes.toString('utf8')).toBe('é,1');
    expect(decoded.recognised).toBe(recognised);
  });

  it.each<[what: string, bytes: Uint8Array, declared: Encoding | undefined, line: number, what: string]>([
    ['what is not the declared UTF-8', Buffer.from('a\nb\né', 'latin1'), 'utf-8', 3, 'text is not utf-8'],
    [
      'bytes that no text has',
      Buffer.from([0x61, 0x0a, 0xff, 0x00, 0x9d]),
      undefined,
      2,
      'text is not utf-8',
    ],
    ['zeros in a text', Buffer.from('a\0b'), 'windows-1252', 1, 'text is not windows-1252'],
  ])('refuses %s', (_what, bytes, declared, line, what) => {
    expect(problemOf(() => decodeText(bytes, declared))).toMatchObject({ line, what });
  });
});

describe('plainNumber', () => {
  it('writes any number without an exponent, and changes no number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainNumber(String(value));
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(value === 0 ? Number(String(value)) : value);
      }),
    );
  });

  it.each([
    ['1.5e-7', '0.00000015'],
    ['12e3', '12000'],
    ['1.25E+1', '12.5'],
    ['-3e0', '-3'],
    ['1e99999', '1e99999'],
    ['abc', 'abc'],
  ])('writes %s as %s', (text, plain) => {
    expect(plainNumber(text)).toBe(plain);
  });
});
