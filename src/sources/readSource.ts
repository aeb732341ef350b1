import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Fault, FaultList } from '../faults/fault.ts';
import { readYaml, type YamlFile } from '../faults/yaml.ts';
import { dayOf, isHeld } from '../newsroom/embargo.ts';
import { foldersIn } from '../newsroom/foldersIn.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { readingOlder } from '../newsroom/olderForms.ts';
import { type FormatName, formatOf } from './formats.ts';
import { type ColumnRule, type Source, type SourceSpec, sourceSchema } from './source.ts';

/** Names of the folders under `data/sources`, in alphabetical order. */
export function sourceIds(newsroom: Newsroom): string[] {
  return foldersIn(newsroom.sources);
}

/**
 * Reads `data/sources/<id>/source.yaml`, without its release files.
 * @returns null when a fault was added, or no release is out by now
 */
export function readSource(newsroom: Newsroom, id: string, faults: FaultList): Source | null {
  const yaml = path.join(newsroom.sources, id, 'source.yaml');
  const file = shownPath(newsroom, yaml);
  if (!existsSync(yaml)) {
    const mend = 'say in a source.yaml who published the files, under which licence, and what they hold';
    faults.add({ file, line: 0, column: 0, what: 'source without a description: the file is missing', mend });
    return null;
  }
  const read = readYaml(
    readFileSync(yaml, 'utf8'),
    file,
    readingOlder('source', sourceSchema, newsroom),
    faults,
  );
  if (!read) return null;
  const own = new FaultList();
  checkSource(read, (fault) => own.add({ file, ...fault }));
  faults.addAll(own.all);
  if (own.all.length > 0) return null;
  return sourceNow({ ...read.value, id }, newsroom);
}

/** With the releases that are out by now; null where none is. */
function sourceNow(source: Source, newsroom: Newsroom): Source | null {
  const all = source.releases.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const releases = all.filter(({ released }) => !isHeld(released, newsroom));
  if (releases.length === 0) return null;
  const held = all.filter((release) => !releases.includes(release)).map(({ date }) => date);
  const title = releases.findLast((release) => release.title)?.title ?? source.title;
  const url = releases.findLast((release) => release.url)?.url ?? source.url;
  return { ...source, title, url, releases, ...(held.length > 0 && { held }) };
}

type Add = (fault: Omit<Fault, 'file'>) => void;

function checkSource(yaml: YamlFile<SourceSpec>, add: Add): void {
  const names = Object.keys(yaml.value.columns).map(
    (header) => [header, columnName(yaml.value, header)] as const,
  );
  checkNames(names, yaml, add);
  checkSpans(yaml, add);
  checkReferences(yaml.value, (path, header) => {
    const expected = `one of ${Object.keys(yaml.value.columns).join(', ')}`;
    add({
      ...yaml.locate(path),
      what: `undeclared column: ${header}`,
      expected,
      mend: 'declare it under columns',
    });
  });
  checkDates(yaml, add);
  if (yaml.value.licence && !yaml.value.attribution) {
    const mend = 'add attribution: …, the sentence that the licence asks for';
    add({ ...yaml.locate(['licence'], 'key'), what: 'licence without an attribution', mend });
  }
  checkKey(names, yaml, add);
  checkTable(yaml, add);
  checkReleases(yaml, add);
  checkObtaining(yaml, add);
}

type ColumnNames = readonly (readonly [header: string, name: string | null])[];

function checkNames(
  names: ColumnNames,
  { value: { columns }, locate }: YamlFile<SourceSpec>,
  add: Add,
): void {
  for (const [index, [header, name]] of names.entries()) {
    const place = locate(['columns', header], 'key');
    if (name === null) continue;
    if (!/^[a-z][a-z0-9_]*$/.test(name)) {
      const mend = `give it one, for example name: ${suggestName(header)}`;
      add({
        ...place,
        what: `column needs a name: ${header}`,
        expected: 'small letters, digits and _',
        mend,
      });
    }
    const other = names
      .slice(0, index)
      .find(([its, taken]) => taken === name && meet(columns[its], columns[header]));
    const mend = `rename this one or ${other?.[0]}; if it replaced that, say until when files had the one (until) and from when the other (since)`;
    if (other) add({ ...place, what: `two columns have one name: ${name}`, mend });
  }
}

/** Whether some file may have both. */
function meet(one: ColumnRule | undefined, other: ColumnRule | undefined): boolean {
  const isBefore = (a: ColumnRule | undefined, b: ColumnRule | undefined) =>
    a?.until !== undefined && b?.since !== undefined && a.until < b.since;
  return !isBefore(one, other) && !isBefore(other, one);
}

function checkSpans({ value, locate }: YamlFile<SourceSpec>, add: Add): void {
  for (const [header, { since, until }] of Object.entries(value.columns)) {
    if (since === undefined || until === undefined || since <= until) continue;
    const expected = `a date from ${since} on`;
    add({ ...locate(['columns', header, 'until']), what: `until before since: ${until}`, expected });
  }
}

