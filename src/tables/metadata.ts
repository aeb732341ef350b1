import { z } from 'zod';
import { columnSchema } from './column.ts';
import { isRun } from './filePlace.ts';
import { queried } from './queried.ts';

/** CSVW requires annotations to have URI keys: this prefix goes on each key, at any depth. */
const PREFIX = 'urn:standfirst:';

/** Present in every file that `derive` wrote and may replace. */
export const RECIPE_KEY = `${PREFIX}recipe`;

const text = z.string().min(1);

/** The metadata that `derive` writes and `readTable` reads, with annotations unprefixed. */
export const metadataSchema = z.object({
  url: text,
  'dc:title': text,
  'dc:description': text,
  recipe: text,
  sha256: z.string(),
  breaks: z.array(z.strictObject({ from: text, changed: text.optional(), because: text })),
  gapped: z.boolean().default(false),
  sources: z
    .array(
      z.strictObject({
        id: text,
        publisher: text,
        title: text,
        url: z.url({ protocol: /^https?$/ }),
        licence: z.strictObject({ name: text, url: z.url({ protocol: /^https?$/ }) }).optional(),
        attribution: z.string(),
        obtained: z.strictObject({
          how: z.enum(['original', 'transcribed', 'queried']),
          note: z.string(),
          query: queried.optional(),
        }),
        released: z.iso.date(),
        overrides: z
          .array(
            z.strictObject({
              area: text,
              period: text,
              column: text,
              published: z.number().nullable(),
              value: z.number().nullable(),
              reason: text,
            }),
          )
          .optional(),
      }),
    )
    .min(1),
  columns: z.array(columnSchema.extend({ name: text })).min(1),
  found: z.array(
    z.strictObject({
      source: text,
      released: z.iso.date(),
      file: text,
      unit: z.enum(['line', 'row', 'item']),
      sheet: text.optional(),
      path: z.string().optional(),
      corrected: z.literal(true).optional(),
      columns: z.record(text, z.array(z.string()).min(1)),
      cells: z.array(z.string().refine(isRun, 'lines and where they are found: 2-9 14')),
    }),
  ),
});

export type Metadata = z.output<typeof metadataSchema>;

/** Prefixes the keys of an object, recursively. */
export function annotate(value: unknown): unknown {
  return mapKeys(value, (key) => `${PREFIX}${key}`);
}

/** Strips the prefix, recursively. */
export function withoutPrefix(value: unknown): unknown {
  return mapKeys(value, (key) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key));
}

function mapKeys(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => mapKeys(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(entries.map(([key, held]) => [rename(key), mapKeys(held, rename)]));
}
