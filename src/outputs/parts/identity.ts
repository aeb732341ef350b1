import { absolute } from '../../addresses/href.ts';
import type { Edition } from '../../editions/edition.ts';
import type { Site } from '../../newsroom/site.ts';

/** Counts what editors signed: moves with an update or a correction, and with nothing else. */
export function versionOf({ updates, corrections }: Pick<Edition, 'updates' | 'corrections'>): string {
  return String(1 + updates.length + corrections.length);
}

/** Never changes, even where the address does: an area that changed its name keeps the id of its first. */
export function lastingId({
  story,
  area,
  national,
  path,
}: Pick<Edition, 'story' | 'area' | 'national' | 'path'>): string {
  const [first] = area.formerly ?? [];
  return first === undefined || national ? path : `/${story}/${first}/`;
}

export function lastingUri(edition: Parameters<typeof lastingId>[0], site: Pick<Site, 'url'>): string {
  return absolute(site, lastingId(edition));
}

/** Editions are dated to the day; feeds and other systems want an instant. */
export function midnight(date: string): string {
  return `${date}T00:00:00Z`;
}
