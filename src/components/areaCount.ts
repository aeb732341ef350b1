import type { Edition } from '../editions/edition.ts';
import type { Site } from '../newsroom/site.ts';
import { languageOf } from '../words/languages.ts';

/** `43 police force areas`, in the newsroom's own word for areas of the kind. */
export function areaCount(
  site: Pick<Site, 'areaKinds' | 'language' | 'numbers'>,
  editions: readonly Edition[],
): string {
  const kind = site.areaKinds[editions[0]?.area.kind ?? ''];
  return languageOf(site).pages.areas.count(editions.length, kind);
}
