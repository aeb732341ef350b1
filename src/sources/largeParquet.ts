import type { DuckDBConnection } from '@duckdb/node-api';
import { FaultList } from '../faults/fault.ts';
import { withoutRepeats } from '../faults/repeated.ts';
import type { Areas } from '../newsroom/area.ts';
import { isRefusal, quoted, withDuck } from './duck.ts';
import { headTable } from './headTable.ts';
import { isClean, judge, type LargeReading, releaseOf, withRest } from './judge.ts';
import { FEW, keptRows } from './keptRows.ts';
import { faultsIn } from './largeFaults.ts';
import { type LargeLayout, largeLayout, wantedColumns } from './largeLayout.ts';
import { headerRow, recordRow } from './parquetRows.ts';
import { plainNumber } from './plainNumber.ts';
import { headOptions, type ReleasePlace, readRows } from './readRows.ts';
import { type ScannedColumns, scanColumns } from './scanColumns.ts';
import type { Source } from './source.ts';
import { lookThrough } from './textLook.ts';

const NOWHERE = { above: 0, below: 0 };

/** More than these are no table that a newsroom reads. */
const MOST_ROWS = 100_000_000;

/** A column of a Parquet file, by its place among them. */
interface ParquetColumn {
  readonly name: string;
  readonly kind: 'text' | 'whole' | 'float' | 'boolean' | 'date' | 'time';
}

interface ParquetTable {
  readonly file: string;
  readonly columns: readonly ParquetColumn[];
  readonly rows: number;
}

/**
 * Reads a large Parquet file by DuckDB, to what the reader of small files makes of it.
 * @returns null where only that one can read it, or say what is wrong with it: a file that is damaged, or has
 *   columns of a kind that no table has
 */
export async function largeParquet(
  file: string,
  place: ReleasePlace,
  source: Source,
  areas: Areas,
): Promise<LargeReading | null> {
  const looking = lookThrough(file);
  const read = await withDuck(async (duck) => {
    try {
      const table = await parquetTable(duck, file);
      return table && (await readTable(duck, table, place, source, areas));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return null;
    }
  });
  const { sha256 } = await looking;
  return read && { ...read, sha256 };
}

const KINDS: Readonly<Record<string, ParquetColumn['kind']>> = {
  VARCHAR: 'text',
  TINYINT: 'whole',
  SMALLINT: 'whole',
  INTEGER: 'whole',
  BIGINT: 'whole',
  UTINYINT: 'whole',
  USMALLINT: 'whole',
  UINTEGER: 'whole',
  UBIGINT: 'whole',
  FLOAT: 'float',
  DOUBLE: 'float',
  BOOLEAN: 'boolean',
  DATE: 'date',
  TIMESTAMP: 'time',
};

