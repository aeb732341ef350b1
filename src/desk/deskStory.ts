import { readFileSync } from 'node:fs';
import path from 'node:path';
import { editionAreas } from '../editions/editionAreas.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { ToldStory } from '../editions/newsroomEditions.ts';
import { readSoundStory } from '../editions/readStory.ts';
import { NATIONAL_SLUG, type Story } from '../editions/story.ts';
import { type Told, tell, unreadPassages } from '../editions/tell.ts';
import { type Fault, FaultList, stops } from '../faults/fault.ts';
import { systemFault } from '../faults/systemFault.ts';
import type { Area } from '../newsroom/area.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';

/** An edition as it was told last. */
export interface DeskEdition {
  readonly area: Area;
  /** The area's slug, or `national`. */
  readonly slug: string;
  /** Of the newest text and figures; null while they wait to be told. */
  readonly told: Told | null;
  /** The newest telling that could be rendered, which stays in sight while there are faults. */
  readonly sound: Told | null;
}

/** A story with its editions. */
export interface DeskStory {
  readonly slug: string;
  /** Absolute path of `story.md`. */
  readonly path: string;
  /** Text of the file when it was read. */
  readonly text: string;
  /** As far as it is sound; the one before while the newest cannot be told at all; null if none ever could. */
  readonly story: Story | null;
  /** Whether `story` is older than the text. */
  readonly isOld: boolean;
  /** What its editions are told from. */
  readonly data: NewsroomData | null;
  /** Of the newest reading, without those of single editions. */
  readonly faults: readonly Fault[];
  /** By slug; national first, then by name. The desk puts each in its place once it is told. */
  readonly editions: Map<string, DeskEdition>;
}

/** Reads a story again. @param before as it was read last */
export function readDeskStory(
  newsroom: Newsroom,
  slug: string,
  data: NewsroomData | null,
  before: DeskStory | null,
): DeskStory {
  const file = path.join(newsroom.stories, slug, 'story.md');
  const faults = new FaultList();
  const { text, story: read } = readWhole(newsroom, slug, file, data, faults);
  const isLost = !read || (read.areas.length === 0 && faults.all.some(stops));
  const story = isLost ? (before?.story ?? read) : read;
  const isOld = story !== read;
  const rest = { slug, path: file, text, story, isOld, data, faults: faults.all };
  if (isOld && before?.data === data) return { ...rest, editions: before.editions };
  return { ...rest, editions: editionsOf(story, data, before) };
}

function readWhole(
  newsroom: Newsroom,
  slug: string,
  file: string,
  data: NewsroomData | null,
  faults: FaultList,
): Pick<DeskStory, 'text' | 'story'> {
  try {
    const text = readFileSync(file, 'utf8');
    return { text, story: data && readSoundStory(newsroom, slug, data, faults) };
  } catch (error) {
    faults.add(systemFault(error) ?? failure(error, shownPath(newsroom, file)));
    return { text: '', story: null };
  }
}

function editionsOf(
  story: Story | null,
  data: NewsroomData | null,
  before: DeskStory | null,
): Map<string, DeskEdition> {
  const areas = data && story ? editionAreas(story, data) : [];
  return new Map(
    areas.map((area) => {
      const slug = area === data?.nation ? NATIONAL_SLUG : area.slug;
      return [slug, { area, slug, told: null, sound: before?.editions.get(slug)?.sound ?? null }];
    }),
  );
}

/** Its editions as far as they are told. */
export function toldEditions({ editions }: DeskStory): ToldStory['editions'] {
  return [...editions.values()].flatMap(({ area, told }) => (told ? [{ area, told }] : []));
}

/** All faults of a story, of its text and of its editions as far as they are told. */
export function faultsOf(story: DeskStory): Fault[] {
  return [...story.faults, ...toldEditions(story).flatMap(({ told }) => told.faults)];
}

/** Whether the newest telling of an edition has faults that stop a build. */
export function hasFaults({ told }: DeskEdition): boolean {
  return told?.faults.some(stops) ?? false;
}

/** Tells an edition. What fails in a way that nobody foresaw is a fault of that edition alone. */
export function tellEdition(story: Story, known: DeskEdition, data: NewsroomData): DeskEdition {
  const told = toldOrFault(story, known, data);
  return { ...known, told, sound: told.edition ? told : known.sound };
}

function toldOrFault(story: Story, { area, sound }: DeskEdition, data: NewsroomData): Told {
  try {
    // What was unread before the last save most likely still is.
    return tell(story, area, data, sound && data.marksUnread ? unreadPassages(sound) : undefined);
  } catch (error) {
    const fault = { ...(systemFault(error) ?? failure(error, story.file)), edition: area.slug };
    const none = { passages: [], branches: [], lapsed: new Map(), wordings: [], charts: [] };
    return { ...none, edition: null, long: null, faults: [fault] };
  }
}

/** A mistake in this program or in a recipe: told with the story that brought it to light. */
export function failure(error: unknown, file: string): Fault {
  const what = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  return { file, line: 0, column: 0, what, mend: 'take back the last change, and report what stands here' };
}
