import type { Edition } from '../editions/edition.ts';
import type { Site } from '../newsroom/site.ts';
import type { Noun } from '../words/grammar.ts';

/** The newsroom's own word for the areas of a story, if it has one. */
export function areaKind(
  { areaKinds }: Pick<Site, 'areaKinds'>,
  [first]: readonly Pick<Edition, 'area'>[],
): Noun | undefined {
  return first && areaKinds[first.area.kind];
}
