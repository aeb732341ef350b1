import { z } from 'zod';
import { breakFault } from '../tables/breaks.ts';
import { type Column, columnSchema, fieldsOf } from '../tables/column.ts';
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

interface Need {
  readonly key: keyof Column;
  readonly isMet: (column: Omit<Column, 'name'>) => boolean;
  readonly expected: string;
}

/** What a column of some kind has to say, and what only it may. */
const NEEDS: readonly Need[] = [
  {
    key: 'denominator',
    isMet: ({ kind, denominator }) => kind !== 'rate' || denominator !== undefined,
    expected: 'the denominator of the rate, such as per 1,000 people',
  },
  {
    key: 'currency',
    isMet: ({ kind, currency }) => (kind === 'money') === (currency !== undefined),
    expected: 'the currency of a column of kind money, such as GBP, and of no other',
  },
  {
    key: 'base',
    isMet: ({ kind, base }) => (kind === 'index') === (base !== undefined),
    expected: 'the base period of a column of kind index, such as 2015, and of no other',
  },
  {
    key: 'decimals',
    isMet: ({ kind, decimals }) => kind !== 'money' || decimals === 0 || decimals === 2,
    expected: 'of money 0, or 2 for pence',
  },
  {
    key: 'partOf',
    isMet: ({ negative, partOf }) => !negative || partOf === undefined,
    expected: 'nothing, since what may be below zero is no part of a whole',
  },
];

const RESERVED: ReadonlySet<string> = new Set(['area', 'area_code', 'period']);

/** Bounds are columns of their own, which nothing else declares. */
function checkBounds(
  name: string,
  bounds: NonNullable<Column['bounds']>,
  columns: Readonly<Record<string, Omit<Column, 'name'>>>,
  context: z.RefinementCtx,
): void {
  const fields = Object.entries(columns).flatMap(([each, column]) => fieldsOf({ ...column, name: each }));
  for (const end of ['lower', 'upper'] as const) {
    const isOwn = fields.filter((field) => field === bounds[end]).length === 1;
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
      for (const [name, column] of Object.entries(columns)) {
        const { partOf, bounds } = column;
        for (const { key, expected } of NEEDS.filter(({ isMet }) => !isMet(column))) {
          context.addIssue({ code: 'custom', path: [name, key], message: expected });
        }
        if (bounds) checkBounds(name, bounds, columns, context);
        if (partOf === undefined || (partOf !== name && Object.hasOwn(columns, partOf))) continue;
        context.addIssue({ code: 'custom', path: [name, 'partOf'], message: 'another column of the table' });
      }
    }),
  breaks: z
    .array(
      z
        .strictObject({
          from: text.refine((id) => parsePeriod(id) !== null, 'the id of a period, such as YE2024-09'),
          changed: text.optional(),
          because: text.refine((because) => !because.endsWith('.'), 'a sentence without a full stop'),
        })
        .superRefine((declared, context) => {
          if (parsePeriod(declared.from) === null || breakFault(declared) === null) return;
          const message = 'a month within the period that from names, such as 2024-03';
          context.addIssue({ code: 'custom', path: ['changed'], message });
        }),
    )
    .default([]),
  gapped: z.boolean().default(false),
  inParts: text.optional(),
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
  /** Of a newsroom that was kept, which an engine of then has proved, or asked for no proof. */
  readonly isKept: boolean;
}
