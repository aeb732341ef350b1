import { z } from 'zod';
import { parsePeriod } from './period.ts';

const COLUMN_FORM = 'a column of a source, such as recorded-crime.offences';
const columnOfSource = z
  .string()
  .regex(/^([\w-]+\.)?[a-z][a-z0-9_]*$/, COLUMN_FORM)
  .describe(COLUMN_FORM);
/** Texts of other columns, by their names in `source.yaml`. */
const whereRow = z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)]));

/** A column as declared in a recipe and carried to the site in CSVW metadata. */
export const columnSchema = z.strictObject({
  /** What is counted, as a table heading: `Offences recorded`. */
  title: z.string().min(1),
  /**
   * `count` of things, `rate` (count per number of people), `percentage` (of a whole), `percentage-change`,
   * `duration` (in the unit), `population`, `money` (in whole units of its currency), `index` (100 in its base
   * period), `ratio` (of one thing to another).
   */
  kind: z.enum([
    'count',
    'rate',
    'percentage',
    'percentage-change',
    'duration',
    'population',
    'money',
    'index',
    'ratio',
  ]),
  /** Noun of the unit, singular and plural: offence, offences. */
  unit: z.strictObject({ one: z.string().min(1), many: z.string().min(1) }),
  /** For money: its code in ISO 4217, `GBP`. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'a code of ISO 4217, such as GBP')
    .optional(),
  /** For an index: the period in which it is 100, as readers see it, `2015`. */
  base: z.string().min(1).optional(),
  /** Whether values may be below zero. Published changes always may. */
  negative: z.literal(true).optional(),
  /** For rates: `per 1,000 people`. Also of money, `per pupil`, and of ratios, `for every woman`. */
  denominator: z.string().min(1).optional(),
  /** Decimals shown everywhere. */
  decimals: z.int().min(0).max(4).default(0),
  /**
   * Where the values stand in a source: `offences`, `recorded-crime.offences`; by default in a column of the same
   * name. `where` says which row, if a file has several of one area and period.
   */
  from: z
    .union([columnOfSource, z.strictObject({ column: columnOfSource, where: whereRow.optional() })])
    .optional(),
  /** How values were worked out that stand in no source: `offences ÷ population × 1,000`. */
  formula: z.string().min(1).optional(),
  /** Column of the same table that this one is part of. */
  partOf: z.string().min(1).optional(),
  /**
   * Id of the period in which the publisher's series began, when the table starts later: then the table alone
   * can't prove a record.
   */
  recordsBegan: z
    .string()
    .refine((id) => parsePeriod(id) !== null, 'a period such as 2023, 2024-Q1, FY2023-24 or YE2024-09')
    .optional(),
  /**
   * Further words, besides the title's and the unit's, that show a sentence is about this column. Prefixes:
   * `jail` also matches "jailed" and "jailing".
   */
  words: z.array(z.string().min(3)).default([]),
  /** Further nouns, besides the unit's, that may follow a count: `case`, `cases`. */
  nouns: z.array(z.string().min(2)).default([]),
  /** For published changes: the column of the same table that changed. */
  changeOf: z.string().min(1).optional(),
  /** Of an estimate, such as a survey's: the interval within which the true value probably lies. */
  bounds: z
    .strictObject({
      /** Names of two further columns of the table: told of with the estimate, and never by themselves. */
      lower: z.string().min(1),
      upper: z.string().min(1),
      /** Confidence level of the interval in per cent. */
      confidence: z.number().gt(0).lt(100),
      /** Beyond this half-width, as a share of the estimate, a value is of low reliability. */
      unreliableAbove: z.number().positive().optional(),
    })
    .optional(),
  /** Stands on the pages of areas, whether a story uses it or not; no column that lacks it then does. */
  key: z.literal(true).optional(),
  /** Smallest base for printing a percentage change. */
  minimumBase: z.number().min(0).default(20),
});

export type ColumnSpec = z.input<typeof columnSchema>;
export type Column = z.output<typeof columnSchema> & { readonly name: string };

/** How values of a column are rounded and printed. */
export type Unit = Pick<Column, 'kind' | 'decimals' | 'currency'>;

/** Whether values of areas add up to that of all, and those of periods to that of a longer one. */
export function addsUp({ kind, denominator }: Pick<Column, 'kind' | 'denominator'>): boolean {
  return kind === 'count' || kind === 'population' || (kind === 'money' && denominator === undefined);
}

/** Whether a percentage is of a whole, and not such as growth, which may be below zero. */
export function isShareOfWhole({ kind, negative }: Pick<Column, 'kind' | 'negative'>): boolean {
  return kind === 'percentage' && !negative;
}

/** The least and the greatest value that a column may have. */
export function limitsOf(column: Pick<Column, 'kind' | 'negative'>) {
  const isSigned = column.kind === 'percentage-change' || column.negative;
  return {
    lowest: isSigned ? Number.NEGATIVE_INFINITY : 0,
    highest: isShareOfWhole(column) ? 100 : Number.POSITIVE_INFINITY,
  };
}

/** Whether values of two columns may be set against each other. */
export function isSameUnit(a: Column, b: Column): boolean {
  const isAlike = (key: 'kind' | 'denominator' | 'currency' | 'base') => a[key] === b[key];
  return (
    isAlike('kind') &&
    isAlike('denominator') &&
    isAlike('currency') &&
    isAlike('base') &&
    a.unit.many === b.unit.many
  );
}

/** The fields of a column in the table's file, in order: value, status, and bounds if it has them. */
export function fieldsOf({ name, bounds }: Pick<Column, 'name' | 'bounds'>): string[] {
  return [name, `${name}_status`, ...(bounds ? [bounds.lower, bounds.upper] : [])];
}

/** The column of a source in which the values of a column may stand, and the id of that source, if it is declared. */
export function sourceColumn({ name, from = name }: Pick<Column, 'name' | 'from'>) {
  const declared = typeof from === 'object' ? from : { column: from, where: {} };
  const [own = name, source] = declared.column.split('.').toReversed();
  return { name: own, source, where: declared.where ?? {} };
}
