import { absolute } from '../../addresses/href.ts';
import { escapeXml } from '../../charts/svg.ts';
import type { Edition } from '../../editions/edition.ts';
import { sharedPicture } from '../../graphics/sharePicture.ts';
import type { Site } from '../../newsroom/site.ts';
import { languageOf } from '../../words/languages.ts';

type FeedSite = Pick<Site, 'name' | 'description' | 'url' | 'language' | 'numbers'>;

/** The stories' national editions, newest first, for feed readers: Atom 1.0. */
export function atomFeed(site: FeedSite, editions: readonly Edition[]): string {
  const finished = editions
    .filter(({ draft }) => !draft)
    .toSorted((a, b) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0));
  const self = absolute(site, '/feed.xml');
  // Atom requires a date, even of a feed without stories.
  const updated = finished[0]?.modified ?? '1970-01-01';
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(languageOf(site).tag)}">
  <title>${escapeXml(site.name)}</title>
  <subtitle>${escapeXml(site.description)}</subtitle>
  <id>${escapeXml(self)}</id>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(absolute(site, '/'))}"/>
  <updated>${midnight(updated)}</updated>
${finished.map((edition) => entry(site, edition)).join('')}</feed>
`;
}

function entry(site: FeedSite, edition: Edition): string {
  const address = escapeXml(absolute(site, edition.path));
  const picture = sharedPicture(edition, site);
  return `  <entry>
    <title>${escapeXml(edition.headline.plain)}</title>
    <id>${address}</id>
    <link rel="alternate" type="text/html" href="${address}"/>
    <link rel="enclosure" type="image/png" title="${escapeXml(picture.alt)}" href="${escapeXml(picture.url)}"/>
    <published>${midnight(edition.published)}</published>
    <updated>${midnight(edition.modified)}</updated>
    <author><name>${escapeXml(edition.byline)}</name></author>
    <summary>${escapeXml(edition.standfirst.plain)}</summary>
  </entry>
`;
}

/** Editions are dated to the day; feeds want an instant. */
function midnight(date: string): string {
  return `${date}T00:00:00Z`;
}
