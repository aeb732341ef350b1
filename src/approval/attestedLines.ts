import type { Scope } from '../prose/rendering.ts';
import { passagesOf } from './figures.ts';
import { paragraph } from './screen.ts';
import type { StoryWording } from './storyWordings.ts';
import type { Line } from './terminalText.ts';

/** All branches and claims around a wording or parts of it. */
export function scopesIn({ printings }: StoryWording): Scope[] {
  return printings.flatMap((printing) =>
    passagesOf(printing).flatMap(({ runs }) => runs.flatMap(({ scopes }) => scopes)),
  );
}

/** The attested claims of a wording: publisher, figures and URL. */
export function attestedLines(wording: StoryWording, width: number): Line[] {
  const claims = new Set(scopesIn(wording).flatMap(({ attested }) => attested ?? []));
  return [...claims].flatMap(({ says, by, url, period, release }) => [
    ...paragraph(`${by}, of ${period} (release of ${release}): “${says}”`, width, 2, 4),
    ...paragraph([{ text: url, as: 'dim' }], width, 4),
  ]);
}
