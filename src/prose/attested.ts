import { z } from 'astro/zod';
import { parsePeriod } from '../tables/period.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'not a date of the form 2024-10-08');

/**
 * A claim that a named publisher makes and the table cannot prove, as the front matter declares it.
 * It speaks of one period and one release, and lapses when a newer one lands.
 */
export const attestedSchema = z.strictObject({
  /** What is claimed, as a sentence. */
  says: z.string().min(1),
  /** Who says so. */
  by: z.string().min(1),
  /** When they said so. */
  date: isoDate,
  /** Where. */
  url: z.url({ protocol: /^https?$/ }),
  /** Name of the figure that it speaks of. */
  figure: z.string().min(1),
  period: z.string().refine((id) => parsePeriod(id) !== null, 'not a period'),
  /** Date of the release that it speaks of. */
  release: isoDate,
  /** Slugs of the areas for which it is made; all, where none are named. */
  areas: z.array(z.string().min(1)).optional(),
});

export type Attested = z.output<typeof attestedSchema> & { readonly id: string };
