import { statSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { isRefusal, quoted, withDuck } from './duck.ts';
import { isClean, judge, type LargeReading, releaseOf } from './judge.ts';
import { type LargeLayout, largeLayout, wantedColumns } from './largeLayout.ts';
import { headerRow } from './parquetRows.ts';
import { plainNumber } from './plainNumber.ts';
import { type ReleasePlace, readRows } from './readRows.ts';
import { type ScannedColumns, scanColumns, type WantedColumns } from './scanColumns.ts';
import type { Source } from './source.ts';
import { textAt } from './textAt.ts';
import { lookThrough } from './textLook.ts';

/**
 * Reads a large JSON file by DuckDB: an array of records with the same keys and single values, to what the
 * reader of small files makes of it.
 * @returns null where the file is anything else, or anything is wrong with it: then the reader of small files
 *   has to say what, because it knows where in the text each value stands
 */
export async function largeJson(
  file: string,
  place: ReleasePlace,
  source: Source,
  areas: Areas,
): Promise<LargeReading | null> {
  const { encoding = 'utf-8', table } = source;
  if (encoding !== 'utf-8' || table?.path !== undefined || !isArray(file)) return null;
  const looking = lookThrough(file);
  const release = await withDuck(async (duck) => {
    try {
      return await readRecords(duck, file, place, source, areas);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return null;
    }
  });
  const { sha256, utf8, controls } = await looking;
  return release && utf8 && !controls ? { release, faults: [], sha256 } : null;
}

/** Begins and ends as an array of records does: of a file that is cut short, the database says nothing. */
function isArray(file: string): boolean {
  const { size } = statSync(file);
  const start = textAt(file, 0, LOOK);
  const end = textAt(file, Math.max(0, size - LOOK), LOOK);
  return /^\uFEFF?\s*\[\s*\{/.test(start) && /\}\s*\]\s*$/.test(end);
}

/** As many bytes are looked at. */
const LOOK = 1024;

async function readRecords(
  duck: DuckDBConnection,
  file: string,
  place: ReleasePlace,
  source: Source,
  areas: Areas,
) {
  const objects = `read_json_objects(${quoted(file)}, format = 'array')`;
  const first = await duck.runAndReadAll(`SELECT unnest(json_keys(json)) FROM (FROM ${objects} LIMIT 1)`);
  const keys = first.getRows().map(([key]) => String(key));
  const faults = new FaultList();
  const leftOut = { above: 0, below: 0 };
  readRows({ rows: [headerRow(keys)], leftOut }, place, source, areas, faults);
  if (faults.all.length > 0 || keys.some((key) => !/^[^"\\$*[\]]+$/.test(key))) return null;
  const layout: LargeLayout = largeLayout(keys, source);
  const rows = Math.ceil(statSync(file).size / LEAST_BYTES);
  const wanted = wantedColumns(layout, source, { rows, long: true });
  const scanned = await scanColumns(duck, jsonTexts(objects, keys, wanted), wanted);
  const judged = judge(withPlainNumbers(scanned), layout, source, areas, false);
  return isClean(judged) ? releaseOf(judged, place.date, leftOut) : null;
}

/** A record that says anything has at least so many. */
const LEAST_BYTES = 32;

const STRING = String.raw`"(?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"`;
/** Without a bare -0, whose sign the database forgets. */
const NUMBER = String.raw`(?:-?[1-9][0-9]*(?:\.[0-9]+)?|-?0\.[0-9]+|0)(?:[eE][+-]?[0-9]+)?`;
const SPACE = String.raw`[ \t\r\n]*`;
const ENTRY = `${STRING}${SPACE}:${SPACE}(?:${STRING}|${NUMBER}|true|false|null)${SPACE}`;
/** One record of single values, by the letter: the database lets pass more than JSON is. */
const RECORD = String.raw`\{${SPACE}${ENTRY}(?:,${SPACE}${ENTRY})*\}`;

/** SQL of the records, each value a text; an error where a record is not like the first. */
function jsonTexts(objects: string, keys: readonly string[], { texts }: WantedColumns): string {
  const names = `[${keys.map(quoted).join(', ')}]`;
  const paths = `[${keys.map((key) => quoted(`$."${key}"`)).join(', ')}]`;
  const sorted = `list_sort(json_keys(json)) = list_sort(${names})`;
  const isRecord = `regexp_full_match(json, ${quoted(RECORD)}) AND (json_keys(json) = ${names} OR ${sorted})`;
  const values = `SELECT json_extract(json, ${paths}) AS v FROM ${objects} WHERE CASE WHEN ${isRecord} THEN true ELSE error('uneven')::BOOLEAN END`;
  const cells = keys.map((_, index) => `${textOf(`v[${index + 1}]`, texts.includes(index))} AS c${index}`);
  return `(SELECT ${cells.join(', ')} FROM (${values}))`;
}

/** @param asText true where a fraction is not wanted as a number: the database may write it in another way */
function textOf(value: string, asText: boolean): string {
  const text = `${value}::VARCHAR`;
  const fraction = asText ? `WHEN regexp_matches(${text}, '[.eE]') THEN error('fraction')` : '';
  return `CASE WHEN ${value} IS NULL OR ${text} = 'null' THEN '' WHEN starts_with(${text}, '"') THEN ${value}->>'$' WHEN ${text} = 'true' THEN 'TRUE' WHEN ${text} = 'false' THEN 'FALSE' ${fraction} ELSE ${text} END`;
}

/** Numbers with an exponent as the reader of small files writes them. */
function withPlainNumbers(scanned: ScannedColumns): ScannedColumns {
  const numbers = [...scanned.numbers].map(([index, column]) => {
    return [index, { ...column, texts: column.texts.map(plainNumber) }] as const;
  });
  return { ...scanned, numbers: new Map(numbers) };
}
