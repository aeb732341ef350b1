import { memoizeWeak } from '../tables/memoize.ts';
import type { Desk, DeskStory } from './desk.ts';
import { digestOf } from './digest.ts';

const MOST_KEPT = 20;

/** Stories as they were shown, by the digest of their text. */
const shownBy = memoizeWeak((_: Desk) => new Map<string, DeskStory>());

/**
 * The digest of a text that is shown. The story is kept as it is, so that what is asked of it later can be held
 * against what the file has become.
 */
export function showing(desk: Desk, story: DeskStory): string {
  const digest = digestOf(story.text);
  const kept = shownBy(desk);
  kept.delete(digest);
  kept.set(digest, story);
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
  return digest;
}

/** A story as it was shown; null where nobody knows that text any more. */
export function storyShown(desk: Desk, newest: DeskStory, digest: string): DeskStory | null {
  if (digestOf(newest.text) === digest) return newest;
  const shown = shownBy(desk).get(digest);
  return shown?.slug === newest.slug ? shown : null;
}
