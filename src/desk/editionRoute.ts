import { type Told, unreadPassages } from '../editions/tell.ts';
import { type Fault, groupFaults, stops } from '../faults/fault.ts';
import { shownPath } from '../newsroom/newsroom.ts';
import { type Passage, passageText } from '../prose/passage.ts';
import { isRead } from '../wordings/account.ts';
import type { WordingPlace } from '../wordings/wording.ts';
import { hasFaults } from './deskStory.ts';
import { editionHtml } from './editionHtml.ts';
import { editionRow } from './editionRow.ts';
import { withSureEdit } from './mends.ts';
import { type PlacedFault, placedInOlder, placeFaults } from './placedFaults.ts';
import { type Asked, get } from './route.ts';
import { showing } from './shownStories.ts';
import { textsBeside } from './textsBeside.ts';

/** An edition as the desk shows it: of its newest telling that could be rendered. */
export interface EditionAnswer {
  readonly story: string;
  readonly edition: string;
  /** Of its area. */
  readonly name: string;
  /** Path of the story's text in the newsroom. */
  readonly file: string;
  /** SHA-256 of the text, as it was read. */
  readonly digest: string;
  /** Whether an older state is shown, as the newest cannot be. */
  readonly isOld: boolean;
  /** With `data-passage` at each passage; '' where there was never anything to show. */
  readonly html: string;
  /** Those of the text, and then the texts beside it that it shows. */
  readonly passages: readonly EditionPassage[];
  /** Wordings to approve, as the grid counts them. */
  readonly unread: number;
  /** Of the edition, its story, and what all stories are told from. */
  readonly faults: readonly PlacedFault[];
  /** How many other editions have faults of their own, as far as they are told. */
  readonly faultyOthers: number;
  /** All editions of the story, to choose from. */
  readonly editions: readonly { readonly slug: string; readonly name: string }[];
}

export interface EditionPassage {
  readonly kind: Passage['kind'] | WordingPlace;
  /** 1-based; 0 when unknown. */
  readonly line: number;
  readonly text: string;
  readonly isUnread: boolean;
}

export const editionRoute = get(
  'api/edition/:story/:edition/',
  ({ desk, base, parts }): EditionAnswer | null => {
    const { story: slug = '', edition: wanted = '' } = parts;
    const edition = desk.edition(slug, wanted);
    const story = desk.story(slug);
    if (!story || (!edition && story.editions.size > 0)) return null;
    const { told = null, sound = null, area } = edition ?? {};
    const newest = told?.passages ?? [];
    const passages = sound?.passages ?? [];
    const sure = (faults: readonly Fault[]) => faults.map((fault) => withSureEdit(fault, story));
    // Lines of a text that could not be read are none of the older one.
    const ofStory = placeFaults(sure(story.faults), story.isOld ? [] : newest);
    const ofEdition = placeFaults(sure(told?.faults ?? []), newest);
    const faults = stoppingFirst([
      ...ofEdition,
      ...ofStory,
      ...placeFaults(sure(groupFaults(desk.faults)), []),
    ]);
    return {
      story: slug,
      edition: wanted,
      name: area?.name ?? slug,
      file: shownPath(desk.newsroom, story.path),
      digest: showing(desk, story),
      isOld: story.isOld || told !== sound,
      html: sound?.edition ? editionHtml(sound.edition, base) : '',
      passages: passageAnswers(sound, desk),
      unread: (edition && editionRow(edition, story))?.unread.length ?? 0,
      faults: placedInOlder(faults, newest, passages),
      faultyOthers: [...story.editions.values()].filter((each) => each.slug !== wanted && hasFaults(each))
        .length,
      editions: [...story.editions.values()].map(({ slug, area }) => ({ slug, name: area.name })),
    };
  },
);

function stoppingFirst(faults: readonly PlacedFault[]): PlacedFault[] {
  return faults.toSorted((a, b) => Number(stops(b)) - Number(stops(a)) || a.line - b.line);
}

function passageAnswers(told: Told | null, { data }: Asked['desk']): EditionPassage[] {
  const asks = data?.site.approval.required ?? true;
  const unread = asks && told ? unreadPassages(told) : new Set<number>();
  const passages = (told?.passages ?? []).map((passage, index) => ({
    kind: passage.kind,
    line: passage.runs[0]?.line ?? 0,
    text: passageText(passage),
    isUnread: unread.has(index),
  }));
  const texts = (told ? textsBeside(told) : []).map((each) => ({
    kind: each.wording.in,
    line: each.line,
    text: each.wording.text,
    isUnread: asks && !isRead(each),
  }));
  return [...passages, ...texts];
}
