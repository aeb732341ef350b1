import { z } from 'zod';
import { parsePeriod } from '../tables/period.ts';

const text = z.string().min(1);
/** null stands for a cell without a number. */
const cell = z.number().nullable();

const overrideSchema = z.strictObject({
  source: text,
  /** Date of the release in which the wrong value was found. */
  release: z.iso.date(),
  /** Code, name or alias. */
  area: text,
  period: text.refine((id) => parsePeriod(id) !== null, 'the id of a period, such as YE2024-09'),
  /** As recipes call it. */
  column: text,
  /** What else tells the row apart, by column, where area and period do not. */
  key: z.record(z.string(), z.string()).default({}),
  /** The wrong value, as the file has it. */
  published: cell,
  /** The right one. */
  value: cell,
  /** How we know, as a sentence for readers without a full stop. */
  reason: text,
  /**
   * Of later releases: `unchanged` where they are expected to repeat the wrong value, and are overridden
   * too; `mended` where they are expected to hold another.
   */
  expect: z.enum(['unchanged', 'mended']).default('unchanged'),
});

/** `data/overrides.yaml`: values of raw files that are known to be wrong. */
export const overridesSchema = z.array(overrideSchema);

/** An override, and where it is declared. */
export type Override = z.output<typeof overrideSchema> & { readonly line: number };
