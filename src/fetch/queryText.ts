import type { FieldDef } from 'pg';
import { NotFetched } from './notFetched.ts';
import type { KeyColumn } from './rowCheck.ts';

/** Types by their number in `pg_type`. Others have no order that is the same everywhere. */
const NUMBERS: ReadonlySet<number> = new Set([20, 21, 23, 700, 701, 1700]);
const TEXTS: ReadonlySet<number> = new Set([19, 25, 1042, 1043]);
/** Dates, times and UUIDs, whose texts are in the order of their values. */
const ORDERLY: ReadonlySet<number> = new Set([1082, 1114, 1184, 2950]);

/** What fixes how values are written, whatever the server and the role would have. */
export const SETTINGS: Readonly<Record<string, string>> = {
  client_encoding: 'UTF8',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'iso_8601',
  TimeZone: 'UTC',
  extra_float_digits: '1',
  bytea_output: 'hex',
  lc_numeric: 'C',
  lc_monetary: 'C',
  lc_time: 'C',
};

/** A statement within brackets; the line break ends a comment on its last line. */
export function asTable(sql: string): string {
  return `(\n${sql.replace(/[\s;]+$/, '')}\n) AS result`;
}

/**
 * Finds the key in the columns of a result.
 * @throws {NotFetched}
 */
export function keyColumns(key: readonly string[], fields: readonly FieldDef[]): KeyColumn[] {
  return key.map((name) => {
    const at = fields.findIndex((field) => field.name === name);
    const type = fields[at]?.dataTypeID ?? 0;
    if (at < 0) {
      const expected = `one of ${fields.map((field) => field.name).join(', ')}`;
      throw new NotFetched(`no column of the key in the result: ${name}`, { expected });
    }
    if (!NUMBERS.has(type) && !TEXTS.has(type) && !ORDERLY.has(type)) {
      const mend = `cast it in the SQL: ${quoted(name)}::text`;
      throw new NotFetched(`key of a type without a fixed order: ${name}`, {
        expected: 'a number, a text, a date, a time or a UUID',
        mend,
      });
    }
    return { name, at, isNumber: NUMBERS.has(type), isText: TEXTS.has(type) };
  });
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** All rows of a result, in the order of its key. */
export function copyText(sql: string, key: readonly KeyColumn[]): string {
  const order = key.map(({ name, isText }) => `${quoted(name)}${isText ? ' COLLATE "C"' : ''}`).join(', ');
  return `COPY (SELECT * FROM ${asTable(sql)} ORDER BY ${order}) TO STDOUT (FORMAT csv, HEADER)`;
}
