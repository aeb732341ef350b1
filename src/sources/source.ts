import { z } from 'zod';
import { STATUSES } from '../tables/status.ts';
import { ENCODINGS } from './decodeText.ts';
import { ENDINGS } from './fileKind.ts';
import { DATE_FORMATS, PERIOD_FORMATS } from './periodFormat.ts';
import type { LeftOut } from './rawTable.ts';
import type { ReleaseColumn } from './releaseColumn.ts';
import type { DroppedRows } from './shapeTable.ts';
import { tableOptions } from './tableOptions.ts';

const text = z.string().min(1);
const date = z.iso.date();
const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'small letters, digits and underscores, a letter first')
  .refine((column) => !column.endsWith('_status'), 'a name that does not end with _status');
/** True where an empty cell means the same as the cell above it. */
const fillDown = z.boolean().default(false);
const address = z.url({ protocol: /^https?$/ });

/** What one of the file’s columns holds. */
export const columnRule = z.discriminatedUnion('kind', [
  /** A code, name or alias of `data/areas.csv`. */
  z.strictObject({ kind: z.literal('area'), name: name.default('area'), fillDown }),
  /** `format` says how the file writes it; it becomes the id of a period. */
  z.strictObject({
    kind: z.literal('period'),
    name: name.default('period'),
    format: z.enum(PERIOD_FORMATS),
    /** How the file writes a day, where a day stands for the period that holds it. */
    date: z.enum(DATE_FORMATS).optional(),
    fillDown,
  }),
  z.strictObject({
    kind: z.literal('number'),
    name: name.optional(),
    /** Sign between thousands, where the file has one: `1,234`. */
    thousands: z.enum([',', ' ']).optional(),
    /** True where the file writes a percent sign after the number. */
    percent: z.boolean().default(false),
    /** `brackets` where the file writes (5) for −5. */
    negative: z.enum(['sign', 'brackets']).default('sign'),
  }),
  z.strictObject({ kind: z.literal('text'), name: name.optional(), fillDown }),
  /** Markers that stand in a column of their own, beside the number column that `of` names by its header. */
  z.strictObject({ kind: z.literal('marker'), of: text }),
  z.strictObject({ kind: z.literal('ignore') }),
]);

/** Rows that are told by the text of a cell. */
const rowsBy = z.strictObject({ column: text, values: z.array(z.string()).min(1), because: text });

export type ColumnRule = z.output<typeof columnRule>;

/** `data/sources/<id>/source.yaml`. */
export const sourceSchema = z.strictObject({
  publisher: text,
  title: text,
  /** Landing page of the publication, for readers. */
  url: address,
  licence: z.strictObject({ name: text, url: address }),
  /** The sentence that the licence asks for. */
  attribution: text,
  /** How the file came here: downloaded, transcribed, asked for. Readers see it. */
  obtained: text,
  /**
   * How text files turn letters into bytes. A byte order mark is heeded before it; without either, what is
   * not UTF-8 is recognised as UTF-16 or Windows-1252, and `derive` says so.
   */
  encoding: z.enum(ENCODINGS).optional(),
  /** Sign between cells of text files; by the file’s ending where none is named. */
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  table: tableOptions.optional(),
  /** Columns that are turned into rows. */
  wide: z
    .strictObject({
      /** Column that holds what tells the columns apart, declared under `columns` as a period, area or text. */
      name: text,
      /** By the column that the cells go to: how the columns are called, `*` for what tells them apart. */
      values: z.record(z.string(), z.string().regex(/^[^*]*\*[^*]*$/, 'a name with one * in it')),
    })
    .optional(),
  /** Records that stay, where only a part of the file is wanted: those whose cell has one of the values. */
  keep: z.array(rowsBy).default([]),
  /** Records that are left out: those whose cell has one of the values. `derive` says how many they were. */
  drop: z.array(rowsBy).default([]),
  /** Names (after renaming) of the columns that together identify a row; else all areas and periods. */
  key: z.array(name).min(1).optional(),
  /** By the header that the file gives a column. */
  columns: z.record(z.string(), columnRule),
  /** Symbols that stand in or after a number, and the status that each of them means. */
  markers: z.record(z.string(), z.enum(STATUSES)).default({}),
  releases: z
    .array(
      z.strictObject({
        /** ISO date of publication. */
        date,
        /** In the folder of the source. */
        file: z
          .string()
          .regex(
            new RegExp(`^[^/\\\\]+\\.(${ENDINGS.join('|')})$`, 'i'),
            `the name of a file in the same folder that ends with one of ${ENDINGS.join(', ')}`,
          ),
        sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
        note: text.optional(),
      }),
    )
    .min(1),
});

export type SourceSpec = z.output<typeof sourceSchema>;
export type ReleaseSpec = SourceSpec['releases'][number];

/** A source as its `source.yaml` describes it; the releases are oldest first. */
export interface Source extends SourceSpec {
  /** Name of the folder. */
  readonly id: string;
}

/** A release file, read. */
export interface Release {
  readonly date: string;
  /** By name, one entry per row: area codes, period ids, texts, numbers; `undefined` where a number is missing. */
  readonly columns: Readonly<Record<string, ReleaseColumn>>;
  readonly rows: number;
  /** Records of the table in the file: more than rows where some are dropped, fewer where columns become rows. */
  readonly read: number;
  readonly dropped: readonly DroppedRows[];
  /** Lines of text above and under the table, left out as declared. */
  readonly leftOut: LeftOut;
  /** What a reader of the report should know, such as an encoding that was not declared. */
  readonly notes: readonly string[];
}
