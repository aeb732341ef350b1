import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** What can be said of a text file by its bytes alone. */
export interface TextLook {
  readonly sha256: string;
  readonly utf8: boolean;
  readonly quotes: boolean;
  /** Carriage returns. */
  readonly returns: boolean;
  /** Zeros, and the sign that stands for no value at all while a large file is read. */
  readonly controls: boolean;
  /** Lines that are not empty, where only newlines end them; null where nobody asked. */
  readonly lines: number | null;
}

const PIECE = 1024 * 1024;
const [QUOTE, NEWLINE, RETURN, ZERO, NOTHING] = [0x22, 0x0a, 0x0d, 0, 1];

/** Reads a file once, a piece at a time, so that it is never held as a whole. */
export async function lookThrough(path: string, countLines = false): Promise<TextLook> {
  const hash = createHash('sha256');
  let [utf8, quotes, returns, controls] = [true, false, false, false];
  let rest: Uint8Array = new Uint8Array(0);
  let [lines, last] = [0, NEWLINE];
  for await (const piece of piecesOf(path)) {
    hash.update(piece);
    quotes ||= piece.includes(QUOTE);
    returns ||= piece.includes(RETURN);
    controls ||= piece.includes(ZERO) || piece.includes(NOTHING);
    if (countLines) lines += lineEnds(piece, last);
    last = piece.at(-1) ?? last;
    const joined = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const end = wholeCharacters(joined);
    utf8 &&= isUtf8(joined.subarray(0, end));
    rest = Buffer.from(joined.subarray(end));
  }
  const all = countLines ? lines + (last === NEWLINE ? 0 : 1) : null;
  return {
    sha256: hash.digest('hex'),
    utf8: utf8 && rest.length === 0,
    quotes,
    returns,
    controls,
    lines: all,
  };
}

/** Each holds until the next one is asked for: with new room for each there would be much to clear up. */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    const room = Buffer.allocUnsafeSlow(PIECE);
    for (;;) {
      const { bytesRead } = await file.read(room);
      if (bytesRead === 0) return;
      yield room.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** Newlines that do not follow another one. @param last the byte before the piece */
function lineEnds(piece: Buffer, last: number): number {
  let ends = 0;
  let before = last === NEWLINE ? -1 : -2;
  for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) {
    if (at !== before + 1) ends += 1;
    before = at;
  }
  return ends;
}

/** Where the last character of a piece begins that may go on in the next one; its length where none does. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return back < length ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
