import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Locate, YamlPath } from '../faults/place.ts';
import { readYaml } from '../faults/yaml.ts';
import type { Area } from '../newsroom/area.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { PictureFolder } from '../pictures/pictureFolder.ts';
import type { Attested } from '../prose/attested.ts';
import { parseTemplate, type Template } from '../prose/liquid.ts';
import { parsePeriod } from '../tables/period.ts';
import type { Table } from '../tables/table.ts';
import { type Approvals, NO_APPROVALS, readApprovals } from '../wordings/approvals.ts';
import { blockScalar } from './blockScalar.ts';
import { checkHistory } from './history.ts';
import type { NewsroomData } from './newsroomData.ts';
import {
  type Binding,
  type FigureSpec,
  type LeadPicture,
  NATIONAL_SLUG,
  type Story,
  type StoryMeta,
  storySchema,
} from './story.ts';

/** Reads `content/stories/<slug>/story.md`. @returns null when a fault was added */
export function readStory(
  newsroom: Newsroom,
  slug: string,
  data: NewsroomData,
  faults: FaultList,
): Story | null {
  const file = path.join(newsroom.stories, slug, 'story.md');
  if (!existsSync(file)) {
    const slugs = storySlugs(newsroom);
    const close = nearest(slug, slugs) ?? undefined;
    faults.add({
      file: shownPath(newsroom, file),
      line: 0,
      column: 0,
      what: 'no such file',
      expected: `a story, one of ${slugs.join(', ') || 'none'}`,
      mend: close && `did you mean ${close}?`,
    });
    return null;
  }
  const pictures = new PictureFolder(path.join(newsroom.stories, slug, 'pictures'));
  const approvals = readApproved(newsroom, slug, faults);
  const text = readFileSync(file, 'utf8');
  return parseStory(text, slug, shownPath(newsroom, file), data, faults, { pictures, approvals });
}

/** Where the wordings of a story are kept that somebody has read. */
export function approvedFile({ stories }: Pick<Newsroom, 'stories'>, slug: string): string {
  return path.join(stories, slug, 'approved.yaml');
}

function readApproved(newsroom: Newsroom, slug: string, faults: FaultList): Approvals {
  const file = approvedFile(newsroom, slug);
  if (!existsSync(file)) return NO_APPROVALS;
  return readApprovals(readFileSync(file, 'utf8'), shownPath(newsroom, file), faults);
}

/** Names of the folders that hold a story. */
function storySlugs({ stories }: Newsroom): string[] {
  if (!existsSync(stories)) return [];
  return readdirSync(stories)
    .filter((slug) => existsSync(path.join(stories, slug, 'story.md')))
    .toSorted();
}

/** What lies beside a story's text. */
export interface StoryFolder {
  readonly pictures?: PictureFolder;
  readonly approvals?: Approvals;
}

