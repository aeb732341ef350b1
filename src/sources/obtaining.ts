import { z } from 'zod';
import { queried } from '../tables/queried.ts';

const text = z.string().min(1);
const count = z.int().min(1);

/** An address that is in a file for all to read. */
const openAddress = z
  .url({ protocol: /^https?$/ })
  .refine((address) => !hasCredentials(address), 'an address without a user name and password');

function hasCredentials(address: string): boolean {
  const { username, password } = URL.parse(address) ?? { username: '', password: '' };
  return username !== '' || password !== '';
}

/** How long to wait before looking again, where all sources are looked at. */
const every = z
  .string()
  .regex(/^[1-9]\d* (?:minute|hour|day)s?$/, 'a time such as 10 minutes, 1 hour, 7 days');

/** Where the files of next releases come out. */
export const watchRule = z.strictObject({
  /** Of the file itself; with a selector, of what leads to it. */
  url: openAddress,
  selector: z
    .union([
      /** A CSS selector of links on a page. Of several, the one with the highest address is newest. */
      z.strictObject({ link: text, newest: z.enum(['first', 'last', 'highest']).default('first') }),
      /** Where a JSON answer has the address of the file: `items.0.url`. */
      z.strictObject({ json: text }),
    ])
    .optional(),
  every: every.optional(),
  limits: z.strictObject({ bytes: count.default(256_000_000), seconds: count.default(300) }).prefault({}),
});

/** A database that next releases are made of. */
export const queryRule = z.strictObject({
  /** Environment variable with the connection string, which stands in no file. */
  connection: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'the name of an environment variable: CASES_DATABASE'),
  /** What readers know the database as. */
  database: text,
  /** In the source's folder. */
  sql: z.string().regex(/^[^/\\]+\.sql$/, 'the name of a file in the same folder that ends with .sql'),
  /** Columns of the result that identify and order its rows. */
  key: z.array(text).min(1),
  every: every.optional(),
  /** The column whose rows lie together, so that recipes can read the file a part at a time. */
  parts: z.strictObject({ by: text }).optional(),
  limits: z
    .strictObject({
      rows: count.default(5_000_000),
      bytes: count.default(1_000_000_000),
      seconds: count.default(600),
    })
    .prefault({}),
});

/** How the file of a release was had. */
export const fetchedRule = z.union([
  z.strictObject({ url: openAddress, at: z.iso.datetime(), etag: text.optional() }),
  queried,
]);

export type WatchRule = z.output<typeof watchRule>;
export type QueryRule = z.output<typeof queryRule>;
export type Fetched = z.output<typeof fetchedRule>;