async function parquetTable(duck: DuckDBConnection, file: string): Promise<ParquetTable | null> {
  const path = quoted(file);
  const described = await duck.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${path})`);
  // The database gives a name that appears twice another one.
  const schema = await duck.runAndReadAll(`SELECT name FROM parquet_schema(${path})`);
  const counted = await duck.runAndReadAll(
    `SELECT sum(num_rows)::DOUBLE FROM parquet_file_metadata(${path})`,
  );
  const names = schema
    .getRows()
    .slice(1)
    .map(([name]) => String(name));
  const kinds = described.getRows().map(([, type]) => KINDS[String(type)]);
  const rows = Number(counted.getRows()[0]?.[0]);
  if (names.length !== kinds.length || rows > MOST_ROWS) return null;
  const columns = names.flatMap((name, index): ParquetColumn[] => {
    const kind = kinds[index];
    return kind ? [{ name, kind }] : [];
  });
  return columns.length === names.length ? { file, columns, rows } : null;
}

async function readTable(
  duck: DuckDBConnection,
  table: ParquetTable,
  place: ReleasePlace,
  source: Source,
  areas: Areas,
): Promise<Omit<LargeReading, 'sha256'> | null> {
  const head = headerRow(table.columns.map(({ name }) => name));
  const faults = new FaultList();
  const header = headTable([head], place.file, headOptions(place.file, source), faults)?.header.cells;
  readRows({ rows: [head], leftOut: NOWHERE }, place, source, areas, faults);
  // Of names that are wrong there is nothing to be said but that.
  if (!header || faults.all.length > 0) return { release: null, faults: withoutRepeats(faults.all) };
  const layout = largeLayout(header, source);
  const kept = keptRows(layout);
  const few = kept === null ? null : await judged(duck, table, layout, source, areas, kept);
  if (few && isClean(few) && few.rows > 0) {
    return { release: releaseOf(withRest(few, table.rows), place.date, NOWHERE), faults: [] };
  }
  const all = await judged(duck, table, layout, source, areas, 'true');
  if (isClean(all)) return { release: releaseOf(all, place.date, NOWHERE), faults: [] };
  const { records, counts, more } = all.troubles;
  const rows = [head, ...(await recordRows(duck, table, records))];
  const told = faultsIn({ ...place, rows, leftOut: NOWHERE, counts, more }, source, areas);
  return told.length === 0 ? null : { release: null, faults: told };
}

async function judged(
  duck: DuckDBConnection,
  table: ParquetTable,
  layout: LargeLayout,
  source: Source,
  areas: Areas,
  where: string,
) {
  const typed = table.columns.flatMap(({ kind }, index) =>
    kind === 'whole' || kind === 'float' ? index : [],
  );
  const rows = where === 'true' ? table.rows : FEW;
  const wanted = wantedColumns(layout, source, { rows, long: false, typed });
  const scanned = await scanColumns(duck, `(${parquetTexts(table)}) WHERE ${where}`, wanted);
  return judge(withPlainNumbers(scanned, table), layout, source, areas, true);
}

/** SQL of the records of a file: each cell as a text (c0 …) and, where it is one, as a number (n0 …). */
function parquetTexts({ file, columns }: ParquetTable): string {
  const given = columns.map((_, index) => `v${index}`).join(', ');
  const wanted = columns.flatMap(({ kind }, index) => {
    const text = `coalesce(${textOf(kind, `v${index}`)}, '') AS c${index}`;
    return kind === 'whole' || kind === 'float'
      ? [text, `${numberOf(kind, `v${index}`)} AS n${index}`]
      : [text];
  });
  return `SELECT file_row_number, ${wanted.join(', ')} FROM read_parquet(${quoted(file)}, file_row_number = true) AS t(${given}, file_row_number)`;
}

function textOf(kind: ParquetColumn['kind'], cell: string): string {
  if (kind === 'text') return cell;
  if (kind === 'float') return `${cell}::DOUBLE::VARCHAR`;
  if (kind === 'boolean') return `upper(${cell}::VARCHAR)`;
  if (kind === 'time') {
    const day = `strftime(${cell}, '%Y-%m-%d')`;
    return `CASE WHEN ${cell} = date_trunc('day', ${cell}) THEN ${day} ELSE strftime(${cell}, '%Y-%m-%dT%H:%M:%S.%gZ') END`;
  }
  return `${cell}::VARCHAR`;
}

/** Only numbers that are exact in JavaScript; zero has no sign, as in the texts of the reader of small files. */
function numberOf(kind: 'whole' | 'float', cell: string): string {
  const most = Number.MAX_SAFE_INTEGER;
  const value = kind === 'float' ? `${cell}::DOUBLE + 0.0` : `${cell}::DOUBLE`;
  return `CASE WHEN ${cell} BETWEEN -${most} AND ${most} THEN ${value} ELSE 'NaN'::DOUBLE END`;
}

/** Fractions as the reader of small files writes them, where they are read as texts. */
function withPlainNumbers(scanned: ScannedColumns, { columns }: ParquetTable): ScannedColumns {
  const plain = <T extends { readonly texts: readonly string[] }>(parts: ReadonlyMap<number, T>) =>
    new Map(
      [...parts].map(([index, part]) => {
        const texts = columns[index]?.kind === 'float' ? part.texts.map(fractionText) : part.texts;
        return [index, { ...part, texts }] as const;
      }),
    );
  return { ...scanned, texts: plain(scanned.texts), numbers: plain(scanned.numbers) };
}

function fractionText(text: string): string {
  if (text === '') return text;
  if (text === 'nan') return 'NaN';
  if (/inf$/.test(text)) return text.replace('inf', 'Infinity');
  return plainNumber(String(Number(text)));
}

async function recordRows(duck: DuckDBConnection, table: ParquetTable, records: readonly number[]) {
  const cells = table.columns.map((_, index) => `c${index}`).join(', ');
  const found = await duck.runAndReadAll(
    `SELECT file_row_number::DOUBLE, ${cells} FROM (${parquetTexts(table)}) WHERE file_row_number IN (${records.join(', ')}) ORDER BY 1`,
  );
  const names = table.columns.map(({ name }) => name);
  return found.getRows().map(([record, ...row]) => {
    const texts = row.map((cell, index) => {
      return table.columns[index]?.kind === 'float' ? fractionText(String(cell)) : String(cell);
    });
    return recordRow(texts, names, Number(record));
  });
}