/** @returns null when a fault was added */
export function parseStory(
  text: string,
  slug: string,
  file: string,
  data: NewsroomData,
  faults: FaultList,
  { pictures = new PictureFolder('pictures'), approvals = NO_APPROVALS }: StoryFolder = {},
): Story | null {
  const before = faults.all.length;
  const parts = splitFrontMatter(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
  if (!parts) {
    const open = text.replace(/^\uFEFF/, '').startsWith('---');
    faults.add({
      file,
      line: 1,
      column: 1,
      what: open ? 'the front matter is not closed' : 'no front matter',
      expected: 'a block of YAML between two lines of ---',
      mend: open ? 'write --- on a line of its own where it ends' : 'begin the file with a line of ---',
    });
    return null;
  }
  const front = readYaml(parts.front, file, storySchema, faults, { lineOffset: 1 });
  if (!front) return null;
  const { value: meta, locate } = front;
  const template = (key: 'headline' | 'standfirst' | 'description') => {
    const { line, column } = locate([key], 'value');
    const block = blockScalar(parts.front, locate([key], 'key').line - 1);
    if (!block) return parseTemplate(meta[key] ?? '', { file, line, column }, faults);
    return parseTemplate(block.text, { file, line: block.line + 1, column: block.column }, faults);
  };
  const headline = template('headline');
  const standfirst = template('standfirst');
  const description = meta.description === undefined ? null : template('description');
  const picture = leadPicture(meta, locate, file, faults);
  const body = parseTemplate(parts.body, { file, line: parts.bodyLine, column: 1 }, faults);
  const bindings = readBindings(meta, locate, file, data, faults);
  const places = readAreasOf(meta, locate, file, data, faults);
  checkAttested(meta, locate, file, data, faults);
  checkHistory(meta, locate, file, data, faults);
  if (!headline || !standfirst || !body || faults.all.length > before) return null;
  const attested = attestedOf(meta, locate);
  const texts: Record<'headline' | 'standfirst' | 'body', Template> = { headline, standfirst, body };
  const references = new Map(bindings.map((binding) => [binding.name, referenceOf(binding, data)]));
  const lineOf = (at: YamlPath) => locate(at, 'value').line;
  const parsed = { ...texts, description, picture, bindings, references, attested, lineOf };
  return { slug, file, meta, ...parsed, pictures, approvals, ...places };
}

function leadPicture(
  { picture }: StoryMeta,
  locate: Locate,
  file: string,
  faults: FaultList,
): LeadPicture | null {
  if (!picture) return null;
  const placeOf = (key: string) => ({ file, ...locate(['picture', key], 'value') });
  const alt = parseTemplate(picture.alt, placeOf('alt'), faults);
  const caption =
    picture.caption === undefined ? null : parseTemplate(picture.caption, placeOf('caption'), faults);
  return alt && { file: picture.file, alt, credit: picture.credit, caption, place: placeOf('file') };
}

function splitFrontMatter(text: string): { front: string; body: string; bodyLine: number } | null {
  const match = /^---\n([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return null;
  const [whole, front = ''] = match;
  return { front, body: text.slice(whole.length), bodyLine: whole.split('\n').length };
}

/** Names that the engine gives to every story. */
const RESERVED_NAMES = ['area', 'nation', 'national'] as const;

function readBindings(
  meta: StoryMeta,
  locate: Locate,
  file: string,
  data: NewsroomData,
  faults: FaultList,
): Binding[] {
  return Object.entries(meta.figures).flatMap(([name, spec]) => {
    const at = { file, ...locate(['figures', name], 'value') };
    if (RESERVED_NAMES.some((reserved) => reserved === name)) {
      faults.add({
        ...at,
        ...locate(['figures', name], 'key'),
        what: `name is taken: ${name}`,
        mend: 'give the figure another name',
      });
      return [];
    }
    const bound = bindColumn(spec, data);
    const area = bindArea(spec, data);
    for (const problem of [bound, area])
      if (typeof problem === 'string') faults.add({ ...at, ...explain(problem) });
    if (typeof bound === 'string' || typeof area === 'string') return [];
    const period = typeof spec !== 'string' && spec.period ? parsePeriod(spec.period) : null;
    return [{ name, ...bound, area, period }];
  });
}

/** `crime.offences` of the edition's own area; `crime.offences(nation)`, `crime.offences(north-shire)[2022]`. */
function referenceOf({ table, column, area, period }: Binding, { nation }: NewsroomData): string {
  const of = area === null ? '' : `(${area === nation ? 'nation' : area.slug})`;
  return `${table.id}.${column.name}${of}${period ? `[${period.id}]` : ''}`;
}

function explain(problem: string): { what: string; expected?: string } {
  const [what = '', expected] = problem.split('; ');
  return expected ? { what, expected } : { what };
}

/** The column, or what is wrong. */
function bindColumn(spec: FigureSpec, data: NewsroomData): Pick<Binding, 'table' | 'column'> | string {
  const reference = typeof spec === 'string' ? spec : spec.column;
  const [tableId = '', columnName = ''] = reference.split('.');
  const table = data.tables.get(tableId);
  if (!table) return `unknown table: ${tableId}; ${suggest(tableId, [...data.tables.keys()])}`;
  const column = table.columns.get(columnName);
  if (!column) return `unknown column: ${reference}; ${suggest(columnName, [...table.columns.keys()])}`;
  return { table, column };
}

function suggest(name: string, known: readonly string[]): string {
  const close = nearest(name, known);
  return `${close ? `did you mean ${close}? ` : ''}There is ${known.join(', ') || 'none'}`;
}

function bindArea(spec: FigureSpec, data: NewsroomData): Area | null | string {
  if (typeof spec === 'string' || spec.area === undefined) return null;
  if (spec.area === 'nation') return data.nation;
  const { bySlug, byName } = data.areas;
  const area = bySlug.get(spec.area) ?? byName.get(spec.area.toLowerCase());
  return area ?? `unknown area: ${spec.area}; ${suggestArea(spec.area, [...bySlug.keys()])}`;
}

function suggestArea(name: string, slugs: readonly string[]): string {
  const close = nearest(name, slugs);
  return close ? `did you mean ${close}?` : 'a slug, name or code of areas.csv, or nation';
}

function readAreasOf(
  meta: StoryMeta,
  locate: Locate,
  file: string,
  data: NewsroomData,
  faults: FaultList,
): Pick<Story, 'areas' | 'peers'> {
  const { areas: kind, of } = meta.editions;
  const peers = data.areas.all.filter((area) => area.kind === kind);
  if (peers.length === 0) {
    const kinds = [...new Set(data.areas.all.map((area) => area.kind))];
    const expected = suggest(kind, kinds);
    faults.add({
      file,
      ...locate(['editions', 'areas'], 'value'),
      what: `no area of this kind: ${kind}`,
      expected,
    });
  }
  const table = data.tables.get(of);
  if (!table) {
    const expected = suggest(of, [...data.tables.keys()]);
    faults.add({ file, ...locate(['editions', 'of'], 'value'), what: `unknown table: ${of}`, expected });
    return { areas: [], peers };
  }
  const covered = peers.filter((area) => area !== data.nation && isCovered(table, area));
  return { areas: covered.toSorted((a, b) => (a.name < b.name ? -1 : 1)), peers };
}

function isCovered(table: Table, area: Area): boolean {
  return (table.byArea.get(area.code) ?? []).some((row) =>
    Object.values(row.cells).some(({ value }) => value !== null),
  );
}

/** Each attested claim with its id and the line where it is declared. */
function attestedOf(meta: StoryMeta, locate: Locate): Attested[] {
  return Object.entries(meta.attested).flatMap(([id, claims]) => {
    return claims.map((claim, i) => ({ ...claim, id, line: locate(['attested', id, i], 'value').line }));
  });
}

function checkAttested(
  meta: StoryMeta,
  locate: Locate,
  file: string,
  data: NewsroomData,
  faults: FaultList,
): void {
  for (const { id, line, figure, areas = [] } of attestedOf(meta, locate)) {
    const at = { file, line, column: 0 };
    if (!Object.hasOwn(meta.figures, figure)) {
      const what = `unknown figure in an attested claim: ${figure}`;
      faults.add({ ...at, what, expected: suggest(figure, Object.keys(meta.figures)) });
    }
    for (const slug of areas) {
      if (slug === NATIONAL_SLUG || data.areas.bySlug.has(slug)) continue;
      const expected = suggestArea(slug, [...data.areas.bySlug.keys()]);
      faults.add({ ...at, what: `unknown area in the attested claim ${id}: ${slug}`, expected });
    }
  }
}
