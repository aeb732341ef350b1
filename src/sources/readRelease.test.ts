import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../faults/fault.ts';
import { AREAS, moorland, RELEASE_CSV, sha256, sourceYaml, withRelease } from '../test/moorland.ts';
import { plainRelease } from '../test/plainRelease.ts';
import { type NewsroomFiles, temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { readRelease } from './readRelease.ts';
import { readSource } from './readSource.ts';

async function readFiles(files: NewsroomFiles) {
  const newsroom = temporaryNewsroom(files);
  const faults = new FaultList();
  const source = readSource(newsroom, 'sheep', faults);
  const [spec] = source?.releases ?? [];
  const release = source && spec ? await readRelease(newsroom, source, spec, AREAS, faults) : null;
  return { release: plainRelease(release), faults: faults.all.map(formatFault) };
}

const read = (csv: string) => readFiles(withRelease(csv));
const file = 'data/sources/sheep/2002-02-03.csv';

describe('readRelease', () => {
  it('returns codes, period ids, numbers and statuses by column', async () => {
    const { release, faults } = await read(RELEASE_CSV);
    expect(faults).toEqual([]);
    expect(release).toEqual({
      date: '2002-02-03',
      rows: 4,
      read: 4,
      dropped: [],
      notes: [],
      leftOut: { above: 0, below: 0 },
      columns: {
        area: ['M0', 'M1', 'M2', 'M3'],
        period: ['2001', '2001', '2001', '2001'],
        sheep: [1500, 900, 600, undefined],
        sheep_status: ['', '', '[r]', '[x]'],
        people: [undefined, 100, 200, 50],
        people_status: ['[x]', '', '', ''],
      },
    });
  });

  it('knows areas by code, name or alias, and columns in any order', async () => {
    const { release } = await read(
      'Year,Sheep,People,Place\n2001,1,1,m1\n2001,1,1,MOORLAND\n2001,1,1,gull & tern\n',
    );
    expect(release?.columns['area']).toEqual(['M1', 'M0', 'M3']);
  });

  it('refuses a file that has changed since it was added', async () => {
    const { release, faults } = await readFiles(moorland({ [file]: `${RELEASE_CSV}Gull,2002,1,1\n` }));
    expect(release).toBeNull();
    expect(faults).toEqual([
      `${file}  raw file has changed: sha256 ${sha256(`${RELEASE_CSV}Gull,2002,1,1\n`)}\n    expected  sha256 ${sha256(RELEASE_CSV)}\n    mend      never edit a raw file: put it back as it was, and add new figures as a release of their own`,
    ]);
  });

  it('says so when the file is missing', async () => {
    const { [file]: _gone, ...files } = moorland();
    expect((await readFiles(files)).faults).toEqual([
      `${file}  release file is missing: 2002-02-03.csv\n    expected  the file of 2002-02-03\n    mend      put the file back`,
    ]);
  });

  it('refuses bytes that are text in no encoding', async () => {
    const { faults } = await readFiles(moorland({ [file]: new Uint8Array([0x41, 0x0a, 0xe9, 0x81, 0x0a]) }));
    expect(faults[1]).toBe(
      `${file}:2  text is not utf-8\n    expected  text in utf-8\n    mend      declare encoding: windows-1252 or utf-16le in source.yaml, if that is what it is`,
    );
  });

  it.each([
    ['declared Windows-1252', 'latin1', ''],
    ['UTF-16 with its byte order mark', 'utf16le', '\uFEFF'],
  ] as const)('reads %s', async (_what, encoding, mark) => {
    const csv = RELEASE_CSV.replace('Northmoor', 'Nörthmoor');
    const bytes = Buffer.from(`${mark}${csv}`, encoding);
    const yaml = sourceYaml(bytes).replace('columns:', 'encoding: windows-1252\ncolumns:');
    const { faults } = await readFiles(moorland({ [file]: bytes, 'data/sources/sheep/source.yaml': yaml }));
    expect(faults).toEqual([expect.stringContaining(`${file}:3:1  unknown area: Nörthmoor\n`)]);
  });

  const surrounded = `Sheep, by district\n"A ""title"", never closed\n\n${RELEASE_CSV}\nNotes\nSheep are, as a rule, woolly,\n`;
  const readTable = (table: string, csv = surrounded) => {
    const yaml = sourceYaml(csv).replace('columns:', `table: ${table}\ncolumns:`);
    return readFiles(moorland({ [file]: csv, 'data/sources/sheep/source.yaml': yaml }));
  };

  it('leaves out titles and footnotes as declared, and counts them', async () => {
    const { release, faults } = await readTable('{ header: 4, end: Notes }');
    expect(faults).toEqual([]);
    expect(release).toMatchObject({ rows: 4, leftOut: { above: 2, below: 2 } });
  });

  it('keeps the numbers of the lines when a title stands above the table', async () => {
    const csv = surrounded.replace('900', 'many');
    expect((await readTable('{ header: 4, end: Notes }', csv)).faults[0]).toContain(
      `${file}:6:16  not a number: many\n`,
    );
  });

  it('finds an end behind empty cells, as in a sheet', async () => {
    const indented = surrounded.replace('\nNotes', '\n,"",Notes');
    expect(indented).not.toBe(surrounded);
    expect(await readTable('{ header: 4, end: Notes }', indented)).toMatchObject({
      faults: [],
      release: { rows: 4, leftOut: { above: 2, below: 2 } },
    });
  });

  it('refuses a table that does not end or begin where it is declared to', async () => {
    expect((await readTable('{ header: 4, end: Note 1 }')).faults).toEqual([
      `${file}  end of the table not found: Note 1\n    mend      correct table.end in source.yaml, or leave it out`,
    ]);
    expect((await readTable('{ header: 99 }')).faults).toEqual([
      `${file}  no header on line 99: the file has 12\n    mend      correct table.header in source.yaml`,
    ]);
  });

  it('refuses titles and footnotes that are not declared', async () => {
    expect((await read(`${RELEASE_CSV}\nNotes\n`)).faults).toEqual([
      `${file}:7  wrong number of cells: 1\n    expected  4, as in the header\n    mend      if the cells that it lacks are empty, declare table: { ragged: fill }; if it is a note, say with table.end where the table ends`,
    ]);
  });

  const header = 'Place,Year,Sheep,People\n';
  const declared = 'a number, or a declared marker: "..", "[r]"';
  const cases: [title: string, csv: string, fault: string][] = [
    [
      'refuses a name that no area has, and suggests one',
      `${header}Nothmoor,2001,1,1\n`,
      `${file}:2:1  unknown area: Nothmoor\n    expected  a code, name or alias of data/areas.csv\n    mend      if it is Northmoor, add this name to its aliases in data/areas.csv`,
    ],
    [
      'refuses a name that is like no other',
      `${header}Elsewhere,2001,1,1\n`,
      `${file}:2:1  unknown area: Elsewhere\n    expected  a code, name or alias of data/areas.csv\n    mend      add the area, or add this name to the aliases of one`,
    ],
    [
      'refuses an empty area',
      `${header},2001,1,1\n`,
      `${file}:2:1  empty area\n    expected  a code, name or alias of data/areas.csv\n    mend      where the row is blank, drop it in source.yaml: values: [""], because: a blank row`,
    ],
    [
      'refuses a period of another format',
      `${header}Gull,2001/02,1,1\n`,
      `${file}:2:6  not a period: 2001/02\n    expected  a year of four digits such as 2023`,
    ],
    [
      'refuses a symbol that is not declared',
      `${header}Gull,2001,:,1\n`,
      `${file}:2:11  not a number: :\n    expected  ${declared}\n    mend      declare what ":" means under markers in source.yaml`,
    ],
    [
      'refuses an empty number',
      `${header}Gull,2001,1,\n`,
      `${file}:2:13  empty number\n    expected  ${declared}\n    mend      declare what "" means under markers in source.yaml`,
    ],
    [
      'refuses thousands where they are not declared',
      `${header}Gull,2001,1,"1,000"\n`,
      `${file}:2:13  comma in a number: 1,000\n    mend      declare thousands: "," for the column in source.yaml`,
    ],
    [
      'refuses two rows that speak of the same, and names both lines',
      `${header}Gull,2001,1,1\nNorthmoor,2001,1,1\nM3,2001,2,2\n`,
      `${file}:4  row appears twice: M3, 2001\n    expected  one row for each area and period\n    mend      it is already on line 2; if both are meant, declare a longer key in source.yaml`,
    ],
    [
      'refuses a column that is not declared',
      'Place,Year,Sheep,People,Goats\nGull,2001,1,1,1\n',
      `${file}:1:25  undeclared column: Goats\n    mend      declare it in source.yaml, with kind: ignore if it is not used`,
    ],
    [
      'refuses a row of another length',
      `${header}Gull,2001,1,1,1\n`,
      `${file}:2:15  wrong number of cells: 5\n    expected  4, as in the header\n    mend      if the further cells are empty, declare table: { ragged: fill }; else ask for a file with quotes around cells that contain a comma`,
    ],
  ];
  it.each(cases)('%s', async (_title, csv, fault) => {
    const { release, faults } = await read(csv);
    expect(release).toBeNull();
    expect(faults).toEqual([fault]);
  });

  it('says which declared column is missing, and what may stand in its place', async () => {
    expect((await read('Place,Year,Sheeps,People\nGull,2001,1,1\n')).faults).toEqual([
      `${file}:1:12  undeclared column: Sheeps\n    mend      declare it in source.yaml, where it may be Sheep`,
      `${file}:1  missing column: Sheep\n    expected  the columns of source.yaml: Place, Year, Sheep, People\n    mend      correct the name in source.yaml, or remove it there`,
    ]);
  });

  it('reports every fault of the file at once', async () => {
    const { faults } = await read(`${header}Gul,01,x,y\nGull,2001,1,1\nGull,2001,1,1\nGull,2001\n`);
    expect(faults.map((fault) => fault.split('\n')[0])).toEqual([
      `${file}:5  wrong number of cells: 2`,
      `${file}:2:1  unknown area: Gul`,
      `${file}:2:5  not a period: 01`,
      `${file}:2:8  not a number: x`,
      `${file}:2:10  not a number: y`,
      `${file}:4  row appears twice: M3, 2001`,
    ]);
  });

  it('reports a name that is wrong in many rows once, with their lines', async () => {
    expect((await read(`${header}Gul,2001,1,1\nGul,2002,1,1\nGul,2003,1,1\n`)).faults).toEqual([
      `${file}:2:1  unknown area: Gul (also on lines 3, 4)\n    expected  a code, name or alias of data/areas.csv\n    mend      if it is Gull, add this name to its aliases in data/areas.csv`,
    ]);
  });

  it('leaves out a column that is declared as ignored', async () => {
    const files = withRelease(RELEASE_CSV);
    const yaml = 'data/sources/sheep/source.yaml';
    const ignoring = String(files[yaml]).replace(/People: .*/, 'People: { kind: ignore }');
    const { release } = await readFiles({ ...files, [yaml]: ignoring });
    expect(Object.keys(release?.columns ?? {})).toEqual(['area', 'period', 'sheep', 'sheep_status']);
  });
});
