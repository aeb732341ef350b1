import { z } from 'zod';
import type { CsvFile, CsvRecord } from '../csv/csv.ts';
import type { HeadRow } from '../csv/head.ts';
import type { Fault, FaultList } from '../faults/fault.ts';
import type { Place } from '../faults/place.ts';
import type { Area } from './area.ts';
import { SLUG, SLUG_FORM, slugOf } from './slug.ts';

export const AREA_COLUMNS = [
  'code',
  'name',
  'slug',
  'kind',
  'parent',
  'article',
  'preposition',
  'aliases',
  'comparable',
  'tile_column',
  'tile_row',
] as const;

/** Only in a file that has areas which ended, began or changed their name. */
export const LIFE_COLUMNS = ['from', 'to', 'successor', 'formerly'] as const;

type AreaColumn = (typeof AREA_COLUMNS)[number] | (typeof LIFE_COLUMNS)[number];

const COLUMNS: readonly AreaColumn[] = [...AREA_COLUMNS, ...LIFE_COLUMNS];

export interface AreaRow {
  readonly area: Area;
  readonly line: number;
  place(column: string): Place;
}

/** Reports a fault of the file. */
export type AddFault = (fault: Omit<Fault, 'file'>) => void;

/** Slug under which every story's national edition stands. */
const RESERVED_SLUG = 'national';

interface Rule {
  readonly accepts: (text: string) => boolean;
  readonly expected: string;
}

const word: Rule = {
  accepts: (text) => SLUG.test(text),
  expected: SLUG_FORM,
};
const filled: Rule = { accepts: (text) => text !== '', expected: 'some text' };
const wholeNumber: Rule = {
  accepts: (text) => /^\d{0,3}$/.test(text),
  expected: 'a whole number, or nothing',
};

const day: Rule = {
  accepts: (text) => text === '' || z.iso.date().safeParse(text).success,
  expected: 'a date such as 2023-03-31, or nothing',
};

const RULES: Readonly<Partial<Record<AreaColumn, Rule>>> = {
  code: { accepts: (text) => /^[A-Za-z0-9-]+$/.test(text), expected: 'letters, digits and hyphens' },
  name: filled,
  slug: word,
  kind: word,
  preposition: { accepts: (text) => /^\p{Ll}+$/u.test(text), expected: 'a word such as in, on or at' },
  comparable: { accepts: (text) => text === 'yes' || text === 'no', expected: 'yes or no' },
  tile_column: wholeNumber,
  tile_row: wholeNumber,
  from: day,
  to: day,
};

/** In a language whose places may have these articles. */
function rulesFor(articles: readonly string[]): typeof RULES {
  const accepts = (text: string) => text === '' || articles.includes(text);
  return { ...RULES, article: { accepts, expected: `${articles.join(', ')}, or nothing` } };
}

/**
 * @param articles that the site's language has
 */
export function areaRow(
  header: CsvFile['header'],
  record: CsvRecord,
  file: string,
  faults: FaultList,
  articles: readonly string[],
): AreaRow {
  const rules = rulesFor(articles);
  const index = (column: string) => header.cells.indexOf(column);
  const text = (column: AreaColumn) => (record.cells[index(column)] ?? '').trim();
  const place = (column: string) => record.place(index(column));
  const wrong = COLUMNS.filter((column) => rules[column]?.accepts(text(column)) === false);
  for (const column of wrong) {
    const what = text(column) === '' ? `empty ${column}` : `wrong ${column}: ${text(column)}`;
    faults.add({ file, ...place(column), what, expected: rules[column]?.expected });
  }
  const half = (text('tile_column') === '') !== (text('tile_row') === '');
  if (half) {
    const mend = 'give both tile_column and tile_row, or neither';
    faults.add({ file, ...place('tile_column'), what: 'half a tile: one number is missing', mend });
  }
  if (text('slug') === RESERVED_SLUG) {
    const mend = 'choose another slug';
    faults.add({
      file,
      ...place('slug'),
      what: `slug belongs to the national editions: ${RESERVED_SLUG}`,
      mend,
    });
  }
  return { area: toArea(text, groupsOf(header, record)), line: record.line, place };
}

/** A column of the newsroom's own: `region`. */
export const GROUP_COLUMN = /^[a-z][a-z0-9_]*$/;

function groupsOf(
  { cells: names }: Pick<HeadRow, 'cells'>,
  { cells }: Pick<HeadRow, 'cells'>,
): Area['groups'] {
  const own = names.flatMap((name, i): [string, string][] => {
    const text = (cells[i] ?? '').trim();
    const isOwn = GROUP_COLUMN.test(name) && !COLUMNS.some((known) => known === name);
    return isOwn && text !== '' ? [[name, text]] : [];
  });
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

function toArea(text: (column: AreaColumn) => string, groups: Area['groups']): Area {
  const formerly = listOf(text('formerly'));
  const tile = { column: Number(text('tile_column')), row: Number(text('tile_row')) };
  return {
    code: text('code'),
    name: text('name'),
    slug: text('slug'),
    kind: text('kind'),
    parent: text('parent') || null,
    article: text('article'),
    preposition: text('preposition'),
    // Sources and readers know an area by its former names, too.
    aliases: [...listOf(text('aliases')), ...formerly.filter((each) => !SLUG.test(each))],
    comparable: text('comparable') === 'yes',
    tile: text('tile_column') === '' || text('tile_row') === '' ? null : tile,
    ...(groups && { groups }),
    ...lifeOf(text),
    ...(formerly.length > 0 && { formerly: formerly.map(slugOf) }),
  };
}

function lifeOf(text: (column: AreaColumn) => string): Pick<Area, 'life'> {
  const [from, to] = [text('from') || null, text('to') || null];
  const successors = listOf(text('successor'));
  return from || to || successors.length > 0 ? { life: { from, to, successors } } : {};
}

/** Texts between semicolons. */
export function listOf(text: string): string[] {
  return text
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
