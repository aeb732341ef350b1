import { placeOf } from '../approval/place.ts';
import { type ReviewContext, reviewContext } from '../approval/storyWordings.ts';
import { notProved } from '../checks/notProved.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Story } from '../editions/story.ts';
import type { Told } from '../editions/tell.ts';
import { type Fault, faultKey } from '../faults/fault.ts';
import type { Attested } from '../prose/attested.ts';
import type { Passage, PassageKind } from '../prose/passage.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { WordingPlace } from '../wordings/wording.ts';
import {
  claimsAt,
  placedBranches,
  type ShownGround,
  type ShownStatement,
  type StoryBranches,
  statementsAt,
} from './branches.ts';
import type { Desk, DeskEdition, DeskStory } from './desk.ts';
import { faultsOf } from './deskStory.ts';
import { withSureEdit } from './mends.ts';
import { type Lines, passageNow, writtenLines } from './passageMatch.ts';
import { type SourceLine, sourceLines } from './passageSource.ts';
import { showing } from './shownStories.ts';
import { readingOf, type ShownWording, shownWording } from './shownWording.ts';

/** What the left column shows of a passage. */
export interface PassageAnswer {
  readonly kind: PassageKind | WordingPlace;
  /** `paragraph under “The rate”`. */
  readonly place: string;
  /** As faults name it. */
  readonly file: string;
  /** First line of the passage in the file; 0 when unknown. */
  readonly line: number;
  /** SHA-256 of the file's text that is shown. */
  readonly digest: string;
  readonly source: readonly SourceLine[];
  readonly statements: readonly ShownStatement[];
  readonly claims: readonly { readonly label: string; readonly grounds: readonly ShownGround[] }[];
  /** Null where nothing is to be read: the engine writes it, or a fault hinders its telling. */
  readonly wording: ShownWording | null;
  readonly attested: readonly ShownAttested[];
  readonly faults: readonly ShownFault[];
  /** How many editions are told, of how many. */
  readonly told: number;
  readonly editions: number;
  /** The newest text cannot be told: what stands here is of the text before. */
  readonly isOld: boolean;
}

export interface ShownAttested
  extends Pick<Attested, 'id' | 'says' | 'by' | 'date' | 'url' | 'period' | 'release' | 'line'> {
  /** Why it no longer covers the figures; '' while it does. */
  readonly lapsed: string;
}

export interface ShownFault {
  /** Without its edit where that can't be made in the text that is shown. */
  readonly fault: Fault;
  /** Slugs of the editions that have it; none where it is of the text. */
  readonly editions: readonly string[];
}

/** Lines shown before and after the passage's own. */
const AROUND = 3;

/** @returns null where there is no such passage */
export function passageAnswer(
  desk: Desk,
  slug: string,
  editionSlug: string,
  index: number,
): PassageAnswer | null {
  const edition = desk.edition(slug, editionSlug);
  const story = desk.story(slug);
  const found = story && edition && placed(story, edition, index);
  if (!found) return null;
  const { passage, at, told, review, branches } = found;
  const lines = writtenLines(passage, branches.lines);
  const reading = readingOf(story, review);
  const key = told.wordings.find(({ passages }) => passages.includes(at))?.key;
  const wording = reading.wordings.find((each) => each.key === key);
  const window = { from: Math.max(1, lines.from - AROUND), to: lines.to + AROUND };
  return {
    kind: passage.kind,
    place: wording ? placeOf(wording) : passage.kind,
    file: passage.file,
    line: lines.from,
    digest: showing(desk, story),
    source: sourceLines(branches, window, (line) => line >= lines.from && line <= lines.to, branches.never),
    statements: statementsAt(lines, passage, told, branches, review),
    claims: claimsAt(passage, review),
    wording: wording ? shownWording(wording, reading) : null,
    attested: attestedIn(passage, told, review.story),
    faults: faultsAt(lines, passage.file, story),
    told: branches.told,
    editions: story.editions.size,
    isOld: story.isOld,
  };
}

export interface PlacedPassage {
  readonly passage: Passage;
  /** Its index in `told`. */
  readonly at: number;
  readonly told: Told;
  readonly branches: StoryBranches;
  readonly review: ReviewContext;
}

/**
 * A passage of the edition that is shown, in the newest telling of it.
 * @param index of the passage in the telling that is shown
 */
export function placed(story: DeskStory, { told, sound }: DeskEdition, index: number): PlacedPassage | null {
  const shown = sound ?? told;
  const passage = shown?.passages[index];
  if (!shown || !passage || !story.story || !story.data) return null;
  const rest = { branches: branchesOf(story), review: reviewOf(story.story)(story.data) };
  const at = told && told !== sound ? passageNow(passage, shown.passages, told.passages) : null;
  const now = at === null ? undefined : told?.passages[at];
  return told && now && at !== null
    ? { passage: now, at, told, ...rest }
    : { passage, at: index, told: shown, ...rest };
}

const branchesOf = memoizeWeak(({ story, text, editions }: DeskStory) =>
  story
    ? placedBranches(story, text, [...editions.values()])
    : { parts: [], spans: [], takenBy: new Map(), never: new Set<string>(), told: 0, lines: [] },
);

/** One for a story and its data, since views are kept by it. */
export const reviewOf = memoizeWeak((story: Story) =>
  memoizeWeak((data: NewsroomData): ReviewContext => reviewContext(story, data, notProved)),
);

/** Names of the editions that take a branch, and of those that don't. */
export interface BranchEditions {
  readonly taken: readonly EditionName[];
  readonly others: readonly EditionName[];
}

export interface EditionName {
  readonly slug: string;
  readonly name: string;
}

export function branchEditions(story: DeskStory, id: string): BranchEditions {
  const taken = new Set(branchesOf(story).takenBy.get(id));
  const told = [...story.editions.values()].filter((edition) => edition.told);
  const names = told.map(({ slug, area }) => ({ slug, name: area.name }));
  return {
    taken: names.filter(({ slug }) => taken.has(slug)),
    others: names.filter(({ slug }) => !taken.has(slug)),
  };
}

/** Claims of publishers around its words, and those that have lapsed and left their place to others. */
function attestedIn({ runs }: Passage, { lapsed }: Told, story: Story): ShownAttested[] {
  const scopes = new Set(runs.flatMap((run) => run.scopes));
  const claims = [...scopes].flatMap(({ attested, when }) => {
    const [, id] = /^unless attested (.+)$/.exec(when[0] ?? '') ?? [];
    return attested ?? story.attested.filter((claim) => claim.id === id);
  });
  return [...new Set(claims)].map(({ id, says, by, date, url, period, release, line }) => {
    return { id, says, by, date, url, period, release, line, lapsed: lapsed.get(id) ?? '' };
  });
}

/** Faults on the lines of a passage, of the text and of any edition. */
function faultsAt({ from, to }: Lines, file: string, story: DeskStory): ShownFault[] {
  const here = faultsOf(story).filter(
    (fault) => fault.file === file && fault.line >= from && fault.line <= to,
  );
  return [...Map.groupBy(here, faultKey).values()].flatMap((same) => {
    const [fault] = same;
    if (!fault) return [];
    const slugs = new Set(same.flatMap(({ edition }) => edition ?? []));
    return [{ fault: withSureEdit(fault, story), editions: [...slugs] }];
  });
}
