import { figuresOf, type ShownFigure } from '../approval/figures.ts';
import type { ReviewContext } from '../approval/storyWordings.ts';
import type { Atom } from '../prose/atom.ts';
import type { Passage } from '../prose/passage.ts';
import { type Candidate, chooseBeside } from './besideChoice.ts';
import type { StoryBranches } from './branches.ts';
import type { Desk, DeskEdition } from './desk.ts';
import { placed } from './passage.ts';
import { type Lines, passageNow, samePassage, writtenLines } from './passageMatch.ts';
import { textAnswer } from './textsBeside.ts';

/** What the right column shows: a passage in other editions. */
export interface BesideAnswer {
  /** Those that differ most. */
  readonly chosen: readonly BesideEdition[];
  /** Those asked for by name. */
  readonly asked: readonly BesideEdition[];
}

export interface BesideEdition {
  readonly slug: string;
  readonly name: string;
  /** Index of the passage there; null where the edition does not print it. */
  readonly passage: number | null;
  /** Why it was chosen: `largest change: rose 45 per cent from 20`. */
  readonly reasons: readonly string[];
  readonly runs: readonly BesideRun[];
}

export interface BesideRun {
  readonly text: string;
  readonly is: Atom['kind'] | 'typed';
}

/** @param asked slugs of further editions to show @returns null where there is no such passage */
export function besideAnswer(
  desk: Desk,
  slug: string,
  editionSlug: string,
  index: number,
  asked: readonly string[],
): BesideAnswer | null {
  const edition = desk.edition(slug, editionSlug);
  const story = desk.story(slug);
  const own = story && edition && placed(story, edition, index);
  if (!own) return textAnswer(desk, slug, editionSlug, index) && { chosen: [], asked: [] };
  const { passage, told, branches, review } = own;
  const lines = writtenLines(passage, branches.lines);
  const candidate = (other: DeskEdition): Candidate | null => {
    if (!other.told) return null;
    const at = samePassage(passage, told.passages, other.told.passages, branches.spans);
    const found = at === null ? null : (other.told.passages[at] ?? null);
    const path = pathAt(lines, found, other, branches);
    return {
      edition: other,
      at: found && shownAt(found, other),
      passage: found,
      path,
      figure: at === null ? null : figureAt(other, at, review),
    };
  };
  const others = [...story.editions.values()].filter((other) => other.slug !== edition.slug);
  const all = others.flatMap((other) => candidate(other) ?? []);
  const path = pathAt(lines, passage, edition, branches);
  const chosen = chooseBeside(all, path, branches, review);
  return {
    chosen: chosen.map(([each, reasons]) => shown(each, reasons)),
    asked: asked.flatMap((name) => {
      const told = desk.edition(slug, name);
      const found = told && candidate(told);
      return found ? [shown(found, [])] : [];
    }),
  };
}

/** Index of a passage of the newest telling in the one that the edition's own view shows. */
function shownAt(passage: Passage, { told, sound }: DeskEdition): number | null {
  if (!told || !sound || told === sound) return told?.passages.indexOf(passage) ?? null;
  return passageNow(passage, told.passages, sound.passages);
}

/** Ids of the branches that an edition takes on the lines of the passage here and there. */
function pathAt(
  own: Lines,
  there: Passage | null,
  { told }: DeskEdition,
  { spans, lines: text }: StoryBranches,
): string[] {
  const other = there ? writtenLines(there, text) : own;
  const lines = { from: Math.min(own.from, other.from), to: Math.max(own.to, other.to) };
  const taken = new Set(told?.branches.map(({ id }) => id));
  const near = spans.filter(
    ({ branch, from, to }) => taken.has(branch.id) && from <= lines.to && to >= lines.from,
  );
  return near.map(({ branch }) => branch.id);
}

function figureAt({ area, slug, told }: DeskEdition, at: number, review: ReviewContext): ShownFigure | null {
  const wording = told?.wordings.find(({ passages }) => passages.includes(at));
  if (!told || !wording) return null;
  const [figure] = figuresOf({ edition: { area, slug, isMadeUp: false, told }, told: wording }, review);
  return figure ?? null;
}

function shown({ edition, at, passage }: Candidate, reasons: readonly string[]): BesideEdition {
  return {
    slug: edition.slug,
    name: edition.area.name,
    passage: at,
    reasons: passage ? reasons : ['does not print it'],
    runs: passage?.runs.map(({ text, atom }) => ({ text, is: atom?.kind ?? 'typed' })) ?? [],
  };
}
