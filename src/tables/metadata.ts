import { z } from 'zod';
import { columnSchema } from './column.ts';

/**
 * The engine's own knowledge travels in a CSVW file as annotations. CSVW allows them only under an
 * address, so each key, at any depth, gets this prefix.
 */
const PREFIX = 'urn:standfirst:';

/** Names the recipe; a file that has it was written by `derive`, and may be replaced by it. */
export const RECIPE_KEY = `${PREFIX}recipe`;

const text = z.string().min(1);

/** What `derive` writes into a table's metadata and `readTable` reads again, annotations without prefix. */
export const metadataSchema = z.object({
  url: text,
  'dc:title': text,
  'dc:description': text,
  recipe: text,
  sha256: z.string(),
  breaks: z.array(z.strictObject({ period: text, note: text })),
  sources: z
    .array(
      z.strictObject({
        id: text,
        publisher: text,
        title: text,
        url: z.url({ protocol: /^https?$/ }),
        licence: z.strictObject({ name: text, url: z.url({ protocol: /^https?$/ }) }),
        attribution: text,
        obtained: text,
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
});

export type Metadata = z.output<typeof metadataSchema>;

/** Adds the prefix to each key of an object, and of the objects in it. */
export function annotate(value: unknown): unknown {
  return mapKeys(value, (key) => `${PREFIX}${key}`);
}

/** Takes the prefix away again, wherever it stands. */
export function withoutPrefix(value: unknown): unknown {
  return mapKeys(value, (key) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key));
}

function mapKeys(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => mapKeys(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(entries.map(([key, held]) => [rename(key), mapKeys(held, rename)]));
}
