import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endlessWidths, entities, overlappingMerges, sizeBomb } from '../test/hostile.ts';
import { odsFiles, xlsxFiles, zip } from '../test/zip.ts';

const MB = 1024 * 1024;
const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
const root = path.resolve(import.meta.dirname, '../..');

/** Reads files in a process of its own with a heap of 512 MB, and says what came of each. */
const READER = `
import { readFileSync } from 'node:fs';
import { formatFault } from '${path.join(root, 'src/faults/fault.ts')}';
import { scanFile } from '${path.join(root, 'src/sources/scanFile.ts')}';
import { everyText } from '${path.join(root, 'src/test/scanned.ts')}';
const results = {};
for (const file of process.argv.slice(2)) {
  const faults = [];
  const started = performance.now();
  const name = file.replace(/.*\\//, '');
  const add = (fault) => faults.push(formatFault({ file: name, ...fault }));
  const table = await scanFile({ bytes: readFileSync(file), file: name }, everyText(), add);
  const ms = Math.round(performance.now() - started);
  results[name] = { records: table?.records ?? null, faults, ms };
}
console.log(JSON.stringify({ results, mb: Math.round(process.resourceUsage().maxRSS / 1024) }));`;

interface Result {
  readonly records: number | null;
  readonly faults: readonly string[];
  readonly ms: number;
}

let results: Readonly<Record<string, Result>> = {};
let mb = 0;

