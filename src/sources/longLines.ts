import { UnreadableFile } from '../csv/unreadableFile.ts';

const MB = 2 ** 20;

/** No table has longer ones. */
const LONGEST = 4 * MB;

/** @throws {UnreadableFile} when a text has a line that is longer than any of a table */
export function checkLines(bytes: Buffer): void {
  const ends = bytes.includes(0x0a) ? 0x0a : 0x0d;
  for (let start = 0; start + LONGEST < bytes.length; ) {
    const end = bytes.lastIndexOf(ends, start + LONGEST);
    if (end < start) {
      const mend = 'see whether this is a table: rows have lines of their own';
      throw new UnreadableFile({ what: 'a line of more than 4 MB', mend });
    }
    start = end + 1;
  }
}
