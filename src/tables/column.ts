import { z } from 'zod';
import { parsePeriod } from './period.ts';

/** What a recipe says of a column, and what its CSVW metadata carries on to the site. */
export const columnSchema = z.strictObject({
  /** What is counted, as a table heading: `Offences recorded`. */
  title: z.string().min(1),
  /**
   * `count` of things, `rate` (a count per so many people), `percentage` (of a whole),
   * `percentage-change`, `duration` (in the unit), `population`.
   */
  kind: z.enum(['count', 'rate', 'percentage', 'percentage-change', 'duration', 'population']),
  /** Singular and plural noun of one unit: offence, offences. */
  unit: z.strictObject({ one: z.string().min(1), many: z.string().min(1) }),
  /** Of a rate: `per 1,000 people`. */
  denominator: z.string().min(1).optional(),
  /** Decimals shown, everywhere. */
  decimals: z.int().min(0).max(4).default(0),
  /** `published` as it stands in the source, or `computed` by the recipe. */
  origin: z.enum(['published', 'computed']).default('published'),
  /** Of a computed column: `offences ÷ population × 1,000`. */
  formula: z.string().min(1).optional(),
  /** Name of the column in the same table of which this one is a part. */
  partOf: z.string().min(1).optional(),
  /**
   * Id of the period in which the publisher's own series began, where the table holds fewer periods:
   * the table alone can then prove no record.
   */
  recordsBegan: z
    .string()
    .refine((id) => parsePeriod(id) !== null, 'a period such as 2023, 2024-Q1, FY2023-24 or YE2024-09')
    .optional(),
  /**
   * Words besides those of the title and the unit by which a sentence says that it speaks of this
   * column, as beginnings: `jail` also stands for "jailed" and "jailing".
   */
  words: z.array(z.string().min(3)).default([]),
  /** Nouns besides those of the unit that may stand beside a count of it: `case`, `cases`. */
  nouns: z.array(z.string().min(2)).default([]),
  /** Of a published change: name of the column in the same table whose change it is. */
  changeOf: z.string().min(1).optional(),
  /** Below this base no percentage change is printed. */
  minimumBase: z.number().min(0).default(20),
});

export type ColumnSpec = z.input<typeof columnSchema>;
export type Column = z.output<typeof columnSchema> & { readonly name: string };
