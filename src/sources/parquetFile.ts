import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { type FileMetaData, parquetMetadata, parquetRead } from 'hyparquet';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import { type CodedColumn, ColumnBuilder } from './codedColumn.ts';
import { plainNumber } from './plainNumber.ts';
import type { ParquetPlans } from './scanParquet.ts';

/** Limits of an unpacked file. Those relative to its size stop decompression bombs. */
const LIMITS = {
  cells: 50_000_000,
  bytes: 2 ** 31,
  /** Allowed for a file of any size. */
  floor: { cells: 2_000_000, bytes: 128 * 1024 * 1024 },
  /** Allowed per byte of the file. */
  ratio: 50,
};

/** A flat Parquet file. Constructor and methods throw if it is malformed. */
export class ParquetFile {
  readonly names: readonly string[];
  readonly records: number;
  readonly #file: ArrayBuffer;
  readonly #metadata: FileMetaData;

  constructor(bytes: Uint8Array) {
    this.#file = Uint8Array.from(bytes).buffer;
    this.#metadata = parquetMetadata(this.#file);
    checkSizes(this.#metadata, bytes.length);
    this.names = columnNames(this.#metadata);
    this.records = this.#metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  }

  /** Reads the planned columns, one row group after the other. */
  async read(plans: ParquetPlans): Promise<(CodedColumn | undefined)[]> {
    const builders = plans.map((plan) => plan && new ColumnBuilder(plan, this.records));
    const byName = new Map(
      this.names.flatMap((name, index) => (builders[index] ? [[name, builders[index]]] : [])),
    );
    let start = 0;
    for (const { num_rows } of byName.size > 0 ? this.#metadata.row_groups : []) {
      await this.#readGroup(byName, start, start + Number(num_rows));
      start += Number(num_rows);
    }
    return builders.map((builder) => builder?.result(this.records));
  }

  async #readGroup(
    columns: ReadonlyMap<string, ColumnBuilder>,
    rowStart: number,
    rowEnd: number,
  ): Promise<void> {
    const count = this.names.filter((name) => columns.has(name)).length;
    let cells = 0;
    const onChunk = (chunk: Chunk) => {
      cells += chunk.columnData.length;
      const column = columns.get(chunk.columnName);
      if (!column) return;
      for (let index = 0; index < chunk.columnData.length; index += 1)
        setValue(column, chunk.columnName, chunk.rowStart + index, chunk.columnData[index]);
    };
    const file = { file: this.#file, metadata: this.#metadata, compressors: COMPRESSORS };
    await parquetRead({ ...file, columns: [...columns.keys()], rowStart, rowEnd, onChunk });
    const wanted = (rowEnd - rowStart) * count;
    if (cells !== wanted) throw new RangeError(`${cells} cells in place of ${wanted}`);
  }
}

interface Chunk {
  readonly columnName: string;
  readonly columnData: ArrayLike<unknown>;
  readonly rowStart: number;
}

function setValue(column: ColumnBuilder, name: string, record: number, value: unknown): void {
  if (typeof value === 'string') column.setText(record, value);
  else if (typeof value === 'number') column.setNumber(record, value, () => plainNumber(String(value)));
  else if (typeof value === 'bigint') column.setNumber(record, Number(value), () => String(value));
  else {
    const text = textOf(value);
    const problem = text === null ? { what: `value of a kind that no table has: ${name}` } : undefined;
    column.setText(record, text ?? '', problem);
  }
}

/** Null for anything but a single value. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? value.toISOString().replace(/T00:00:00\.000Z$/, '') : null;
}

/** Node's, beside hyparquet's own Snappy. None may yield more bytes than the page declares. */
const COMPRESSORS = {
  GZIP: (input: Uint8Array, size: number) => new Uint8Array(gunzipSync(input, limit(size))),
  BROTLI: (input: Uint8Array, size: number) => new Uint8Array(brotliDecompressSync(input, limit(size))),
  ZSTD: (input: Uint8Array, size: number) => new Uint8Array(zstdDecompressSync(input, limit(size))),
};

function limit(size: number): { maxOutputLength: number } {
  return { maxOutputLength: Math.min(Math.max(size, 1), LIMITS.floor.bytes) };
}

function checkSizes({ num_rows, row_groups, schema }: FileMetaData, size: number): void {
  const columns = row_groups.flatMap((group) => group.columns);
  const bytes = columns.reduce(
    (sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0),
    0,
  );
  const rows = row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  const cells = Math.max(rows, Number(num_rows)) * Math.max(schema.length - 1, 1);
  const most = (what: 'cells' | 'bytes') =>
    Math.min(LIMITS[what], Math.max(LIMITS.floor[what], size * LIMITS.ratio));
  if (bytes > most('bytes')) throw tooLarge(`${bytes} bytes when unpacked`, most('bytes'));
  if (cells > most('cells')) throw tooLarge(`${cells} cells`, most('cells'));
}

function tooLarge(found: string, most: number): UnreadableFile {
  const mend = 'if it is what the publisher offers, ask for the table by itself, or as CSV';
  return new UnreadableFile({
    what: `file is too large to read: ${found}`,
    expected: `at most ${most}`,
    mend,
  });
}

function columnNames({ schema }: FileMetaData): string[] {
  const columns = schema.slice(1);
  const nested = columns.find(({ num_children }) => num_children !== undefined && num_children > 0);
  if (nested) throw new UnreadableFile({ what: `nested column: ${nested.name}`, expected: 'a flat table' });
  return columns.map(({ name }) => name);
}
