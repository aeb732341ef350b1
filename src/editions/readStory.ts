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
import type { Table } from '../tables/table.ts';
import { type Approvals, NO_APPROVALS, readApprovals } from '../wordings/approvals.ts';
import { readBindings, referenceOf, suggest, suggestArea } from './bindings.ts';
import { blockScalar } from './blockScalar.ts';
import { checkHistory } from './history.ts';
import type { NewsroomData } from './newsroomData.ts';
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
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const parts = splitFrontMatter(plain);
  const front = parts
    ? readYaml(parts.front, file, storySchema, faults, { lineOffset: 1 })
    : reportNoFrontMatter(plain, file, faults);
  if (!parts || !front) return null;
  const { value: meta, locate } = front;
  const lines = readLines(meta, locate, parts.front, file, faults);
  const picture = leadPicture(meta, locate, file, faults);
  const body = parseTemplate(parts.body, { file, line: parts.bodyLine, column: 1 }, faults);
  const bindings = readBindings(meta, plain, locate, file, data, faults);
  const places = readAreasOf(meta, locate, file, data, faults);
  checkAttested(meta, bindings, locate, file, data, faults);
  checkHistory(meta, locate, file, data, faults);
  const { headline, standfirst, description } = lines;
  if (!headline || !standfirst || !body || faults.all.length > before) return null;
  const texts = { headline, standfirst, description, picture, body };
  const references = new Map(bindings.map((binding) => [binding.name, referenceOf(binding, data)]));
  const attested = attestedOf(meta, locate);
  const lineOf = (at: YamlPath) => locate(at, 'value').line;
  return {
    slug,
    file,
    meta,
    ...texts,
    bindings,
    references,
    attested,
    lineOf,
    pictures,
    approvals,
    ...places,
  };
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

type LineKey = 'headline' | 'standfirst' | 'description';

/** The templates of one line; null for those missing or at fault. */
function readLines(
  meta: StoryMeta,
  locate: Locate,
  front: string,
  file: string,
  faults: FaultList,
): Record<LineKey, Template | null> {
  const template = (key: LineKey) => {
    const text = meta[key];
    if (text === undefined) return null;
    const { line, column } = locate([key], 'value');
    const block = blockScalar(front, locate([key], 'key').line - 1);
    return block
      ? parseTemplate(block.text, { file, line: block.line + 1, column: block.column }, faults)
      : parseTemplate(text, { file, line, column }, faults);
  };
  return {
    headline: template('headline'),
    standfirst: template('standfirst'),
    description: template('description'),
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
  bindings: readonly Binding[],
  locate: Locate,
  file: string,
  data: NewsroomData,
  faults: FaultList,
): void {
  for (const { id, line, figure, areas = [] } of attestedOf(meta, locate)) {
    const at = { file, line, column: 0 };
    // A figure with a fault of its own is not unknown.
    const known = [...Object.keys(meta.figures), ...bindings.map(({ name }) => name)];
    if (!known.includes(figure)) {
      const what = `unknown figure in an attested claim: ${figure}`;
      faults.add({ ...at, what, expected: suggest(figure, [...new Set(known)]) });
    }
    for (const slug of areas) {
      if (slug === NATIONAL_SLUG || data.areas.bySlug.has(slug)) continue;
      const expected = suggestArea(slug, [...data.areas.bySlug.keys()]);
      faults.add({ ...at, what: `unknown area in the attested claim ${id}: ${slug}`, expected });
    }
  }
}
