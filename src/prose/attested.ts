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
 * A claim that a named publisher makes and the table cannot prove, as the front matter declares it.
 * It speaks of one period and one release, and lapses when a newer one lands.
 */
const claimSchema = z.strictObject({
  /** What is claimed, as a sentence. */
  says: z.string().min(1),
  /** Who says so. */
  by: z.string().min(1),
  /** When they said so, as far as it is known. */
  date: isoDate,
  /** Where. */
  url: z.url({ protocol: /^https?$/ }),
  /** Name of the figure that it speaks of. */
  figure: z.string().min(1),
  period: z
    .string()
    .refine((id) => parsePeriod(id) !== null, 'a period such as 2023, 2024-Q1, FY2023-24 or YE2024-09'),
  /** Date of the release that it speaks of. */
  release: isoDate,
  /** Slugs of the areas for which it is made; all, where none are named. */
  areas: z.array(z.string().min(1)).optional(),
});

/** One claim, or one for each area that has a source of its own. */
export const attestedSchema = z.preprocess(
  (value) => (Array.isArray(value) ? value : [value]),
  z.array(claimSchema).min(1),
);

export type Attested = z.output<typeof claimSchema> & {
  readonly id: string;
  /** Where the front matter declares it, 1-based. */
  readonly line: number;
};
