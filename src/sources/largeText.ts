import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Fault, FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { brokenQuotes, csvRows, type Delimiter } from './csv.ts';
import { isRefusal, quoted, withDuck } from './duck.ts';
import { headTable, wrongLength } from './headTable.ts';
import { isClean, type Judged, judge, type LargeReading, releaseOf, withRest } from './judge.ts';
import { FEW, keptRows } from './keptRows.ts';
import { faultKey, faultsIn, MOST_RECORDS } from './largeFaults.ts';
import { type LargeLayout, largeLayout, wantedColumns } from './largeLayout.ts';
import { delimiterOf } from './rawRows.ts';
import type { RawRow } from './rawTable.ts';
import { headOptions, type ReleasePlace, readRows } from './readRows.ts';
import { type ScannedColumns, scanColumns } from './scanColumns.ts';
import type { Source } from './source.ts';
import { type FoundRecord, type Survey, survey } from './survey.ts';
import { copyPart, type TablePart, tablePart } from './tablePart.ts';
import { textAt } from './textAt.ts';
import { lookThrough, type TextLook } from './textLook.ts';

/**
 * Reads a large text file by DuckDB, to what the reader of small files makes of it.
 * @returns null where only that one can read it: text that is not UTF-8, lines that end in several ways
 */
export async function largeText(
  file: string,
  place: ReleasePlace,
  source: Source,
  areas: Areas,
): Promise<LargeReading | null> {
  if ((source.encoding ?? 'utf-8') !== 'utf-8') return null;
  const part = tablePart(file, source.table ?? {});
  if ('problem' in part) {
    const { sha256, utf8 } = await lookThrough(file);
    const fault = { file: place.file, line: 0, column: 0, ...part.problem };
    return utf8 ? { release: null, faults: [fault], sha256 } : null;
  }
  return await withWholeTable(file, part, async (table) => {
    const head = headOf(table, place, source, areas);
    return head && (await readText({ ...head, file, table, part }, place, source, areas));
  });
}

function isWhole({ start, end }: TablePart): boolean {
  return start === 0 && end === null;
}

