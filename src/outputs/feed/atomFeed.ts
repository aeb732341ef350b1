import { absolute } from '../../addresses/href.ts';
import { escapeXml } from '../../charts/svg.ts';
import type { Edition } from '../../editions/edition.ts';
import { sharedPicture } from '../../graphics/sharePicture.ts';
import type { Site } from '../../newsroom/site.ts';
import { languageOf } from '../../words/languages.ts';

export type FeedSite = Pick<Site, 'name' | 'description' | 'url' | 'language' | 'numbers'>;

export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  /** From the root of the site. */
  readonly path: string;
  /** Of the page that it is the feed of. */
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly title: string;
  /** Never changes, even where the address does. From the root of the site. */
  readonly id: string;
  readonly path: string;
  /** ISO dates. */
  readonly published: string;
  readonly updated: string;
  readonly author: string;
  readonly summary: string;
  readonly picture?: { readonly url: string; readonly alt: string } | undefined;
}

/** The stories' national editions, newest first. */
export function siteFeed(site: FeedSite, editions: readonly Edition[]): string {
  const { name: title, description: subtitle } = site;
  const entries = editions.filter(({ draft }) => !draft).map((edition) => pictured(edition, site));
  return atomFeed(site, { title, subtitle, path: '/feed.xml', page: '/', entries });
}

type Told = Pick<
  Edition,
  'headline' | 'standfirst' | 'story' | 'area' | 'national' | 'path' | 'published' | 'modified' | 'byline'
>;

/** An edition's entry, by what lists have of it. An area that changed its name keeps the id of its first. */
export function entryOf(edition: Told): FeedEntry {
  const { headline, standfirst, story, area, national, path, published, modified, byline } = edition;
  const [first] = area.formerly ?? [];
  return {
    ...{ title: headline.plain, summary: standfirst.plain },
    id: first === undefined || national ? path : `/${story}/${first}/`,
    ...{ path, published, updated: modified, author: byline },
  };
}

export function pictured(edition: Edition, site: FeedSite): FeedEntry {
  return { ...entryOf(edition), picture: sharedPicture(edition, site) };
}

/** Atom 1.0, newest first. */
export function atomFeed(site: FeedSite, { title, subtitle, path, page, entries }: Feed): string {
  const newest = entries.toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
  const self = escapeXml(absolute(site, path));
  // Atom requires a date, even of a feed without stories.
  const updated = newest[0]?.updated ?? '1970-01-01';
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(languageOf(site).tag)}">
  <title>${escapeXml(title)}</title>
  <subtitle>${escapeXml(subtitle)}</subtitle>
  <id>${self}</id>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(absolute(site, page))}"/>
  <updated>${midnight(updated)}</updated>
${newest.map((entry) => entryXml(site, entry)).join('')}</feed>
`;
}

function entryXml(site: FeedSite, entry: FeedEntry): string {
  const { title, picture, published, updated, author, summary } = entry;
  const enclosure = picture
    ? `    <link rel="enclosure" type="image/png" title="${escapeXml(picture.alt)}" href="${escapeXml(picture.url)}"/>\n`
    : '';
  return `  <entry>
    <title>${escapeXml(title)}</title>
    <id>${escapeXml(absolute(site, entry.id))}</id>
    <link rel="alternate" type="text/html" href="${escapeXml(absolute(site, entry.path))}"/>
${enclosure}    <published>${midnight(published)}</published>
    <updated>${midnight(updated)}</updated>
    <author><name>${escapeXml(author)}</name></author>
    <summary>${escapeXml(summary)}</summary>
  </entry>
`;
}

/** Editions are dated to the day; feeds want an instant. */
function midnight(date: string): string {
  return `${date}T00:00:00Z`;
}
