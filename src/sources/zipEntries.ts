import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UnreadableFile } from '../csv/unreadableFile.ts';

const MB = 1024 * 1024;

/** More than any spreadsheet of official statistics needs, less than a small machine's memory. */
const ZIP_LIMITS = {
  entries: 5000,
  entryBytes: 64 * MB,
  allBytes: 128 * MB,
  /** Compression ratio, for entries above the floor. */
  ratio: 200,
  ratioFloor: 1 * MB,
} as const;

/**
 * Unpacks a zip file. The central directory is checked before anything is unpacked, and entries are checked
 * against it.
 * @throws {UnreadableFile} for a file that is not a zip file, is too large, lies about its sizes, contains
 * another archive or a duplicate name, or is encrypted
 */
export async function zipEntries(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await openZip(bytes);
  const directory = await readDirectory(zip);
  const entries = new Map<string, Buffer>();
  for (const entry of directory) entries.set(entry.fileName, await unpack(zip, entry));
  return entries;
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > 3 && buffer.readUInt32BE(0) === 0xd0cf11e0) {
    const mend =
      'ask for XLSX without a password; where there is none, save it as one, and say so under obtained';
    throw new UnreadableFile({ what: 'spreadsheet is encrypted, or of the kind before 2007', mend });
  }
  return await orUnreadable(() => fromBufferPromise(buffer, { lazyEntries: true }));
}

async function readDirectory(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > ZIP_LIMITS.entries) {
    throw tooLarge(`${zip.entryCount} files in the zip file`, `at most ${ZIP_LIMITS.entries}`);
  }
  const entries: Entry[] = [];
  await orUnreadable(async () => {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  });
  const names = new Set<string>();
  let all = 0;
  for (const entry of entries) {
    all += entry.uncompressedSize;
    checkEntry(entry);
    if (names.has(entry.fileName)) {
      throw new UnreadableFile({ what: `zip file holds a name twice: ${entry.fileName}`, mend: MEND });
    }
    names.add(entry.fileName);
  }
  if (all > ZIP_LIMITS.allBytes) throw tooLarge(`${all} bytes when unpacked`, atMost(ZIP_LIMITS.allBytes));
  return entries.filter(({ fileName }) => !fileName.endsWith('/'));
}

const MEND = 'get the file again from its publisher; if it is the same, ask for it in another format';

function checkEntry(entry: Entry): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) {
    const mend =
      'ask the publisher for a file without a password; where there is none, save it as one, and say so under obtained';
    throw new UnreadableFile({ what: `zip file is encrypted: ${fileName}`, mend });
  }
  if (uncompressedSize > ZIP_LIMITS.entryBytes) {
    throw tooLarge(`${uncompressedSize} bytes in ${fileName}`, atMost(ZIP_LIMITS.entryBytes));
  }
  if (uncompressedSize > ZIP_LIMITS.ratioFloor && uncompressedSize > compressedSize * ZIP_LIMITS.ratio) {
    const ratio = `${Math.round(uncompressedSize / Math.max(compressedSize, 1))} to 1`;
    throw tooLarge(`${fileName} is packed ${ratio}, as no table is`, `at most ${ZIP_LIMITS.ratio} to 1`);
  }
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const data = await orUnreadable(async () => {
    const chunks: Buffer[] = [];
    const stream: Readable = await zip.openReadStreamPromise(entry);
    // The stream fails at the first byte beyond the size in the directory.
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  });
  if (crc32(data) !== entry.crc32) {
    throw new UnreadableFile({ what: `zip file is damaged: ${entry.fileName}`, mend: MEND });
  }
  if (data.length > 3 && data.readUInt32BE(0) === 0x504b0304) {
    const mend = 'take the inner file out, and add that as the release';
    throw new UnreadableFile({ what: `zip file within a zip file: ${entry.fileName}`, mend });
  }
  return data;
}

/** Errors of yauzl and zlib are faults of the file. */
async function orUnreadable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [reason = ''] = error.message.split('. ');
    throw new UnreadableFile({ what: `not a zip file in order: ${reason.toLowerCase()}`, mend: MEND });
  }
}

function tooLarge(found: string, expected: string): UnreadableFile {
  const mend = 'if it is what the publisher offers, ask for the table by itself, or as CSV';
  return new UnreadableFile({ what: `file is too large to read: ${found}`, expected, mend });
}

function atMost(bytes: number): string {
  return `at most ${bytes / MB} MB`;
}
