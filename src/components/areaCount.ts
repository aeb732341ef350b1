import type { Edition } from '../editions/edition.ts';
import { formatProse } from '../figures/format.ts';
import type { Site } from '../newsroom/site.ts';

/** `43 police force areas`, in the newsroom's own word for areas of the kind. */
export function areaCount(site: Pick<Site, 'areaKinds' | 'numbers'>, editions: readonly Edition[]): string {
  const kind = site.areaKinds[editions[0]?.area.kind ?? ''];
  const noun = editions.length === 1 ? (kind?.one ?? 'area') : (kind?.many ?? 'areas');
  return `${formatProse(editions.length, 0, site.numbers)} ${noun}`;
}
