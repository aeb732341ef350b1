import { z } from 'zod';
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

/** Either one column or several: the block must say which. */
export function oneOrMoreColumns<Shape extends { column?: unknown; columns?: unknown }>(
  settings: Shape,
  context: z.core.$RefinementCtx<Shape>,
): void {
  if ((settings.column === undefined) === (settings.columns === undefined)) {
    context.addIssue({
      code: 'custom',
      path: [],
      message: settings.column === undefined ? 'a column, or columns' : 'either column or columns, not both',
    });
  }
}

/** What a schema found wrong, each problem at the key of the block that it is about. */
export function settingsProblems(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  raw: ChartSettings,
): ChartProblem[] {
  return issues.flatMap((issue) => {
    const words = issueFaults([issue], { file: '', schema, raw, locate: () => ({ line: 0, column: 0 }) });
    return words.map(({ what, expected, mend }, index) => ({
      key: issue.code === 'unrecognized_keys' ? (issue.keys[index] ?? '') : String(issue.path[0] ?? ''),
      what: issue.path.length === 0 && issue.code === 'custom' ? `unclear block: ${issue.message}` : what,
      ...(expected === undefined ? {} : { expected }),
      ...(mend === undefined ? {} : { mend }),
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
  };
}

/** Of types that show one column of one area over time. */
export const oneArea = {
  column: columnRef,
  area: areaRef.default('area'),
  from: periodRef.optional(),
  to: periodRef.optional(),
} as const;

const areasOfColumn = {
  column: columnRef,
  kind: z.string().min(1).optional(),
  areas: areaRefs.min(2, 'at least two areas').optional(),
} as const;

/** Of types that show one column of many areas, over time or at two periods. */
export const manyAreas = {
  ...areasOfColumn,
  from: periodRef.optional(),
  to: periodRef.optional(),
  highlight: areaRef.default('area'),
} as const;

/** Of types that show one column of many areas at one period. */
export const manyAreasOnce = {
  ...areasOfColumn,
  period: periodRef.optional(),
  highlight: areaRef.default('area'),
} as const;
