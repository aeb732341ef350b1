import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import { openSpreadsheet } from './spreadsheet.ts';
import { storedZip } from './storedZip.ts';
import { zipEntries } from './zipEntries.ts';

const folder = path.join(import.meta.dirname, '../test/spreadsheets');

/** What damage leaves behind in XML, and what no reader expects there. */
const junk = fc.constantFrom(
  '<',
  '>',
  '"',
  '&',
  '&#x0;',
  '-1',
  'NaN',
  '/>',
  '="',
  '<c r="ZZZ9999999">',
  ' r="A1048577"',
  '</table:table-row>',
  '999999999',
  '',
);

describe.each(['xlsx', 'ods'] as const)(
  'a part of a spreadsheet saved as %s that is damaged',
  async (kind) => {
    const entries = await zipEntries(readFileSync(path.join(folder, `moorland.${kind}`)));
    const parts = [...entries.keys()].filter((name) => /\.(xml|rels)$/.test(name));

    it('is read or refused, and never anything else', async () => {
      const damage = fc.record({
        name: fc.constantFrom(...parts),
        at: fc.nat(),
        cut: fc.nat({ max: 6 }),
        junk,
      });
      await fc.assert(
        fc.asyncProperty(damage, async ({ name, at, cut, junk: left }) => {
          const text = String(entries.get(name));
          const start = at % (text.length + 1);
          const damaged = Buffer.from(text.slice(0, start) + left + text.slice(start + cut));
          const read = async () => {
            const spreadsheet = await openSpreadsheet(storedZip(new Map(entries).set(name, damaged)), kind);
            for (const sheet of spreadsheet.sheetNames) await spreadsheet.sheet(sheet);
          };
          const fault = await read().catch((error: unknown) => error);
          expect(fault === undefined || fault instanceof UnreadableFile).toBe(true);
        }),
        { numRuns: 80 },
      );
    });
  },
);
