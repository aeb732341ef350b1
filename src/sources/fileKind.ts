import { UnreadableFile } from '../csv/unreadableFile.ts';
import type { FormatName } from './formats.ts';

/** What the first bytes of a file say that it is. */
const KINDS: readonly (readonly [name: string, begins: RegExp])[] = [
  ['an HTML page', /^\s*<(?:!doctype html|html|head|body|!--)/i],
  ['XML', /^\s*</],
  ['a zip file, such as a workbook', /^PK/],
  ['a Parquet file', /^PAR1/],
  ['a PDF', /^%PDF/],
  ['an old Excel workbook', /^\xd0\xcf/],
  ['a packed file', /^(?:BZh|7z\xbc\xaf|\xfd7zXZ)/],
  ['JSON', /^\s*[{[]\s*(?:["{[\]}]|-?\d|true|false|null)/],
];

const WANTED: Readonly<Record<FormatName, string | null>> = {
  text: null,
  xlsx: 'a zip file, such as a workbook',
  ods: 'a zip file, such as a workbook',
  json: 'JSON',
  parquet: 'a Parquet file',
};

/**
 * What a file is that is not of the format that its name says; null where it may be.
 * @param head its first bytes
 */
export function otherKind(head: Buffer, format: FormatName): string | null {
  if (head.length === 0) return 'empty';
  const start = head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  const kind = KINDS.find(([, begins]) => begins.test(start))?.[0] ?? null;
  const wanted = WANTED[format];
  if (kind !== wanted) return kind ?? 'something else';
  // Text in UTF-16 has zeros, but says by its first two bytes that it is that.
  const isBinary = wanted === null && start.includes('\0') && !/^(?:\xff\xfe|\xfe\xff)/.test(start);
  return isBinary ? 'no text' : null;
}

/** What to do with a file that is something else than its name says; only of kinds that cannot be meant. */
const MENDS: ReadonlyMap<string, string> = new Map([
  ['an HTML page', 'get the file itself: this is a page about it, or an error page'],
  ['a zip file, such as a workbook', 'name it as what it is: .xlsx or .ods'],
  ['a Parquet file', 'name it as what it is: .parquet'],
  ['a PDF', 'ask the publisher for the table as a file'],
  [
    'an old Excel workbook',
    'ask for XLSX or CSV; if there is only this, save it as one, and say so under obtained',
  ],
  ['a packed file', 'unpack it'],
]);

/** @throws {UnreadableFile} when a file is of another kind than its name says */
export function checkKind(bytes: Uint8Array, format: FormatName): void {
  const kind = otherKind(Buffer.from(bytes.subarray(0, 512)), format) ?? '';
  const mend = MENDS.get(kind);
  const isKnown = format === 'text' || kind === 'an HTML page' || kind === 'a PDF';
  if (mend !== undefined && isKnown)
    throw new UnreadableFile({ what: `${kind}, under the name of ${NAMES[format]}`, mend });
}

const NAMES: Readonly<Record<FormatName, string>> = {
  text: 'a text file',
  xlsx: 'a workbook',
  ods: 'a workbook',
  json: 'a JSON file',
  parquet: 'a Parquet file',
};
