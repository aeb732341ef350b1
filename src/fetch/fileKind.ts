import type { FormatName } from '../sources/formats.ts';

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
