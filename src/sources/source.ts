import { z } from 'zod';
import { DELIMITERS } from '../csv/delimiter.ts';
import { timeRule } from '../newsroom/embargo.ts';
import { STATUSES } from '../tables/status.ts';
import { ENDINGS } from './formats.ts';
import { fetchedRule, queryRule, watchRule } from './obtaining.ts';
import { DATE_FORMATS, END_FORMATS, PERIOD_FORMATS } from './periodFormat.ts';
import type { ReleaseColumn } from './releaseColumn.ts';
import type { ReleasePlaces } from './releasePlaces.ts';
import type { LeftOut } from './scannedTable.ts';
import { ENCODINGS, tableOptions } from './tableOptions.ts';

const text = z.string().min(1);
const date = z.iso.date();
const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'small letters, digits and underscores, a letter first')
  .refine((column) => !column.endsWith('_status'), 'a name that does not end with _status');
/** True where an empty cell repeats the cell above it. */
const fillDown = z.boolean().default(false);
const address = z.url({ protocol: /^https?$/ });

/** The first and the last release whose file has the column, by date; without them, all files have it. */
const held = { since: date.optional(), until: date.optional() };

/** What a column of the file holds. */
export const columnRule = z.discriminatedUnion('kind', [
  /** A code, name or alias of `data/areas.csv`. */
  z.strictObject({ kind: z.literal('area'), name: name.default('area'), fillDown, ...held }),
  /** `format` is how the file writes it. */
  z.strictObject({
    kind: z.literal('period'),
    name: name.default('period'),
    format: z.enum(PERIOD_FORMATS),
    /** How the file writes dates, where a date stands for the period that contains it. */
    date: z.enum(DATE_FORMATS).optional(),
    /** How a span writes its ends: by default as years. */
    of: z.enum(END_FORMATS).optional(),
    fillDown,
    ...held,
  }),
  z.strictObject({
    kind: z.literal('number'),
    name: name.optional(),
    /** Thousands separator, if the file has one: `1,234`. */
    thousands: z.enum([',', ' ']).optional(),
    /** True if a percent sign follows the number. */
    percent: z.boolean().default(false),
    /** The sign before decimals, if the file writes 12,5 or 1.234,5. */
    decimal: z.literal(',').optional(),
    /** `brackets` if the file writes (5) for −5. */
    negative: z.enum(['sign', 'brackets']).default('sign'),
    /** The sign before the number, if the file writes £1,234. */
    currency: z.string().min(1).max(3).optional(),
    /** What a one in the file stands for, if it is in thousands or millions. */
    magnitude: z.union([z.literal(1000), z.literal(1_000_000), z.literal(1_000_000_000)]).optional(),
    ...held,
  }),
  z.strictObject({ kind: z.literal('text'), name: name.optional(), fillDown, ...held }),
  /** Markers in a separate column, for the number column with the header or the name `of`. */
  z.strictObject({ kind: z.literal('marker'), of: text, ...held }),
  z.strictObject({ kind: z.literal('ignore'), ...held }),
]);

/**
 * Whether the files are the publisher's own, with a note for readers. What was transcribed is never cited as the
 * publisher's file, so readers have to be told from where.
 */
const obtained = z
  .unknown()
  .superRefine((value, { addIssue }) => {
    if (typeof value !== 'string') return;
    const note = JSON.stringify(value);
    const message = `{ how: original, note: ${note} }, or how: transcribed if it is not the publisher’s own file`;
    addIssue({ code: 'custom', message });
  })
  .pipe(
    z.discriminatedUnion('how', [
      z.strictObject({ how: z.literal('original'), note: text.optional() }),
      z.strictObject({ how: z.literal('transcribed'), note: text }),
      /** The result of a query, which no publisher has published as a file. */
      z.strictObject({ how: z.literal('queried'), note: text.optional() }),
    ]),
  );

/** Selects rows by the text of a cell. */
const rowsBy = z.strictObject({ column: text, values: z.array(z.string()).min(1), because: text });

