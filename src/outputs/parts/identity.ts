import { absolute } from '../../addresses/href.ts';
import type { Edition } from '../../editions/edition.ts';
import type { Site } from '../../newsroom/site.ts';

/** Counts what editors signed: moves with an update or a correction, and with nothing else. */
export function versionOf({ updates, corrections }: Pick<Edition, 'updates' | 'corrections'>): string {
  return String(1 + updates.length + corrections.length);
}

type Named = Pick<Edition, 'story' | 'area' | 'national' | 'path' | 'formerly'>;

/** Never changes, even where the address does: it is made of the first names that story and area had. */
export function lastingId({ story, area, national, path, formerly }: Named): string {
  const name = formerly.find((each) => each.story !== story)?.story ?? story;
  const slug = national ? '' : `${area.formerly?.[0] ?? area.slug}/`;
  return name === story && !area.formerly ? path : `/${name}/${slug}`;
}

export function lastingUri(edition: Named, site: Pick<Site, 'url'>): string {
  return absolute(site, lastingId(edition));
}

/** Editions are dated to the day; feeds and other systems want an instant. */
export function midnight(date: string): string {
  return `${date}T00:00:00Z`;
}
