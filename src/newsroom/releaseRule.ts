import { z } from 'zod';

/** What a new release may be suspected of. */
export const SUSPICION_KINDS = [
  'repeated release',
  'older release',
  'another unit',
  'another length',
  'a whole period out of step',
  'areas out of step',
  'shifted period',
  'repeated period',
  'the same everywhere',
  'not the sum of its areas',
  'a part above its whole',
  'parts that do not add up',
  'swapped areas',
  'hardly plausible',
  'repeated values',
  'rounded values',
  'nothing revised',
  'renamed area',
  'areas gone',
  'periods gone',
  'values gone',
  'period with few areas',
] as const;

export type SuspicionKind = (typeof SUSPICION_KINDS)[number];

/** `release` of `content/site.yaml`: what is published with nobody looking. */
export const releaseSchema = z.strictObject({
  /** `when-read` for releases that print nothing unread and raise no doubt; without it, a person accepts each. */
  automatic: z.literal('when-read').optional(),
  /** How many suspicions of a kind, or old quotes beside new figures, need nobody's eyes: `{ quotes: 3 }`. */
  allow: z
    .partialRecord(
      z.enum([...SUSPICION_KINDS, 'quotes']),
      z.int().min(1).max(12, 'at most 12, as a report lists no more'),
    )
    .default({}),
});

export type ReleaseRule = z.output<typeof releaseSchema>;