beforeAll(() => {
  const reader = path.join(folder, 'read.ts');
  writeFileSync(reader, READER);
  const paths = files.map(([, name, bytes]) => {
    writeFileSync(path.join(folder, name), bytes());
    return path.join(folder, name);
  });
  const node = path.join(root, 'node_modules/.bin/node');
  const env = { ...process.env, NODE_OPTIONS: '' };
  const args = ['--max-old-space-size=512', reader, ...paths];
  const { stdout, stderr, status } = spawnSync(node, args, { encoding: 'utf8', timeout: 60_000, env });
  if (status !== 0) throw new Error(`status ${status}: ${stderr.slice(0, 500)}`);
  ({ results, mb } = JSON.parse(stdout));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cell = (ref: string) => `<c r="${ref}"><v>1</v></c>`;
const text = (value: string) =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const tooLarge = 'mend      if it is what the publisher offers, ask for the table by itself, or as CSV';
const again =
  'mend      get the file again from its publisher; if it is the same, ask for it in another format';
const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
const good = zip(xlsxFiles(`<row r="1">${cell('A1')}</row>`));

const files: [title: string, name: string, bytes: () => Uint8Array, fault: string][] = [
  [
    'a zip bomb',
    'bomb.xlsx',
    () => zip(xlsxFiles(' '.repeat(60 * MB))),
    'bomb.xlsx  file is too large to read: xl/worksheets/sheet1.xml is packed 1027 to 1, as no table is\n    expected  at most 200 to 1',
  ],
  [
    'an entry that is too large',
    'large.xlsx',
    () => zip(xlsxFiles(' '.repeat(65 * MB))),
    `large.xlsx  file is too large to read: 68157573 bytes in xl/worksheets/sheet1.xml\n    expected  at most 64 MB\n    ${tooLarge}`,
  ],
  [
    'an entry that is larger than it says',
    'lying.xlsx',
    () => zip(xlsxFiles(' '.repeat(60 * MB)), { saidSizes: { 'xl/worksheets/sheet1.xml': 1000 } }),
    `lying.xlsx  not a zip file in order: too many bytes in the stream`,
  ],
  [
    'an entry that is smaller than it says',
    'short.xlsx',
    () => zip(xlsxFiles(''), { saidSizes: { 'xl/worksheets/sheet1.xml': 100_000 } }),
    `short.xlsx  not a zip file in order: not enough bytes in the stream`,
  ],
  [
    'a truncated zip file',
    'cut.xlsx',
    () => good.slice(0, -30),
    `cut.xlsx  not a zip file in order: end of central directory record signature not found\n    ${again}`,
  ],
  [
    'a file with a damaged middle',
    'bad.xlsx',
    () => good.map((byte, at) => (at > 200 && at < 260 ? 0 : byte)),
    'bad.xlsx  not a zip file in order: ',
  ],
  [
    'what is no zip file',
    'web.xlsx',
    () => Buffer.from('<!doctype html><p>Not found'),
    'web.xlsx  an HTML page, under the name of a workbook',
  ],
  ['an empty file', 'empty.ods', () => Buffer.from(''), 'empty.ods  not a zip file in order: '],
  [
    'a zip file of something else',
    'other.xlsx',
    () => zip({ 'a.csv': 'a,b' }),
    "other.xlsx  not a spreadsheet: [Content_Types].xml is missing in the zip file\n    expected  XLSX, as the file's name says",
  ],
  [
    'a zip file within a zip file',
    'nested.xlsx',
    () => zip({ ...xlsxFiles(''), 'xl/a.bin': good }),
    'nested.xlsx  zip file within a zip file: xl/a.bin\n    mend      take the inner file out, and add that as the release',
  ],
  [
    'an encrypted zip file',
    'locked.ods',
    () => zip(odsFiles(''), { encrypted: true }),
    'locked.ods  zip file is encrypted: mimetype',
  ],
  [
    'an encrypted ODS',
    'secret.ods',
    () => zip({ ...odsFiles(''), 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
    'secret.ods  spreadsheet is encrypted',
  ],
  [
    'an encrypted or very old workbook',
    'old.xlsx',
    () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
    'old.xlsx  spreadsheet is encrypted, or of the kind before 2007',
  ],
  [
    'one cell far from the other',
    'far.xlsx',
    () => zip(xlsxFiles(`<row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row>`)),
    'far.xlsx  spreadsheet cannot be read: Sheet "S" spans 1048576 rows x 16384 columns',
  ],
  [
    'repeat counts that multiply',
    'repeats.ods',
    () =>
      zip(
        odsFiles(
          `<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`,
        ),
      ),
    `repeats.ods  sheet is too large to read: more cells than any table has\n    expected  at most 2000000 cells in a sheet\n    ${tooLarge}`,
  ],
  [
    'many rows that repeat a little',
    'rows.ods',
    () =>
      zip(
        odsFiles(
          `<table:table-row table:number-rows-repeated="900">${text('x').repeat(9)}</table:table-row>`.repeat(
            900,
          ),
        ),
      ),
    'rows.ods  sheet is too large to read',
  ],
  [
    'a small file of very many cells',
    'dense.xlsx',
    () => {
      const cells = (at: number) =>
        Array.from({ length: 100 }, (_, i) => `<c><v>${(at * 7 + i) % 10}</v></c>`).join('');
      return zip(
        xlsxFiles(Array.from({ length: 5100 }, (_, at) => `<row r="${at + 1}">${cells(at)}</row>`).join('')),
      );
    },
    'dense.xlsx  sheet is too large to read: more cells than any table has\n    expected  at most 500000 cells in a file of',
  ],
  [
    'an entity bomb in XLSX',
    'entities.xlsx',
    () => zip(xlsxFiles('<row r="1"><c r="A1" t="str"><v>&j;</v></c></row>', entities)),
    'entities.xlsx  document type in xl/worksheets/sheet1.xml',
  ],
  [
    'an entity bomb in ODS',
    'entities.ods',
    () => zip(odsFiles(row(text('&j;')), entities)),
    'entities.ods  document type in content.xml',
  ],
  [
    'merged cells over each other',
    'merges.xlsx',
    () => zip(overlappingMerges()),
    'merges.xlsx  merged cells overlap without end',
  ],
  ['column widths without end', 'widths.xlsx', () => zip(endlessWidths()), ''],
  [
    'an XML that is cut',
    'xml.ods',
    () => zip({ ...odsFiles(''), 'content.xml': '<office:document-content><office:body>' }),
    'xml.ods  spreadsheet cannot be read: Unexpected end of document: unclosed element <office:body>',
  ],
  [
    'brackets without end in JSON',
    'deep.json',
    () => Buffer.from('['.repeat(MB)),
    'deep.json:1:66  JSON is nested more than 64 deep',
  ],
  [
    'a JSON-stat dataset of a size that nobody has',
    'size.json',
    () => Buffer.from(sizeBomb()),
    'size.json:1:1  dataset of 1000000000 cells\n    expected  at most 2000000',
  ],
  [
    'what is no Parquet file',
    'not.parquet',
    () => Buffer.from('PAR1 and so on PAR1'),
    'not.parquet  not a Parquet file in order: ',
  ],
];

describe('a hostile or broken file', () => {
  it.each(files)('is refused in words: %s', (_title, name, _bytes, fault) => {
    const { records, faults } = results[name] ?? {};
    if (fault === '') return expect([records, faults]).toEqual([0, []]);
    expect(records).toBeNull();
    expect(faults).toEqual([expect.stringContaining(fault)]);
  });

  it('takes seconds at most, and little memory: all of them one after the other', () => {
    expect(Object.values(results).filter(({ ms }) => ms > 10_000)).toEqual([]);
    expect(mb).toBeLessThan(700);
  });
});
