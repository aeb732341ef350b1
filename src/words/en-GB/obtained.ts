import type { Obtained } from '../../tables/table.ts';

/**
 * Sentences on how a source's files were had.
 * @param date an ISO date in words
 */
export function obtainedNotes({ note, query }: Obtained, date: (iso: string) => string): string[] {
  const notes = note === '' ? [] : [note];
  if (!query) return notes;
  const { database, server, at, snapshot, sql } = query;
  const taken = `${date(at.slice(0, 10))} at ${at.slice(11, 16)} UTC`;
  // The whole of the checksum is in the table's metadata.
  const made = `snapshot ${snapshot}, SQL with the SHA-256 ${sql.slice(0, 12)}…`;
  return [`Queried from ${database} (${server}) on ${taken}: ${made}`, ...notes];
}
