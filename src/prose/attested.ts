import { z } from 'zod';
import { parsePeriod } from '../tables/period.ts';
import { ISO_DATE } from '../words/isoDate.ts';

const isoDate = z
  .string()
  .refine(
    (text) => ISO_DATE.test(text) && (text.length < 10 || z.iso.date().safeParse(text).success),
    'a date that exists, in the form 2024-10-08, 2024-10 or 2024',
  );

/**
 * A claim of a named publisher that the table can't prove, as declared in the front matter. It covers one
 * period and one release, and lapses with the next release.
 */
const claimSchema = z.strictObject({
  /** The claim, as a sentence. */
  says: z.string().min(1),
  /** The publisher. */
  by: z.string().min(1),
  /** Date of the claim, if known. */
  date: isoDate,
  /** Its source. */
  url: z.url({ protocol: /^https?$/ }),
  /** Name of the figure that it is about. */
  figure: z.string().min(1),
  period: z
    .string()
    .refine((id) => parsePeriod(id) !== null, 'a period such as 2023, 2024-Q1, FY2023-24 or YE2024-09'),
  /** Date of the release that it is about. */
  release: isoDate,
  /** Slugs of the areas that it covers; all by default. */
  areas: z.array(z.string().min(1)).optional(),
});

/** One claim, or one per area when the sources differ. */
export const attestedSchema = z.preprocess(
  (value) => (Array.isArray(value) ? value : [value]),
  z.array(claimSchema).min(1),
);

export type Attested = z.output<typeof claimSchema> & {
  readonly id: string;
  /** 1-based line in the front matter. */
  readonly line: number;
};
