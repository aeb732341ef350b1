import { type Cause, causesOf } from '../approval/causes.ts';
import { printsTheSame } from '../approval/printsTheSame.ts';
import {
  type ReviewContext,
  reviewContext,
  type StoryWording,
  storyWordings,
} from '../approval/storyWordings.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { tellStory } from '../editions/newsroomEditions.ts';
import type { Attested } from '../prose/attested.ts';
import type { Approval, Approvals } from '../wordings/approvals.ts';
import { parseText, sampleData, type TellOptions } from './tellText.ts';

/** A made-up story, told for all areas on made-up data, with what is unread of it. */
export interface UnreadText {
  readonly wordings: readonly StoryWording[];
  readonly causes: readonly Cause[];
  readonly review: ReviewContext;
}

export interface UnreadOptions extends Pick<TellOptions, 'headline' | 'standfirst'> {
  readonly approvals?: Approvals;
  readonly data?: NewsroomData;
  readonly notProved?: ReviewContext['notProved'];
  /** Makes others of the attested claims. */
  readonly claims?: (claim: Attested) => Attested | Attested[];
}

export function unreadText(body: string, options: UnreadOptions = {}): UnreadText {
  const { approvals = new Map(), data = sampleData(), notProved = () => [] } = options;
  const parsed = parseText(body, data, options, { approvals });
  const story = { ...parsed, attested: parsed.attested.flatMap(options.claims ?? ((claim) => claim)) };
  const wordings = storyWordings(tellStory(story, data), data);
  const review = reviewContext(story, data, notProved);
  return { wordings, causes: causesOf(wordings, approvals, printsTheSame(review)), review };
}

/** All wordings of a body of text as somebody would have approved them. */
export function approvedText(body: string, options: UnreadOptions = {}): Approvals {
  const { wordings } = unreadText(body, options);
  return new Map(wordings.map((each) => [each.key, approvalOf(each)]));
}

export function approvalOf({ wording, facts }: StoryWording): Approval {
  return { wording, facts, by: 'Ada Reader', on: '2025-01-30' };
}

/** What each screen is about, and what it holds: `words: paragraph, paragraph`. */
export function causeWords(causes: readonly Cause[]): string[] {
  return causes.map(
    ({ kind, members }) => `${kind}: ${members.map(({ wording }) => wording.wording.in).join(', ')}`,
  );
}
