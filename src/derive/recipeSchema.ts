import { z } from 'zod';
import { columnSchema } from '../tables/column.ts';
import { parsePeriod } from '../tables/period.ts';
import type { Recipe } from './recipe.ts';

const text = z.string().min(1);

const columnName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'small letters, digits and underscores, a letter first')
  .refine(
    (name) => !RESERVED.has(name) && !name.endsWith('_status'),
    'a name other than area, area_code, period or …_status',
  );

const RESERVED: ReadonlySet<string> = new Set(['area', 'area_code', 'period']);

type Declared = Readonly<Record<string, { readonly bounds?: z.output<typeof columnSchema>['bounds'] }>>;

/** Bounds are columns of their own, which nothing else declares. */
function checkBounds(
  name: string,
  bounds: NonNullable<Declared[string]['bounds']>,
  columns: Declared,
  context: z.RefinementCtx,
): void {
  const others = Object.entries(columns).flatMap(([each, { bounds: of }]) => [
    each,
    ...(of ? [of.lower, of.upper] : []),
  ]);
  for (const end of ['lower', 'upper'] as const) {
    const isOwn = others.filter((other) => other === bounds[end]).length === 1;
    if (isOwn && columnName.safeParse(bounds[end]).success) continue;
    const message = 'the name of a column of the result that is declared nowhere else';
    context.addIssue({ code: 'custom', path: [name, 'bounds', end], message });
  }
}

/** The default export of `scripts/derive/<table>.ts`. */
export const recipeSchema = z.strictObject({
  title: text,
  description: text,
  from: z.array(text).min(1),
  columns: z
    .record(columnName, columnSchema)
    .refine((columns) => Object.keys(columns).length > 0, 'at least one column')
    .superRefine((columns, context) => {
      for (const [name, { kind, denominator, partOf, bounds }] of Object.entries(columns)) {
        if (kind === 'rate' && denominator === undefined) {
          const message = 'the denominator of the rate, such as per 1,000 people';
          context.addIssue({ code: 'custom', path: [name, 'denominator'], message });
        }
        if (bounds) checkBounds(name, bounds, columns, context);
        if (partOf === undefined || (partOf !== name && Object.hasOwn(columns, partOf))) continue;
        context.addIssue({ code: 'custom', path: [name, 'partOf'], message: 'another column of the table' });
      }
    }),
  breaks: z
    .array(
      z.strictObject({
        period: text.refine((id) => parsePeriod(id) !== null, 'the id of a period, such as YE2024-09'),
        note: text.refine((note) => !note.endsWith('.'), 'a sentence without a full stop'),
      }),
    )
    .default([]),
  gapped: z.boolean().default(false),
  derive: z.custom<Recipe['derive']>((value) => typeof value === 'function', 'a function'),
});

/** A recipe with its defaults, and where it was loaded from. */
export interface LoadedRecipe extends z.output<typeof recipeSchema> {
  /** The table's id: the file name without `.ts`. */
  readonly id: string;
  /** Absolute path. */
  readonly path: string;
  /** Path as shown in faults. */
  readonly file: string;
}
