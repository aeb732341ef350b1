import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TAKEN_ADDRESSES } from '../addresses/takenAddresses.ts';
import { renamed } from '../faults/edit.ts';
import type { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Locate, YamlPath } from '../faults/place.ts';
import { readSoundYaml } from '../faults/yaml.ts';
import { givenIn } from '../ledger/given.ts';
import { namedIn } from '../ledger/publishes.ts';
import type { Area } from '../newsroom/area.ts';
import { isThere } from '../newsroom/areaLife.ts';
import { dayOf, isHeld } from '../newsroom/embargo.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { storyInTodaysForm } from '../newsroom/olderForms.ts';
import { PictureFolder } from '../pictures/pictureFolder.ts';
import type { Attested } from '../prose/attested.ts';
import { parseSound } from '../prose/liquid.ts';
import { periodsOf } from '../tables/schedule.ts';
import type { Table } from '../tables/table.ts';
import { type Approvals, NO_APPROVALS, readApprovals } from '../wordings/approvals.ts';
import { readBindings, referenceOf, suggest, suggestArea } from './bindings.ts';
import { blockScalar } from './blockScalar.ts';
import { checkHistory } from './history.ts';
import type { NewsroomData } from './newsroomData.ts';
import { splitFrontMatter } from './splitFrontMatter.ts';
import {
  type Binding,
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
  return faults.ifSound(() => readSoundStory(newsroom, slug, data, faults));
}

/** Reads a story as far as it is sound. @returns null, with faults, when nothing of it can be told */
export function readSoundStory(
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
  if (TAKEN_ADDRESSES.has(slug)) {
    const place = { file: shownPath(newsroom, file), line: 0, column: 0 };
    const what = `a folder of the site’s own name: ${slug}`;
    faults.add({ ...place, what, mend: `rename the folder, such as ${slug}-story` });
  }
  const pictures = new PictureFolder(path.join(newsroom.stories, slug, 'pictures'));
  const approvals = readApproved(newsroom, slug, faults);
  const text = storyInTodaysForm(readFileSync(file, 'utf8'), newsroom);
  return parseSoundStory(text, slug, shownPath(newsroom, file), data, faults, {
    pictures,
    approvals,
    now: newsroom.now,
  });
}

/** The file of a story's approved wordings. */
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
    .filter((slug) => storyExists({ stories }, slug))
    .toSorted();
}

export function storyExists({ stories }: Pick<Newsroom, 'stories'>, slug: string): boolean {
  return existsSync(path.join(stories, slug, 'story.md'));
}

/** What lies beside a story's text. */
export interface StoryFolder {
  readonly pictures?: PictureFolder;
  readonly approvals?: Approvals;
  /** Of the newsroom. */
  readonly now?: Newsroom['now'];
}

/** @returns null when a fault was added */
export function parseStory(
  text: string,
  slug: string,
  file: string,
  data: NewsroomData,
  faults: FaultList,
  folder: StoryFolder = {},
): Story | null {
  return faults.ifSound(() => parseSoundStory(text, slug, file, data, faults, folder));
}

/** So that a story without one of these keys can be checked. */
const STAND_INS = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  published: '0001-01-01',
  editions: { areas: '', of: '' },
  figures: {},
};

/** Parses a story as far as it is sound. @returns null, with faults, when nothing of it can be told */
export function parseSoundStory(
  text: string,
  slug: string,
  file: string,
  data: NewsroomData,
  faults: FaultList,
  { pictures = new PictureFolder('pictures'), approvals = NO_APPROVALS, now = null }: StoryFolder = {},
): Story | null {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const parts = splitFrontMatter(plain);
  if (!parts) return reportNoFrontMatter(plain, file, faults);
  const options = { lineOffset: 1, standIns: STAND_INS };
  const front = readSoundYaml(parts.front, file, storySchema, faults, options);
  const body = parseSound(parts.body, { file, line: parts.bodyLine, column: 1 }, faults);
  if (!front) return null;
  const { locate, raw } = front;
  const whole = inDays(front.value);
  const updates = whole.updates.filter((_, i) => !isHeld(front.value.updates[i]?.date, { now }));
  const meta = { ...whole, updates };
  const lines = readLines(meta, locate, parts.front, file, faults);
  const picture = leadPicture(meta, locate, file, faults);
  const bindings = readBindings(meta, plain, locate, file, data, faults);
  const places = readAreasOf(meta, bindings, locate, file, data, faults);
  const faultyFigures = unboundFigures(raw, meta, bindings);
  const faulty = new Set([...faultyFigures, ...faultyClaims(raw, meta)]);
  const attested = attestedOf(meta, locate);
  const names = [...bindings.map(({ name }) => name), ...faultyFigures];
  checkAttested(attested, new Set(names), file, data, faults);
  const references = new Map(bindings.map((binding) => [binding.name, referenceOf(binding, data)]));
  const lineOf = (at: YamlPath) => locate(at, 'value').line;
  const given = namedIn(givenIn(parts.body, parts.bodyLine), [...meta.formerly, slug], data.ledger?.stories);
  const charts = given.charts.flatMap(({ id, formerly }) => [id, ...formerly]);
  checkHistory(whole, locate, file, { data, charts }, faults);

  const read = {
    ...lines,
    given,
    picture,
    body,
    bindings,
    references,
    attested,
    faulty,
    pictures,
    approvals,
  };
  return { slug, file, meta, ...read, lineOf, ...places };
}

/** Readers see days. */
function inDays(meta: StoryMeta): StoryMeta {
  const updates = meta.updates.map((update) => ({ ...update, date: dayOf(update.date) }));
  return { ...meta, published: dayOf(meta.published), updates };
}

