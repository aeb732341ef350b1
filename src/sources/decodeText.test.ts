import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../faults/fault.ts';
import { decodeText, type Encoding } from './decodeText.ts';
import { plainNumber } from './plainNumber.ts';

function read(bytes: Uint8Array, declared?: Encoding) {
  const faults = new FaultList();
  const decoded = decodeText(bytes, 'a.csv', declared, faults);
  return { ...decoded, faults: faults.all.map(formatFault) };
}

const turned = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it.each<[what: string, bytes: Uint8Array, declared: Encoding | undefined, note: string | undefined]>([
    ['UTF-8', Buffer.from('é,1'), undefined, undefined],
    ['UTF-8 with its mark', Buffer.from('\uFEFFé,1'), 'windows-1252', undefined],
    ['UTF-16 with its mark', Buffer.from('\uFEFFé,1', 'utf16le'), undefined, undefined],
    ['big-endian UTF-16 with its mark', turned('\uFEFFé,1'), undefined, undefined],
    [
      'UTF-16 without a mark',
      Buffer.from('é,1', 'utf16le'),
      undefined,
      'read as utf-16le, which is not declared',
    ],
    ['big-endian UTF-16 without a mark', turned('é,1'), undefined, 'read as utf-16be, which is not declared'],
    ['Windows-1252', Buffer.from('é,1', 'latin1'), undefined, 'read as windows-1252, which is not declared'],
    ['declared Windows-1252', Buffer.from('é,1', 'latin1'), 'windows-1252', undefined],
    ['declared UTF-16', Buffer.from('é,1', 'utf16le'), 'utf-16le', undefined],
  ])('reads %s', (_what, bytes, declared, note) => {
    expect(read(bytes, declared)).toEqual({
      text: 'é,1',
      faults: [],
      ...(note === undefined ? {} : { note }),
    });
  });

  it.each<[what: string, bytes: Uint8Array, declared: Encoding | undefined, fault: string]>([
    [
      'what is not the declared UTF-8',
      Buffer.from('a\nb\né', 'latin1'),
      'utf-8',
      'a.csv:3  text is not utf-8',
    ],
    [
      'bytes that no text has',
      Buffer.from([0x61, 0x0a, 0xff, 0x00, 0x9d]),
      undefined,
      'a.csv:2  text is not utf-8',
    ],
    ['zeros in a text', Buffer.from('a\0b'), 'windows-1252', 'a.csv:1  text is not windows-1252'],
  ])('refuses %s', (_what, bytes, declared, fault) => {
    expect(read(bytes, declared).faults).toEqual([expect.stringContaining(`${fault}\n`)]);
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
