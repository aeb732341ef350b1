import { constants, isUtf8 } from 'node:buffer';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import type { Encoding } from './tableOptions.ts';

export interface DecodedText {
  /** UTF-8 without a byte order mark. */
  readonly bytes: Buffer;
  /** The guessed encoding, if none was declared and it is not UTF-8. */
  readonly recognised?: Encoding;
}

/**
 * Converts a text file to UTF-8. A byte order mark overrides the declared encoding. Without either, text that is
 * not UTF-8 is taken for UTF-16 if every other byte is zero, else for Windows-1252 if its bytes allow it.
 * @throws {UnreadableFile}
 */
export function decodeText(raw: Uint8Array, declared?: Encoding): DecodedText {
  const marked = markedEncoding(raw);
  const encoding = marked ?? declared ?? 'utf-8';
  const bytes = decode(raw, encoding);
  if (bytes && !bytes.includes(0)) return { bytes };
  const recognised = marked || declared ? null : recognise(raw);
  const guess = recognised && decode(raw, recognised);
  if (guess) return { bytes: guess, recognised };
  throw new UnreadableFile({
    line: badLine(raw, encoding),
    what: `text is not ${encoding}`,
    expected: `text in ${encoding}`,
    mend: 'declare encoding: windows-1252 or utf-16le in source.yaml, if that is what it is',
  });
}

/** Notes on the decoding for the report. */
export function encodingNotes({ recognised }: DecodedText): string[] {
  return recognised ? [`read as ${recognised}, which is not declared`] : [];
}

/** @returns null if the bytes are not text in that encoding */
function decode(raw: Uint8Array, encoding: Encoding): Buffer | null {
  if (encoding === 'utf-8') {
    const start = markedEncoding(raw) === 'utf-8' ? 3 : 0;
    return isUtf8(raw) ? Buffer.from(raw.buffer, raw.byteOffset + start, raw.byteLength - start) : null;
  }
  checkLength(raw);
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(raw));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** @throws {UnreadableFile} for text that is too long for a string */
export function checkLength({ length }: Uint8Array): void {
  if (length <= constants.MAX_STRING_LENGTH) return;
  const mend = 'ask the publisher for the file as CSV in UTF-8, or in parts';
  throw new UnreadableFile({ what: `text is too long to read: ${length} bytes`, mend });
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** Control characters that no text has; the last five are not assigned in Windows-1252. */
const NO_TEXT = new Set([...Array(9).keys(), 0x0b, 0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function recognise(bytes: Uint8Array): Encoding | null {
  const zeros: [even: number, odd: number] = [0, 0];
  const head = bytes.subarray(0, 1000);
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  if (even > head.length / 4 && odd === 0) return 'utf-16be';
  return bytes.some((byte) => NO_TEXT.has(byte)) ? null : 'windows-1252';
}

/** 1-based line of the first bytes that are not in that encoding; 0 for encodings without single-byte line breaks. */
function badLine(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding !== 'utf-8' && encoding !== 'windows-1252') return 0;
  let [line, start] = [1, 0];
  while (start < bytes.length) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found + 1;
    const text = decode(bytes.subarray(start, end), encoding);
    if (!text || text.includes(0)) return line;
    [line, start] = [line + 1, end];
  }
  return 0;
}
