import type { FaultList } from '../faults/fault.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  readonly text: string;
  /** Says which encoding was recognised, where none was declared and it is not UTF-8. */
  readonly note?: string;
}

/**
 * Bytes as text. A byte order mark tells the encoding, whatever is declared; without one and without a
 * declaration, what is not UTF-8 is taken for UTF-16 if every other byte is zero, else for Windows-1252,
 * unless it holds bytes that no Windows-1252 text has.
 * @returns null when a fault was added
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  declared: Encoding | undefined,
  faults: FaultList,
): DecodedText | null {
  const encoding = markedEncoding(bytes) ?? declared ?? 'utf-8';
  const text = decode(bytes, encoding);
  if (text !== null && !text.includes('\0')) return { text };
  if (declared === undefined && markedEncoding(bytes) === null) {
    const recognised = recognise(bytes);
    const guess = recognised && decode(bytes, recognised);
    if (guess !== null) return { text: guess, note: `read as ${recognised}, which is not declared` };
  }
  const mend = 'declare encoding: windows-1252 or utf-16le in source.yaml, if that is what it is';
  const line = badLine(bytes, encoding);
  faults.add({
    file,
    line,
    column: 0,
    what: `text is not ${encoding}`,
    expected: `text in ${encoding}`,
    mend,
  });
  return null;
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** Control characters that no text has; the last five are not assigned in Windows-1252. */
const NO_TEXT = new Set([...Array(9).keys(), 0x0b, 0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function recognise(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  const head = bytes.subarray(0, 1000);
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  if (even > head.length / 4 && odd === 0) return 'utf-16be';
  return bytes.some((byte) => NO_TEXT.has(byte)) ? null : 'windows-1252';
}

/** 1-based line of the first bytes that cannot be read; 0 where lines cannot be told apart. */
function badLine(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding !== 'utf-8' && encoding !== 'windows-1252') return 0;
  let [line, start] = [1, 0];
  while (start < bytes.length) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found + 1;
    const text = decode(bytes.subarray(start, end), encoding);
    if (text === null || text.includes('\0')) return line;
    [line, start] = [line + 1, end];
  }
  return 0;
}
