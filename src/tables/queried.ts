import { z } from 'zod';

const text = z.string().min(1);

/** The query whose result is the file of a release. */
export const queried = z.strictObject({
  /** What readers know the database as. */
  database: text,
  /** sha256 of the SQL. */
  sql: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
  /** Name and version of the server. */
  server: text,
  /** Its id of the snapshot. */
  snapshot: text,
  /** When the snapshot was taken, by the server's clock, in UTC. */
  at: z.iso.datetime(),
});

export type Queried = z.output<typeof queried>;
