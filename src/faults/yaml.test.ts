import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FaultList, formatFault } from './fault.ts';
import { readYaml, type YamlOptions } from './yaml.ts';

const schema = z.strictObject({
  title: z.string().min(1),
  size: z.number().optional(),
  style: z.enum(['plain', 'fancy']).default('plain'),
  site: z.url().optional(),
  parts: z.record(z.string(), z.strictObject({ column: z.string(), area: z.string().optional() })).optional(),
  list: z.array(z.strictObject({ file: z.string() })).optional(),
  day: z.iso.date().optional(),
  words: z.array(z.string()).optional(),
});

function read(text: string, options?: YamlOptions) {
  const faults = new FaultList();
  const file = readYaml(text, 'a.yaml', schema, faults, options);
  return { file, faults: faults.all.map(formatFault) };
}

describe('readYaml', () => {
  it('returns the value and says where each part of it stands', () => {
    const { file, faults } = read(
      'title: Stoats\nparts:\n  first: { column: weasels.count }\nlist:\n  - file: a.csv\n',
    );
    expect(faults).toEqual([]);
    expect(file?.value).toMatchObject({ title: 'Stoats', style: 'plain' });
    expect(file?.locate(['title'])).toEqual({ line: 1, column: 8 });
    expect(file?.locate(['parts', 'first'], 'key')).toEqual({ line: 3, column: 3 });
    expect(file?.locate(['parts', 'first', 'column'])).toEqual({ line: 3, column: 20 });
    expect(file?.locate(['list', 0, 'file'])).toEqual({ line: 5, column: 11 });
  });

  it('places a path that is not in the text at the deepest part of it that is', () => {
    const { file } = read('title: Stoats\nparts:\n  first: { column: c }\n');
    expect(file?.locate(['parts', 'second', 'column'])).toEqual({ line: 2, column: 1 });
  });

  it('adds the lines that stand before front matter', () => {
    expect(read('title: ""\n', { lineOffset: 1 }).faults).toEqual([
      'a.yaml:2:8  empty value for title\n    expected  some text\n    mend      fill it in',
    ]);
  });

  const cases: [title: string, text: string, fault: string][] = [
    [
      'suggests the known key that is nearest to an unknown one',
      'title: A\nstile: plain\n',
      'a.yaml:2:1  unknown key: stile\n    expected  one of title, size, style, site, parts, list, day, words\n    mend      did you mean style?',
    ],
    [
      'names the whole path of an unknown key inside a record',
      'title: A\nparts:\n  one: { colum: x, column: y }\n',
      'a.yaml:3:10  unknown key: parts.one.colum\n    expected  one of column, area\n    mend      did you mean column?',
    ],
    [
      'supposes that a key below a map may have lost its indentation',
      'title: A\nparts:\n  one: { column: x }\nother: { column: y }\n',
      'a.yaml:4:1  unknown key: other\n    expected  one of title, size, style, site, parts, list, day, words\n    mend      remove the key, or indent it if it belongs to parts',
    ],
    [
      'finds the quote that is not closed, and not where the parser gives up',
      'words:\n  - "on\n    and on\n    and on\ntitle: A\n',
      'a.yaml:2:5  not valid YAML: missing closing "quote\n    mend      close the quote that opens here',
    ],
    [
      'asks for a missing key',
      'size: 1\n',
      'a.yaml:1:1  missing key: title\n    expected  text (in quotes if it looks like a number)\n    mend      add title: …',
    ],
    [
      'says which kind of value it wanted',
      'title: 2024\n',
      'a.yaml:1:8  wrong value for title: 2024\n    expected  text (in quotes if it looks like a number)\n    mend      write text (in quotes if it looks like a number)',
    ],
    [
      'lists the allowed values and suggests the nearest',
      'title: A\nstyle: plian\n',
      'a.yaml:2:8  wrong value for style: plian\n    expected  one of plain, fancy\n    mend      did you mean plain?',
    ],
    [
      'asks for an address',
      'title: A\nsite: example\n',
      'a.yaml:2:7  wrong value for site: example\n    expected  an address that starts with https://\n    mend      write an address that starts with https://',
    ],
    [
      'refuses a key that is written twice',
      'title: A\ntitle: B\n',
      'a.yaml:2:1  not valid YAML: map keys must be unique\n    mend      keep one of the two keys',
    ],
  ];
  it.each(cases)('%s', (_title, text, fault) => {
    const { file, faults } = read(text);
    expect(file).toBeNull();
    expect(faults).toEqual([fault]);
  });

  const mends: [title: string, text: string, fault: string][] = [
    [
      'wants a day that exists',
      'title: A\nday: 2024-09-31\n',
      'a.yaml:2:6  wrong value for day: 2024-09-31\n    expected  a day that exists, in the form 2024-10-08\n    mend      write a day that exists, in the form 2024-10-08',
    ],
    [
      'puts a single value into the brackets of a list',
      'title: A\nwords: of households\n',
      'a.yaml:2:8  wrong value for words: of households\n    expected  a list\n    mend      write [of households]',
    ],
    [
      'names the keys that a value is to have',
      'title: A\nparts: { one: weasels }\n',
      'a.yaml:2:15  wrong value for parts.one: weasels\n    expected  keys with values: column, area\n    mend      write keys with values: column, area',
    ],
    [
      'says how quotes stand within quotes',
      'title: "{{ stoats.latest | count: "stoat" }} were seen"\n',
      `a.yaml:1:36  not valid YAML: unexpected scalar at node end\n    mend      a quote within quotes ends the value: write single ones inside ('case'), or begin the value on a line of its own after >-`,
    ],
    [
      'tells the first mistake of syntax, and not what follows from it',
      'title: {% if stoats %}Stoats {{ a }}{% endif %}\nsize: 1\nstyle: plain\n',
      'a.yaml:1:9  not valid YAML: plain value cannot start with directive indicator character %\n    mend      put the value in quotes',
    ],
  ];
  it.each(mends)('%s', (_title, text, fault) => {
    expect(read(text).faults).toEqual([fault]);
  });

  it('reports all faults of a file at once', () => {
    expect(read('titel: A\nsize: big\nlist: [{ fil: x }]\n').faults).toHaveLength(3);
  });

  it('refuses a text that is not YAML without throwing', () => {
    expect(read('title: "A\n').faults.length).toBeGreaterThan(0);
    expect(read('').faults).toHaveLength(1);
    expect(read('- a\n').faults).toHaveLength(1);
  });
});

it('tells a wrong value where one stands for a list of one', () => {
  const schema = z.strictObject({
    claims: z.record(
      z.string(),
      z.preprocess(
        (value) => (Array.isArray(value) ? value : [value]),
        z.array(z.strictObject({ at: z.iso.date() })),
      ),
    ),
  });
  const faults = new FaultList();
  readYaml('claims:\n  record: { at: May }\n', 'a.yaml', schema, faults);
  expect(faults.all.map(({ line, column, what }) => [line, column, what])).toEqual([
    [2, 17, 'wrong value for claims.record.at: May'],
  ]);
});