function checkDates({ value, locate }: YamlFile<SourceSpec>, add: Add): void {
  for (const [header, rule] of Object.entries(value.columns)) {
    if (rule.kind !== 'period' || rule.date === undefined || rule.format !== 'id') continue;
    const mend = 'say with format: month, year … which period a date stands for';
    add({ ...locate(['columns', header, 'format']), what: 'dates of the format id', mend });
  }
}

function checkKey(names: ColumnNames, { value, locate }: YamlFile<SourceSpec>, add: Add): void {
  for (const [index, key] of (value.key ?? []).entries()) {
    if (names.some(([, name]) => name === key)) continue;
    const expected = `one of ${names.flatMap(([, name]) => name ?? []).join(', ')}`;
    add({ ...locate(['key', index]), what: `unknown column: ${key}`, expected });
  }
}

/** Options that only some formats have, and what to write for the others. */
const ONLY_IN = {
  sheet: { formats: ['xlsx', 'ods'], mend: 'leave it out: the file is one table' },
  range: {
    formats: ['xlsx', 'ods', 'text'],
    mend: 'leave it out: the file is one table',
  },
  ragged: { formats: ['text'], mend: 'leave it out: rows of other formats have all their cells' },
  path: { formats: ['json'], mend: 'leave it out: the file is one table' },
} as const;

/** An option that no release file has would be without effect. */
function checkTable({ value, locate }: YamlFile<SourceSpec>, add: Add): void {
  const used = value.releases.map(({ file }) => formatOf(file));
  for (const [option, { formats, mend }] of Object.entries(ONLY_IN)) {
    const known: readonly (FormatName | null)[] = formats;
    const isDeclared = value.table?.[option as keyof typeof ONLY_IN] !== undefined;
    if (!isDeclared || used.some((format) => known.includes(format))) continue;
    const place = locate(['table', option], 'key');
    add({ ...place, what: `${option} is for ${formats.join(' and ')} files only`, mend });
  }
}

function checkReleases({ value, locate }: YamlFile<SourceSpec>, add: Add): void {
  for (const [index, { date, released = date }] of value.releases.entries()) {
    if (dayOf(released) !== date) {
      const mend = `write released: with the day ${date}, in the zone where it is published, or correct the date`;
      add({ ...locate(['releases', index, 'released']), what: `time of another day: ${released}`, mend });
    }
    if (value.releases.findIndex((other) => other.date === date) === index) continue;
    const mend = 'a release is one publication date: remove one of the two';
    add({ ...locate(['releases', index, 'date']), what: `release appears twice: ${date}`, mend });
  }
}

/** A query's result stands in no publisher's file, so it is not cited as one. */
function checkObtaining({ value: { watch, query, obtained }, locate }: YamlFile<SourceSpec>, add: Add): void {
  if (watch && query) {
    add({ ...locate(['query'], 'key'), what: 'watch and query in one source', mend: 'remove one of them' });
  }
  const by = query?.parts?.by;
  if (query && by !== undefined && query.key[0] !== by) {
    const mend = `write key: [${[by, ...query.key.filter((name) => name !== by)].join(', ')}]`;
    const what = `parts by another column than the first of the key: ${by}`;
    add({ ...locate(['query', 'parts', 'by']), what, mend });
  }
  if ((obtained.how === 'queried') !== (query !== undefined)) {
    const [what, mend] = query
      ? [`a query, but obtained.how: ${obtained.how}`, 'write how: queried']
      : ['obtained.how: queried, but no query', 'add query: …, or write how: original or transcribed'];
    add({ ...locate(['obtained', 'how']), what, mend });
  }
}

/** Checks references to columns from other parts of the description. */
function checkReferences(
  { columns, wide }: SourceSpec,
  undeclared: (path: readonly string[], header: string) => void,
): void {
  const isNumber = (of: string) =>
    Object.entries(columns).some(
      ([header, its]) => its.kind === 'number' && (header === of || its.name === of),
    );
  for (const [header, rule] of Object.entries(columns)) {
    if (rule.kind === 'marker' && !isNumber(rule.of)) undeclared(['columns', header, 'of'], rule.of);
  }
  if (!wide) return;
  if (!Object.hasOwn(columns, wide.name)) undeclared(['wide', 'name'], wide.name);
  for (const name of Object.keys(wide.values)) {
    if (!Object.hasOwn(columns, name)) undeclared(['wide', 'values', name], name);
  }
}

/** The name that recipes use for a column of the file; null when they do not get it. */
export function columnName({ columns }: Pick<SourceSpec, 'columns'>, header: string): string | null {
  const rule = Object.hasOwn(columns, header) ? columns[header] : undefined;
  if (!rule || rule.kind === 'ignore' || rule.kind === 'marker') return null;
  return rule.name ?? header;
}

export function suggestName(header: string): string {
  const name = header
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '');
  return name === '' ? 'value' : name;
}
