import { z } from 'zod';
import { parsePeriod } from '../tables/period.ts';

const text = z.string().min(1);
/** null: a cell without a number. */
const cell = z.number().nullable();

const overrideSchema = z.strictObject({
  source: text,
  /** Date of the release that has the wrong value. */
  release: z.iso.date(),
  /** Code, name or alias. */
  area: text,
  period: text.refine((id) => parsePeriod(id) !== null, 'the id of a period, such as YE2024-09'),
  /** Column name in `source.yaml`. */
  column: text,
  /** Values of other columns, where area and period do not identify the row. */
  key: z.record(z.string(), z.string()).default({}),
  /** The wrong value, as published. */
  published: cell,
  /** The correct value. */
  value: cell,
  /** Evidence for the correction, printed for readers: a sentence without a full stop. */
  reason: text,
  /**
   * What later releases should hold: `unchanged`, the same wrong value, which is overridden too; `mended`,
   * any other value.
   */
  expect: z.enum(['unchanged', 'mended']).default('unchanged'),
});

/** `data/overrides.yaml`: known errors in raw files. */
export const overridesSchema = z.array(overrideSchema);

/** An override and its line in the file. */
export type Override = z.output<typeof overrideSchema> & { readonly line: number };
