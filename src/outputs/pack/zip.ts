import { type Zippable, zipSync } from 'fflate';

/** Compressed already. */
const PACKED = /\.(?:png|xlsx|docx)$/;

/**
 * The same files make the same bytes.
 * @param date ISO; all of them have it
 */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // A zip file has no time zone: it keeps what a clock on the wall shows.
  const mtime = new Date(year, month - 1, day);
  const entries = Object.entries(files).map(([name, content]): [string, Zippable[string]] => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return [name, [bytes, { level: PACKED.test(name) ? 0 : 6, mtime }]];
  });
  return zipSync(Object.fromEntries(entries));
}
