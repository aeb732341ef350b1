import type { ApprovedStore } from '../approval/approvedStore.ts';
import type { Member } from '../approval/causes.ts';
import { examplesOf } from '../approval/examples.ts';
import { figureBlocks } from '../approval/figureBlocks.ts';
import { figureTitle, textOf } from '../approval/figures.ts';
import { type ListedWording, listedCauses } from '../approval/list.ts';
import { editionName, neighboursOf, placeOf } from '../approval/place.ts';
import { approvalOf } from '../approval/readingLoop.ts';
import type { ReviewContext, StoryWording } from '../approval/storyWordings.ts';
import { plainText } from '../approval/terminalText.ts';
import type { DiffPiece } from '../approval/textDiff.ts';
import type { UnreadStory } from '../approval/unreadStory.ts';
import { wordingDiff } from '../approval/wordingDiff.ts';

/** A wording that nobody has read, with what its reader is shown. */
export interface ReleaseWording extends ListedWording {
  /** Slug of its story. */
  readonly story: string;
  readonly key: string;
  /** `paragraph under “The rate”` */
  readonly place: string;
  /** Index of its passage in the first edition; null for a text from outside of the story. */
  readonly passage: number | null;
  /** Facts that the reader of an approved wording was not shown, by what they are of. */
  readonly news: readonly { readonly about: string; readonly all: readonly string[] }[];
  /** What each of its figures is, and does in these editions and others. */
  readonly evidence: readonly { readonly about: string; readonly lines: readonly string[] }[];
  /** Editions that show its facts, and those in which it is most likely to be wrong. */
  readonly examples: readonly {
    readonly area: string;
    readonly traits: readonly string[];
    readonly text: string;
    /** The passages around the first. */
    readonly before: string;
    readonly after: string;
  }[];
  /** The change of an approved text; null where there was none. */
  readonly diff: readonly DiffPiece[] | null;
}

/** The unread wordings of a story: what is shown of them, and where they are approved. */
export class ReleaseReading {
  readonly story: string;
  readonly wordings: readonly ReleaseWording[];
  readonly #members: ReadonlyMap<string, Member>;
  readonly #makeStore: () => ApprovedStore;
  #store: ApprovedStore | null = null;

  constructor({ causes, review }: Pick<UnreadStory, 'causes' | 'review'>, makeStore: () => ApprovedStore) {
    this.story = review.story.slug;
    this.#makeStore = makeStore;
    const members = causes.flatMap((cause) => cause.members);
    this.#members = new Map(members.map((member) => [member.wording.key, member]));
    const listed = listedCauses(causes, review).flatMap(({ wordings }) => wordings);
    this.wordings = members.flatMap((member, place): ReleaseWording[] => {
      const [one, { wording }] = [listed[place], member];
      const examples = examplesOf(wording, review).map(({ printing, traits }, at) => {
        const around = at === 0 ? neighboursOf(printing) : { before: '', after: '' };
        return { area: editionName(printing.edition), traits, text: textOf(printing), ...around };
      });
      const news = [...wording.unshown].map(([name, all]) => ({
        about: figureTitle(name, review),
        all: [...all],
      }));
      const passage = wording.printings[0]?.told.passages[0] ?? null;
      const own = { story: this.story, key: wording.key, place: placeOf(wording), diff: wordingDiff(member) };
      const evidence = evidenceOf(wording, review);
      return one ? [{ ...one, ...own, passage, news, evidence, examples }] : [];
    });
  }

  /** Writes approvals of what was shown. @returns whether all keys are known @throws {FaultError} */
  approve(keys: readonly string[], by: string, on: string): boolean {
    const members = keys.flatMap((key) => this.#members.get(key) ?? []);
    if (members.length < keys.length) return false;
    this.#storeNow().approve(members.map((member) => approvalOf(member, by, on)));
    return true;
  }

  /** @throws {FaultError} */
  takeBack(keys: readonly string[]): void {
    this.#storeNow().takeBack(keys);
  }

  #storeNow(): ApprovedStore {
    this.#store ??= this.#makeStore();
    return this.#store;
  }
}

/** Lines of a page wrap by themselves. */
const UNWRAPPED = 10_000;

function evidenceOf(wording: StoryWording, review: ReviewContext): ReleaseWording['evidence'] {
  return figureBlocks(wording, examplesOf(wording, review), UNWRAPPED, review).flatMap(({ lines }) => {
    const [about = '', ...rest] = lines.map((line) => plainText(line).trim());
    return about === '' ? [] : [{ about, lines: rest }];
  });
}