/** Figures that are declared, but could not be bound. A table's name is bound by its columns: `police.offences`. */
function unboundFigures(raw: unknown, meta: StoryMeta, bindings: readonly Binding[]): string[] {
  const bound = new Set(bindings.flatMap(({ name }) => [name, name.split('.', 1)[0] ?? name]));
  return [...keysIn(raw, 'figures'), ...Object.keys(meta.figures)].filter((name) => !bound.has(name));
}

/** Attested claims that are declared, but could not be read. */
function faultyClaims(raw: unknown, { attested }: StoryMeta): string[] {
  return keysIn(raw, 'attested').filter((id) => !Object.hasOwn(attested, id));
}

function keysIn(raw: unknown, key: string): string[] {
  return Object.keys(Object(Object(raw)[key]));
}

function reportNoFrontMatter(text: string, file: string, faults: FaultList): null {
  const isOpen = text.startsWith('---');
  faults.add({
    file,
    line: 1,
    column: 1,
    what: isOpen ? 'the front matter is not closed' : 'no front matter',
    expected: 'a block of YAML between two lines of ---',
    mend: isOpen ? 'write --- on a line of its own where it ends' : 'begin the file with a line of ---',
  });
  return null;
}

function readLines(
  meta: StoryMeta,
  locate: Locate,
  front: string,
  file: string,
  faults: FaultList,
): Pick<Story, 'headline' | 'standfirst' | 'description'> {
  const template = (key: 'headline' | 'standfirst' | 'description', text: string) => {
    const { line, column } = locate([key], 'value');
    const block = blockScalar(front, locate([key], 'key').line - 1);
    return block
      ? parseSound(block.text, { file, line: block.line + 1, column: block.column }, faults)
      : parseSound(text, { file, line, column }, faults);
  };
  return {
    headline: template('headline', meta.headline),
    standfirst: template('standfirst', meta.standfirst),
    description: meta.description === undefined ? null : template('description', meta.description),
  };
}

function leadPicture(
  { picture }: StoryMeta,
  locate: Locate,
  file: string,
  faults: FaultList,
): LeadPicture | null {
  if (!picture) return null;
  const placeOf = (key: string) => ({ file, ...locate(['picture', key], 'value') });
  const alt = parseSound(picture.alt, placeOf('alt'), faults);
  const caption =
    picture.caption === undefined ? null : parseSound(picture.caption, placeOf('caption'), faults);
  return { file: picture.file, alt, credit: picture.credit, caption, place: placeOf('file') };
}

function readAreasOf(
  meta: StoryMeta,
  bindings: readonly Binding[],
  locate: Locate,
  file: string,
  data: NewsroomData,
  faults: FaultList,
): Pick<Story, 'areas' | 'peers'> {
  const { areas: kind, of } = meta.editions;
  const table = data.tables.get(of);
  if (!table && of !== STAND_INS.editions.of && !data.faultyTables?.has(of)) {
    const expected = suggest(of, [...data.tables.keys()]);
    const edit = renamed(of, data.tables.keys());
    faults.add({
      file,
      ...locate(['editions', 'of'], 'value'),
      what: `unknown table: ${of}`,
      expected,
      ...edit,
    });
  }
  const kinds = [...new Set(data.areas.all.map((area) => area.kind))];
  if (!kinds.includes(kind) && kind !== STAND_INS.editions.areas) {
    const expected = suggest(kind, kinds);
    const place = locate(['editions', 'areas'], 'value');
    faults.add({
      file,
      ...place,
      what: `no area of this kind: ${kind}`,
      expected,
      ...renamed(kind, kinds),
    });
  }
  // With a fault, those that were most likely meant are told.
  const meant = kinds.includes(kind) ? kind : nearest(kind, kinds);
  const covering = table ?? bindings[0]?.table;
  const peers = data.areas.all.filter((area) => area.kind === meant);
  const covered = peers.filter((area) => area !== data.nation && covering && isCovered(covering, area));
  return { areas: covered.toSorted((a, b) => (a.name < b.name ? -1 : 1)), peers };
}

/** What has ended is told of only where the newest figures are of its time. */
function isCovered(table: Table, area: Area): boolean {
  const newest = periodsOf(table).at(-1);
  if (newest && !isThere(area, newest)) return false;
  return table.rows.of(area.code).some((row) => Object.values(row.cells).some(({ value }) => value !== null));
}

/** Each attested claim with its id and the line where it is declared. */
function attestedOf(meta: StoryMeta, locate: Locate): Attested[] {
  return Object.entries(meta.attested).flatMap(([id, claims]) => {
    return claims.map((claim, i) => ({ ...claim, id, line: locate(['attested', id, i], 'value').line }));
  });
}

/** @param names of the story's figures, with or without faults */
function checkAttested(
  claims: readonly Attested[],
  names: ReadonlySet<string>,
  file: string,
  data: NewsroomData,
  faults: FaultList,
): void {
  for (const { id, line, figure, areas = [] } of claims) {
    const at = { file, line, column: 0 };
    if (!names.has(figure)) {
      const what = `unknown figure in an attested claim: ${figure}`;
      faults.add({ ...at, what, expected: suggest(figure, [...names]), ...renamed(figure, names) });
    }
    for (const slug of areas) {
      if (slug === NATIONAL_SLUG || data.areas.bySlug.has(slug)) continue;
      const slugs = [...data.areas.bySlug.keys()];
      const what = `unknown area in the attested claim ${id}: ${slug}`;
      faults.add({ ...at, what, expected: suggestArea(slug, slugs), ...renamed(slug, slugs) });
    }
  }
}
