import type { Scope } from '../prose/rendering.ts';
import { passagesOf } from './figures.ts';
import type { Line } from './line.ts';
import { paragraph } from './screen.ts';
import type { Gathered } from './storyWordings.ts';

/** All branches and claims in which a wording stands, or parts of it. */
export function scopesIn({ printings }: Gathered): Scope[] {
  return printings.flatMap((printing) =>
    passagesOf(printing).flatMap(({ runs }) => runs.flatMap(({ scopes }) => scopes)),
  );
}

/** Claims that no table proves: who makes them, of which figures, and where that can be read. */
export function attestedLines(wording: Gathered, width: number): Line[] {
  const claims = new Set(scopesIn(wording).flatMap(({ attested }) => attested ?? []));
  return [...claims].flatMap(({ says, by, url, period, release }) => [
    ...paragraph(`${by}, of ${period} (release of ${release}): “${says}”`, width, 2, 4),
    ...paragraph([{ text: url, as: 'dim' }], width, 4),
  ]);
}
