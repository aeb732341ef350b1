import type { Told } from '../editions/tell.ts';
import type { ToldWording } from '../wordings/account.ts';
import type { Desk } from './desk.ts';
import { type PassageAnswer, reviewOf } from './passage.ts';
import { showing } from './shownStories.ts';
import { readingOf, shownWording } from './shownWording.ts';

/** Wordings that an edition shows without a passage of their own: titles of tables, sources, the site. */
export function textsBeside(told: Told): readonly ToldWording[] {
  return told.wordings.filter(({ passages }) => passages.length === 0);
}

/**
 * What the left column shows of a text beside the story. Its source is another file, and it has no branches.
 * @param index counted on from the passages of the edition @returns null where there is no such text
 */
export function textAnswer(
  desk: Desk,
  slug: string,
  editionSlug: string,
  index: number,
): PassageAnswer | null {
  const edition = desk.edition(slug, editionSlug);
  const deskStory = desk.story(slug);
  const shown = edition?.sound ?? edition?.told;
  const text = shown && textsBeside(shown)[index - shown.passages.length];
  if (!text || !deskStory?.story || !deskStory.data) return null;
  const { story, data, editions, isOld } = deskStory;
  const reading = readingOf(deskStory, reviewOf(story)(data));
  const wording = reading.wordings.find(({ key }) => key === text.key);
  return {
    kind: text.wording.in,
    place: text.wording.in,
    file: text.file,
    line: text.line,
    digest: showing(desk, deskStory),
    source: [],
    statements: [],
    claims: [],
    wording: wording ? shownWording(wording, reading) : null,
    attested: [],
    faults: [],
    told: [...editions.values()].filter(({ told }) => told).length,
    editions: editions.size,
    isOld,
  };
}
