import { z } from 'zod';
import { renamed } from '../faults/edit.ts';
import { issueFaults } from '../faults/issueFaults.ts';
import { nearest } from '../faults/nearest.ts';
import type { ChartProblem, ChartSettings } from './chart.ts';

/** `table.column` */
export const columnRef = z.string().regex(/^[^.\s]+\.[^.\s]+$/, 'a column, written table.column');
/** `area` (the edition's), `nation`, or an area's slug, name, alias or code. */
export const areaRef = z.string().min(1);
/** A period's id (`YE2024-09`) or its label (`2024`). */
export const periodRef = z.union([z.string().min(1), z.int()]).transform(String);
/** At least two, no column twice. */
export const columnRefs = z
  .array(columnRef)
  .min(2, 'at least two columns')
  .refine((refs) => new Set(refs).size === refs.length, 'columns that differ');
export const areaRefs = z.array(areaRef).min(1);

/** Settings that every type has. */
export const common = { id: z.string().min(1).optional(), type: z.string() };

interface OneOrMore {
  readonly column?: unknown;
  readonly columns?: unknown;
  readonly areas?: readonly unknown[] | undefined;
}

/** Either one column or several, of one area: the block must say which. */
export function oneOrMoreColumns<Shape extends OneOrMore>(
  { column, columns, areas = [] }: Shape,
  context: z.core.$RefinementCtx<Shape>,
): void {
  const fault = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', path, message });
  if (column === undefined && columns === undefined) fault('a column, or columns');
  if (column !== undefined && columns !== undefined) fault('either column or columns, not both');
  if (columns !== undefined && areas.length > 1) fault('one area, where there are several columns', 'areas');
}

/** What a schema found wrong, each problem at the key of the block that it is about. */
export function settingsProblems(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  raw: ChartSettings,
): ChartProblem[] {
  return issues.flatMap((issue) => {
    const words = issueFaults([issue], { file: '', schema, raw, locate: () => ({ line: 0, column: 0 }) });
    return words.map(({ what, expected, mend, edit }, index) => ({
      key: issue.code === 'unrecognized_keys' ? (issue.keys[index] ?? '') : String(issue.path[0] ?? ''),
      what: issue.path.length === 0 && issue.code === 'custom' ? `unclear block: ${issue.message}` : what,
      ...(expected === undefined ? {} : { expected }),
      ...(mend === undefined ? {} : { mend }),
      ...(edit && { edit }),
    }));
  });
}

/** A name that is not among those known, with the nearest of them. */
export function unknownName(key: string, noun: string, name: string, known: readonly string[]): ChartProblem {
  const meant = nearest(name, known);
  const shown = known.length > 12 ? `${known.slice(0, 12).join(', ')} …` : known.join(', ');
  return {
    key,
    what: `unknown ${noun}: ${name}`,
    expected: `one of ${shown}`,
    ...(meant ? { mend: `did you mean ${meant}?` } : {}),
    ...renamed(name, known),
  };
}

/** Of types over time. */
export const range = { from: periodRef.optional(), to: periodRef.optional() } as const;

/** Of types that show one moment. */
export const once = { period: periodRef.optional() } as const;

/** Of types that show one column of one area. */
export const oneArea = { column: columnRef, area: areaRef.default('area') } as const;

/** Of types that show one column, or several of one area; see `oneOrMoreColumns`. */
export const columnOrColumns = {
  column: columnRef.optional(),
  columns: columnRefs.optional(),
  area: areaRef.optional(),
} as const;

/** Of types that compare areas. */
export const manyAreas = {
  kind: z.string().min(1).optional(),
  areas: areaRefs.min(2, 'at least two areas').optional(),
  highlight: areaRef.optional(),
} as const;

/** In place of the titles of columns. */
export const labels = z.array(z.string().min(1)).optional();

export type Range = z.output<z.ZodObject<typeof range>>;

/** Columns, areas and periods as a block names them. */
export type Choice = z.output<
  z.ZodObject<
    typeof columnOrColumns & typeof manyAreas & typeof range & typeof once & { labels: typeof labels }
  >
>;
