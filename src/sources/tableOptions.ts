import { z } from 'zod';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const text = z.string().min(1);

/** Where in a file the table is, and how it is laid out. */
export const tableOptions = z.strictObject({
  /** Name of the sheet, in a file that has several. */
  sheet: text.optional(),
  /** Cells of the sheet, or of the lines of a text file, column names included: `A5:F60`. */
  range: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d*:[A-Z]{1,3}[1-9]\d*$/, 'cells such as A5:F60')
    .optional(),
  /** Line or row of the (first) column names. Anything above is left out. */
  header: z.int().min(1).optional(),
  /** Number of rows that together make up the column names. */
  headerRows: z.int().min(1).max(5).default(1),
  /** Start of the first row below the table. It and everything after it is left out. */
  end: text.optional(),
  /** `fill` gives the text of a merged cell to all cells that it covers, numbers excepted. */
  merged: z.enum(['fill']).optional(),
  /** How names and texts refer to footnotes: `[note 1]`, or the likes of `(1)`, `[1]` and `¹` at their end. */
  footnotes: z.enum(['notes', 'numbers']).optional(),
  /** `fill` where rows may end before the last empty cells, or have empty cells more. */
  ragged: z.enum(['fill']).optional(),
  /** Keys that lead to the records of a JSON file: `data.items`. */
  path: text.optional(),
});

/** Everything is optional, as in `source.yaml`. */
export type TableOptions = Partial<z.output<typeof tableOptions>>;
