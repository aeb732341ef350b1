import { areaFeedPath, areaPath } from '../../addresses/areaAddresses.ts';
import type { SiteModel } from '../../editions/site.ts';
import type { Site } from '../../newsroom/site.ts';
import { type Moved, movedAddresses } from '../../profiles/moved.ts';
import { areaAtSlug, editionsFor } from '../../profiles/profiles.ts';
import { languageOf } from '../../words/languages.ts';
import { atomFeed, pictured } from '../parts/atomFeed.ts';

/**
 * The editions of an area, for those who follow a place. Also at its former addresses; one that became others has a
 * last entry, which leads to them.
 * @returns null where there is no such area
 */
export function areaFeed(
  { site, profiles }: Pick<SiteModel, 'site' | 'profiles'>,
  slug: string,
): string | null {
  if (!profiles) return null;
  const area = areaAtSlug(profiles, slug);
  const moved = movedAddresses(profiles).get(areaPath({ slug }));
  if (!area) return moved ? lastFeed(moved, slug, site) : null;
  const { profile } = languageOf(site).pages;
  return atomFeed(site, {
    title: profile.feedTitle(site.name, area.name),
    subtitle: profile.feedSubtitle(area),
    ...{ path: areaFeedPath(area), page: areaPath(area) },
    entries: editionsFor(area, profiles).map(({ edition }) => pictured(edition, site)),
  });
}

function lastFeed({ old: { name, ended }, to, path }: Moved, slug: string, site: Site): string {
  const { profile } = languageOf(site).pages;
  const says = profile.moved.entry(
    name,
    to.map((each) => each.name),
  );
  const date = ended ?? '1970-01-01';
  const entry = {
    title: says,
    summary: says,
    id: path,
    path,
    published: date,
    updated: date,
    author: site.byline,
  };
  const title = profile.feedTitle(site.name, name);
  return atomFeed(site, {
    title,
    subtitle: says,
    path: areaFeedPath({ slug }),
    page: path,
    entries: [entry],
  });
}