/** A table that is a part of a file is copied, so that whoever reads it knows nothing of the rest. */
async function withWholeTable<T>(
  file: string,
  part: TablePart,
  read: (table: string) => Promise<T>,
): Promise<T> {
  if (isWhole(part)) return await read(file);
  const folder = mkdtempSync(path.join(tmpdir(), 'table-'));
  try {
    const table = path.join(folder, 'table.csv');
    await copyPart(file, part, table);
    return await read(table);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface TextTable {
  /** As it was published. */
  readonly file: string;
  /** The table of it. */
  readonly table: string;
  readonly part: TablePart;
  readonly delimiter: Delimiter;
  /** Line of the file on which the table begins. */
  readonly line: number;
  readonly head: readonly RawRow[];
  /** Names of the columns; null where something is wrong with them. */
  readonly header: readonly string[] | null;
  readonly width: number;
  /** About as many as there are. */
  readonly rows: number;
  /** True where there are numbers of more than 12 characters among the first rows. */
  readonly long: boolean;
}

const HEAD = 1024 * 1024;

/** @returns null where the names are not on the first lines, or on lines that go on */
function headOf(
  table: string,
  { file, date }: ReleasePlace,
  source: Source,
  areas: Areas,
): Omit<TextTable, 'file' | 'table' | 'part'> | null {
  const { headerRows = 1, header: line = 1 } = source.table ?? {};
  const lines = textAt(table, 0, HEAD)
    .replace(/^\uFEFF/, '')
    .split(/(?<=\n)/);
  const names = lines.slice(0, headerRows);
  const plain = names.every((text) => text.trim() !== '' && (text.split('"').length - 1) % 2 === 0);
  const delimiter = delimiterOf(file, source);
  const faults = new FaultList();
  const head = plain ? csvRows(names.join(''), file, faults, delimiter, line) : null;
  const header = head && headTable(head, file, headOptions(file, source), faults)?.header.cells;
  if (!head || !header || header.length < 2) return null;
  readRows({ rows: head, leftOut: { above: 0, below: 0 } }, { file, date }, source, areas, faults);
  const rest = lines.slice(headerRows, -1);
  const long = /[\d.]{12}/.test(rest.join(''));
  const bytes = Buffer.byteLength(rest.join('')) / Math.max(rest.length, 1) || 1;
  const rows = Math.ceil((statSync(table).size / bytes) * 1.02) + 16;
  return {
    delimiter,
    line,
    head,
    header: faults.all.length === 0 ? header : null,
    width: header.length,
    rows,
    long,
  };
}

async function readText(
  table: TextTable,
  place: ReleasePlace,
  source: Source,
  areas: Areas,
): Promise<LargeReading | null> {
  const read = async (text: Text) => {
    const layout = table.header && largeLayout(table.header, source);
    return layout && (await withDuck((duck) => readRecords(duck, table, text, layout, source, areas)));
  };
  const looking = lookThrough(table.file, source.keep.length > 0);
  const [look, first] = await Promise.all([looking, read(isWhole(table.part) ? 'kept' : 'plain')]);
  if (look.controls || !look.utf8 || (table.header && !first)) return null;
  const even = first === 'uneven' ? null : first;
  const plain = even && !look.quotes && !look.returns;
  const lines = look.lines === null ? null : look.lines - table.head.length;
  if (plain && isClean(even)) return released(whole(even, lines), table, place, look);
  const seen = surveyed(table, even?.troubles.records ?? []);
  if (seen.mixed) return null;
  if (seen.broken) {
    const fault = { file: place.file, ...brokenQuotes(seen.broken.code, seen.broken.line) };
    return { release: null, faults: [fault], sha256: look.sha256 };
  }
  const agrees = even && whole(even, seen.even).read === seen.even && seen.uneven.size === 0;
  const judged = agrees ? whole(even, seen.even) : await read(look.quotes ? 'quoted' : 'uneven');
  if (judged === 'uneven' || (judged && judged.read !== seen.even)) return null;
  if (judged && isClean(judged) && seen.uneven.size === 0) return released(judged, table, place, look);
  const found = judged && !agrees ? surveyed(table, judged.troubles.records) : seen;
  const faults = textFaults(table, found, judged, place, source, areas);
  // Whoever finds fault has to say which.
  return faults.length === 0 ? null : { release: null, faults, sha256: look.sha256 };
}

/** @param all records of the file, where that is known */
function whole(part: JudgedPart, all: number | null): JudgedPart {
  return part.onlyKept && all !== null ? { ...withRest(part, all), onlyKept: false } : part;
}

function released(judged: Judged, { part }: TextTable, { date }: ReleasePlace, look: TextLook): LargeReading {
  return { release: releaseOf(judged, date, part.leftOut), faults: [], sha256: look.sha256 };
}

function surveyed({ table, delimiter, head, width, line }: TextTable, wanted: readonly number[]): Survey {
  return survey(table, { delimiter, headerRows: head.length, width, line, wanted, most: MOST_RECORDS });
}

/** What is wrong with a text: records of another length, and what was found in the others. */
function textFaults(
  table: TextTable,
  { uneven, found }: Survey,
  judged: Judged | null | undefined,
  place: ReleasePlace,
  source: Source,
  areas: Areas,
): Fault[] {
  const others = [...uneven.values()].flatMap(({ first }) => first);
  const records = [...others, ...found.values()].sort((a, b) => a.start - b.start);
  const rows = records.flatMap((record) => rowOf(record, table, place.file));
  const lengths = [...uneven].map(([length, { count }]) => {
    return [faultKey(wrongLength(length, table.width, table.delimiter)), count] as const;
  });
  const counts = new Map([...lengths, ...(judged?.troubles.counts ?? [])]);
  const hidden = [...uneven.values()].reduce((all, { count, first }) => all + count - first.length, 0);
  const more = (judged?.troubles.more ?? 0) + hidden;
  const { leftOut } = table.part;
  return faultsIn({ ...place, rows: [...table.head, ...rows], leftOut, counts, more }, source, areas);
}

function rowOf({ start, end, line }: FoundRecord, { table, delimiter }: TextTable, file: string): RawRow[] {
  // As the reader of small files has it: lines end in one way, within cells too.
  const text = textAt(table, start, end - start).replace(/\r\n?/g, '\n');
  return csvRows(text, file, new FaultList(), delimiter, line) ?? [];
}

/**
 * What is to be expected of a text: nothing unusual; the same, and only rows that are kept are wanted; records
 * of another length; or quotes as well, between which lines may end.
 */
type Text = 'plain' | 'kept' | 'uneven' | 'quoted';

interface JudgedPart extends Judged {
  /** True where records that are not kept were not counted. */
  readonly onlyKept: boolean;
}

/** @returns 'uneven' where DuckDB cannot read the text */
async function readRecords(
  duck: DuckDBConnection,
  table: TextTable,
  text: Text,
  layout: LargeLayout,
  source: Source,
  areas: Areas,
): Promise<JudgedPart | 'uneven'> {
  const kept = text === 'kept' ? keptRows(layout) : null;
  const rows = kept === null ? table.rows : FEW;
  const from = textRecords(table, text, kept ?? 'true');
  try {
    const scanned = await scanColumns(duck, from, wantedColumns(layout, source, { rows, long: table.long }));
    const judged = judge(withOneEnding(scanned), layout, source, areas, false);
    // Which records of the file are at fault is known only when all come over.
    if (kept !== null && (!isClean(judged) || judged.rows === 0)) {
      return await readRecords(duck, table, 'plain', layout, source, areas);
    }
    return { ...judged, onlyKept: kept !== null };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return 'uneven';
  }
}

/** Lines within cells end in one way, as the reader of small files has it. */
function withOneEnding(scanned: ScannedColumns): ScannedColumns {
  const texts = [...scanned.texts].map(([index, { texts, codes }]) => {
    return [index, { texts: texts.map((text) => text.replace(/\r\n?/g, '\n')), codes }] as const;
  });
  return { ...scanned, texts: new Map(texts) };
}

/**
 * SQL of the records of a text as it stands, each cell a text. A column more than there are takes what is too
 * much, and what is too little is null.
 */
function textRecords({ table, delimiter, head, width }: TextTable, text: Text, wanted: string): string {
  const strict = text === 'plain' || text === 'kept';
  const names = Array.from({ length: width + 1 }, (_, index) => `c${index}: 'VARCHAR'`).join(', ');
  const options = [
    `header = false, skip = ${head.length}, auto_detect = false, strict_mode = true, null_padding = true`,
    `delim = ${quoted(delimiter)}, quote = '"', escape = '"', nullstr = '\u0001'`,
    strict ? '' : 'ignore_errors = true',
    text === 'quoted' ? 'parallel = false' : '',
  ];
  const isEven = `c${width} IS NULL AND c${width - 1} IS NOT NULL`;
  // One condition: of two, the database may well choose to look at the other one first.
  const otherwise = strict ? `error('uneven')::BOOLEAN` : 'false';
  const where = `CASE WHEN ${isEven} THEN ${wanted} ELSE ${otherwise} END`;
  const chosen = options.filter((option) => option !== '').join(', ');
  return `(SELECT * FROM read_csv(${quoted(table)}, columns = {${names}}, ${chosen}) WHERE ${where})`;
}