export type ColumnRule = z.output<typeof columnRule>;

/** `data/sources/<id>/source.yaml`. */
export const sourceSchema = z.strictObject({
  publisher: text,
  title: text,
  /** Landing page of the publication, for readers. */
  url: address,
  /** Left out where the publisher states none; readers are told so. */
  licence: z.strictObject({ name: text, url: address }).optional(),
  /** The attribution statement that the licence requires. */
  attribution: text.optional(),
  obtained,
  /** Where `fetch` has the files of next releases from: an address, or a database. */
  watch: watchRule.optional(),
  query: queryRule.optional(),
  /**
   * Encoding of text files. A byte order mark overrides it. Without either, text that is not UTF-8 is recognised
   * as UTF-16 or Windows-1252, and `derive` says so.
   */
  encoding: z.enum(ENCODINGS).optional(),
  /** Delimiter of text files; by default it depends on the file extension. */
  delimiter: z.enum(DELIMITERS).optional(),
  table: tableOptions.optional(),
  /** Columns to turn into rows. */
  wide: z
    .strictObject({
      /** Column for the part of the header that varies, declared under `columns` as a period, area or text. */
      name: text,
      /** For each value column, a pattern for the headers: `*` matches the part that varies. */
      values: z.record(z.string(), z.string().regex(/^[^*]*\*[^*]*$/, 'a name with one * in it')),
    })
    .optional(),
  /** Keeps only records whose cell has one of the values. */
  keep: z.array(rowsBy).default([]),
  /** Drops records whose cell has one of the values. `derive` reports how many. */
  drop: z.array(rowsBy).default([]),
  /** Names (after renaming) of the columns that identify a row; by default all areas and periods. */
  key: z.array(name).min(1).optional(),
  /** By header in the file. */
  columns: z.record(z.string(), columnRule),
  /** Symbols in or after numbers, and their statuses. */
  markers: z.record(z.string(), z.enum(STATUSES)).default({}),
  releases: z
    .array(
      z.strictObject({
        /** ISO date of publication. */
        date,
        /** In the source's folder. */
        file: z
          .string()
          .regex(
            new RegExp(`^[^/\\\\]+\\.(${ENDINGS.join('|')})$`, 'i'),
            `the name of a file in the same folder that ends with one of ${ENDINGS.join(', ')}`,
          ),
        sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
        note: text.optional(),
        /** With a time, no build uses the release before it. */
        released: timeRule.optional(),
        /** Of the publication from this release on, in place of those above. */
        title: text.optional(),
        url: address.optional(),
        /** Where the file was fetched from, and when. */
        fetched: fetchedRule.optional(),
      }),
    )
    .min(1),
});

export type SourceSpec = z.output<typeof sourceSchema>;
export type ReleaseSpec = SourceSpec['releases'][number];

/** A source as described by its `source.yaml`; releases are oldest first. */
export interface Source extends SourceSpec {
  /** Name of the folder. */
  readonly id: string;
  /** Dates of the releases that are still to come. */
  readonly held?: readonly string[];
}

/** Records that the source leaves out for one reason. */
export interface DroppedRows {
  readonly because: string;
  readonly rows: number;
}

/** A release file, read. */
export interface Release {
  readonly date: string;
  /** By name, one entry per row: area codes, period ids, texts, numbers; `undefined` for a missing number. */
  readonly columns: Readonly<Record<string, ReleaseColumn>>;
  readonly rows: number;
  /** Records in the file: more than rows if some are dropped, fewer if columns become rows. */
  readonly read: number;
  readonly dropped: readonly DroppedRows[];
  /** Lines above and below the table. */
  readonly leftOut: LeftOut;
  /** Notes for the report, such as an encoding that was not declared. */
  readonly notes: readonly string[];
  readonly places: ReleasePlaces;
  /** Values that an override replaced: a row and a column, `14 offences`. */
  readonly corrected?: ReadonlySet<string>;
}
