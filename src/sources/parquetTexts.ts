import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet';
import { plainNumber } from './plainNumber.ts';
import { MAX_CELLS } from './sheetXml.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** As for an entry of a spreadsheet. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Names of the columns, and the texts of the records; null for what is no single value. */
export interface ParquetTexts {
  readonly names: readonly string[];
  readonly records: readonly (readonly (string | null)[])[];
}

/** @throws {UnreadableFile} */
export async function parquetTexts(bytes: Uint8Array): Promise<ParquetTexts> {
  const file = Uint8Array.from(bytes).buffer;
  const metadata = orUnreadable(() => parquetMetadata(file));
  checkSizes(metadata);
  const names = columnNames(metadata);
  const records = await readRecords(file, metadata);
  return { names, records: records.map((record) => names.map((name) => textOf(record[name]))) };
}

async function readRecords(file: ArrayBuffer, metadata: FileMetaData): Promise<Record<string, unknown>[]> {
  try {
    return await parquetReadObjects({ file, metadata, compressors: COMPRESSORS });
  } catch (error) {
    throw unreadable(error);
  }
}

/** Snappy is hyparquet's own; these are Node's. None may give more bytes than the page says it has. */
const COMPRESSORS = {
  GZIP: (input: Uint8Array, size: number) => new Uint8Array(gunzipSync(input, limit(size))),
  BROTLI: (input: Uint8Array, size: number) => new Uint8Array(brotliDecompressSync(input, limit(size))),
  ZSTD: (input: Uint8Array, size: number) => new Uint8Array(zstdDecompressSync(input, limit(size))),
};

function limit(size: number): { maxOutputLength: number } {
  return { maxOutputLength: Math.min(Math.max(size, 1), MAX_BYTES) };
}

function checkSizes({ num_rows, row_groups, schema }: FileMetaData): void {
  const columns = row_groups.flatMap((group) => group.columns);
  const bytes = columns.reduce(
    (sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0),
    0,
  );
  const rows = row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  const cells = Math.max(rows, Number(num_rows)) * Math.max(schema.length - 1, 1);
  const mend = 'if it is what the publisher offers, ask for the table by itself, or as CSV';
  if (bytes > MAX_BYTES * 2) {
    throw new UnreadableFile({ what: `file is too large to read: ${bytes} bytes when unpacked`, mend });
  }
  if (cells > MAX_CELLS) {
    const expected = `at most ${MAX_CELLS}`;
    throw new UnreadableFile({ what: `file is too large to read: ${cells} cells`, expected, mend });
  }
}

function columnNames({ schema }: FileMetaData): string[] {
  const columns = schema.slice(1);
  const nested = columns.find(({ num_children }) => num_children !== undefined && num_children > 0);
  if (nested) throw new UnreadableFile({ what: `nested column: ${nested.name}`, expected: 'a flat table' });
  return columns.map(({ name }) => name);
}

/** Null for what is no single value. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return plainNumber(String(value));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? value.toISOString().replace(/T00:00:00\.000Z$/, '') : null;
}

function orUnreadable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const [reason = ''] = error.message.split('\n');
  return new UnreadableFile({ what: `not a Parquet file in order: ${reason}`, mend: 'get the file again' });
}
