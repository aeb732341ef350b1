import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../faults/fault.ts';
import { STATUSES } from '../tables/status.ts';
import { RELEASE_CSV, sourceYaml } from '../test/moorland.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { ENDINGS } from './formats.ts';
import { columnName, readSource, sourceIds } from './readSource.ts';

const YAML = sourceYaml(RELEASE_CSV);

function read(yaml: string) {
  const faults = new FaultList();
  const source = readSource(temporaryNewsroom({ 'data/sources/sheep/source.yaml': yaml }), 'sheep', faults);
  return { source, faults: faults.all.map(formatFault) };
}

describe('readSource', () => {
  it('reads what a source declares', () => {
    const { source, faults } = read(YAML);
    expect(faults).toEqual([]);
    expect(source).toMatchObject({
      id: 'sheep',
      publisher: 'Moorland Counts',
      markers: { '..': 'x', '[r]': 'r' },
    });
    expect(source && columnName(source, 'Place')).toBe('area');
    expect(source && columnName(source, 'Sheep')).toBe('sheep');
    expect(source && columnName(source, 'Goats')).toBeNull();
  });

  it('puts the releases in the order of their dates', () => {
    const sha = '0'.repeat(64);
    const { source } = read(`${YAML}  - { date: 2001-01-01, file: old.csv, sha256: "${sha}" }\n`);
    expect(source?.releases.map(({ date }) => date)).toEqual(['2001-01-01', '2002-02-03']);
  });

  it('finds the sources of a newsroom by their folders', () => {
    const newsroom = temporaryNewsroom({
      'data/sources/b/source.yaml': '',
      'data/sources/a/source.yaml': '',
    });
    expect(sourceIds(newsroom)).toEqual(['a', 'b']);
    expect(sourceIds(temporaryNewsroom({}))).toEqual([]);
  });

  it('says so when the description is missing', () => {
    const faults = new FaultList();
    expect(readSource(temporaryNewsroom({}), 'sheep', faults)).toBeNull();
    expect(faults.all.map(formatFault)).toEqual([
      'data/sources/sheep/source.yaml  source without a description: the file is missing\n    mend      say in a source.yaml who published the files, under which licence, and what they hold',
    ]);
  });

  const file = 'data/sources/sheep/source.yaml';
  const cases: [title: string, yaml: string, fault: string][] = [
    [
      'suggests the key that was meant',
      YAML.replace('publisher:', 'publsher:').replace(
        'publsher: Moorland Counts',
        'publisher: A\npublsher: B',
      ),
      `${file}:2:1  unknown key: publsher\n    expected  one of publisher, title, url, licence, attribution, obtained, watch, query, encoding, delimiter, table, wide, keep, drop, key, columns, markers, releases\n    mend      did you mean publisher?`,
    ],
    [
      'asks for the sentence that a licence asks for',
      YAML.replace(/attribution: .*\n/, ''),
      `${file}:4:1  licence without an attribution\n    mend      add attribution: …, the sentence that the licence asks for`,
    ],
    [
      'shows how to say what a text under obtained said before',
      YAML.replace(/obtained: .*\n/, 'obtained: "Downloaded, at last"\n'),
      `${file}:6:11  wrong value for obtained: Downloaded, at last\n    expected  { how: original, note: "Downloaded, at last" }, or how: transcribed if it is not the publisher’s own file\n    mend      write { how: original, note: "Downloaded, at last" }, or how: transcribed if it is not the publisher’s own file`,
    ],
    [
      'asks from where a file was transcribed',
      YAML.replace(/obtained: .*\n/, 'obtained: { how: transcribed }\n'),
      `${file}:6:1  missing key: obtained.note\n    expected  text (in quotes if it looks like a number)\n    mend      add note: …`,
    ],
    [
      'refuses a marker that means no status',
      YAML.replace('"..": x', '"..": missing'),
      `${file}:12:18  wrong value for markers[".."]: missing\n    expected  one of ${STATUSES.join(', ')}\n    mend      write one of ${STATUSES.join(', ')}`,
    ],
    [
      'refuses a kind of column that there is not, and suggests one',
      YAML.replace('kind: area', 'kind: areas'),
      `${file}:8:18  wrong value for columns.Place.kind: areas\n    expected  one of area, period, number, text, marker, ignore\n    mend      did you mean area?`,
    ],
    [
      'refuses a column without a usable name',
      YAML.replace('kind: number, name: people', 'kind: number'),
      `${file}:11:3  column needs a name: People\n    expected  small letters, digits and _\n    mend      give it one, for example name: people`,
    ],
    [
      'refuses two columns of one name',
      YAML.replace('name: people', 'name: sheep'),
      `${file}:11:3  two columns have one name: sheep\n    mend      rename this one or Sheep; if it replaced that, say until when files had the one (until) and from when the other (since)`,
    ],
    [
      'refuses a key column that is not declared',
      YAML.replace('columns:', 'key: [area, breed]\ncolumns:'),
      `${file}:7:13  unknown column: breed\n    expected  one of area, period, sheep, people`,
    ],
    [
      'refuses markers of a column that holds no numbers',
      YAML.replace('People: { kind: number, name: people }', 'People: { kind: marker, of: Place }'),
      `${file}:11:31  undeclared column: Place\n    expected  one of Place, Year, Sheep, People\n    mend      declare it under columns`,
    ],
    [
      'refuses columns made of columns that are not declared',
      YAML.replace('columns:', 'wide: { name: Month, values: { Sheep: "* sheep" } }\ncolumns:'),
      `${file}:7:15  undeclared column: Month\n    expected  one of Place, Year, Sheep, People\n    mend      declare it under columns`,
    ],
    [
      'refuses dates that stand for no kind of period',
      YAML.replace('format: year', 'format: id, date: iso'),
      `${file}:9:33  dates of the format id\n    mend      say with format: month, year … which period a date stands for`,
    ],
    [
      'refuses a release file outside the folder',
      YAML.replace('file: 2002', 'file: ../2002'),
      `${file}:15:11  wrong value for releases[0].file: ../2002-02-03.csv\n    expected  the name of a file in the same folder that ends with one of ${ENDINGS.join(', ')}\n    mend      write the name of a file in the same folder that ends with one of ${ENDINGS.join(', ')}`,
    ],
  ];
  it.each(cases)('%s', (_title, yaml, fault) => {
    const { source, faults } = read(yaml);
    expect(source).toBeNull();
    expect(faults).toEqual([fault]);
  });

  it.each(['sheet: One', 'path: data'])('refuses an option without effect: %s', (option) => {
    const { faults } = read(YAML.replace('columns:', `table: { ${option} }\ncolumns:`));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/(?:sheet|path) is for (?:xlsx and ods|json) files only\n {4}mend {6}/);
  });

  it('refuses two releases of one date', () => {
    const again = YAML.split('\n').slice(-4).join('\n');
    expect(read(`${YAML}${again}`).faults).toEqual([
      `${file}:17:11  release appears twice: 2002-02-03\n    mend      a release is one publication date: remove one of the two`,
    ]);
  });
});
