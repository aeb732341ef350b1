import { z } from 'astro/zod';
import { STATUS_MEANINGS, type Status } from '../tables/status.ts';
import { PERIOD_FORMATS } from './periodFormat.ts';

const statuses = Object.keys(STATUS_MEANINGS) as [Status, ...Status[]];
const text = z.string().min(1);
const date = z.iso.date();
const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'small letters, digits and underscores, a letter first')
  .refine((column) => !column.endsWith('_status'), 'a name that does not end with _status');
const address = z.url({ protocol: /^https?$/ });

/** What one of the file’s columns holds. */
export const columnRule = z.discriminatedUnion('kind', [
  /** A code, name or alias of `data/areas.csv`. */
  z.strictObject({ kind: z.literal('area'), name: name.default('area') }),
  /** `format` says how the file writes it; it becomes the id of a period. */
  z.strictObject({ kind: z.literal('period'), name: name.default('period'), format: z.enum(PERIOD_FORMATS) }),
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
  z.strictObject({ kind: z.literal('text'), name: name.optional() }),
  z.strictObject({ kind: z.literal('ignore') }),
]);

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
  /** How the files turn letters into bytes; UTF-16 with a byte order mark is recognised by itself. */
  encoding: z.enum(['utf-8', 'utf-16le', 'windows-1252']).default('utf-8'),
  /** Where the table stands, if it is not the whole file. */
  table: z
    .strictObject({
      /** Line of the column names; what stands above is left out. */
      header: z.int().min(1).optional(),
      /** What the first line under the table begins with; it and all after it are left out. */
      end: text.optional(),
    })
    .optional(),
  /** Names (after renaming) of the columns that together identify a row; else all areas and periods. */
  key: z.array(name).min(1).optional(),
  /** By the header that the file gives a column. */
  columns: z.record(z.string(), columnRule),
  /** Symbols that stand in or after a number, and the status that each of them means. */
  markers: z.record(z.string(), z.enum(statuses)).default({}),
  releases: z
    .array(
      z.strictObject({
        /** ISO date of publication. */
        date,
        /** In the folder of the source. */
        file: z.string().regex(/^[^/\\]+\.csv$/, 'the name of a .csv file in the same folder'),
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

/** A release file, read: by column name, one entry per row of the file. */
export interface Release {
  readonly date: string;
  /** Area codes, period ids, texts, numbers; `undefined` where a number is missing. */
  readonly columns: Readonly<Record<string, readonly (string | number | undefined)[]>>;
  readonly rows: number;
  /** Lines of text above and under the table, left out as declared. */
  readonly leftOut: { readonly above: number; readonly below: number };
}
