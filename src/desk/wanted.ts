import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { COLUMN_KINDS } from '../scaffold/columnKinds.ts';
import type { Description } from '../scaffold/describeFile.ts';
import type { SeenMarker } from '../scaffold/guessMarkers.ts';
import type { Plan } from '../scaffold/plan.ts';
import type { Desk } from './desk.ts';
import type { FieldFault } from './fieldFault.ts';

const text = z.string().optional();

/** The fields of all forms, named as the options of `npm run new`. */
export const wantedSchema = z.strictObject({
  what: z.enum(['story', 'source', 'areas']),
  /** Id of a file that was handed over. */
  upload: text,
  ...{ slug: text, id: text, table: text, kind: text, headline: text },
  ...{ column: text, sheet: text, released: text },
  as: z.record(z.string(), z.enum(COLUMN_KINDS)).optional(),
  /** Digest of the plan that was shown, to have it written; null to see the plan. */
  write: z.string().nullable(),
});

/** What is asked of a kind of plan. */
export interface Wanted extends Omit<z.output<typeof wantedSchema>, 'what' | 'write'> {
  readonly desk: Desk;
  /** As the command sees it: without the marks of a preview. */
  readonly newsroom: Newsroom;
}

/** A plan, and what its form shows besides. */
export interface Outcome {
  /** Of a file; null or none of others. */
  readonly guesses?: Guesses | null;
  readonly plan: Plan | null;
  readonly faults: readonly FieldFault[];
  /** Once it is written. */
  readonly after?: () => void;
}

/** What a file was taken for. */
export interface Guesses extends Pick<Description, 'rows' | 'blankRows' | 'columns' | 'areas'> {
  readonly markers: readonly (SeenMarker & {
    /** In words; null where only a person can say. */
    readonly means: string | null;
  })[];
  readonly wide: Readonly<Record<string, string>> | null;
  /** Of a workbook. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Where the table lies in the file, in words. */
  readonly seen: readonly string[];
  readonly unsure: readonly string[];
}
