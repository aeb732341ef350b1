import { absolute } from '../../addresses/href.ts';
import { packPath, textPath } from '../../addresses/textAddresses.ts';
import { escapeXml } from '../../charts/svg.ts';
import type { Edition } from '../../editions/edition.ts';
import { sharedPicture } from '../../graphics/sharePicture.ts';
import type { Site } from '../../newsroom/site.ts';
import { languageOf } from '../../words/languages.ts';
import { correctionTexts } from './correctionTexts.ts';
import { lastingId, midnight, versionOf } from './identity.ts';

export type FeedSite = Pick<Site, 'name' | 'description' | 'url' | 'language' | 'numbers' | 'packs'>;

export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  /** From the root of the site. */
  readonly path: string;
  /** Of the page that it is the feed of. */
  readonly page: string;
  readonly entries: readonly FeedEntry[];
  /** Entries that it has at most: the newest. */
  readonly most?: number;
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
  /** What other systems take of it. */
  readonly copy?: {
    /** Moves with each update and correction. */
    readonly version: string;
    /** What was wrong in those that were taken before. */
    readonly corrected: readonly string[];
    readonly json: string;
    readonly pack: string | null;
  };
}

/** The stories' national editions, newest first. */
export function siteFeed(site: FeedSite, editions: readonly Edition[]): string {
  const { name: title, description: subtitle } = site;
  const entries = editions.filter(({ draft }) => !draft).map((edition) => pictured(edition, site));
  return atomFeed(site, { title, subtitle, path: '/feed.xml', page: '/', entries });
}

/** An edition's entry, by what lists have of it. */
export function entryOf(edition: Edition, site: FeedSite): FeedEntry {
  const { headline, standfirst, path, published, modified, byline } = edition;
  return {
    ...{ title: headline.plain, summary: standfirst.plain },
    id: lastingId(edition),
    ...{ path, published, updated: modified, author: byline },
    copy: {
      version: versionOf(edition),
      corrected: correctionTexts(edition.corrections, languageOf(site)),
      json: textPath(edition, 'json'),
      pack: site.packs ? packPath(edition) : null,
    },
  };
}

export function pictured(edition: Edition, site: FeedSite): FeedEntry {
  return { ...entryOf(edition, site), picture: sharedPicture(edition, site) };
}

/** Atom 1.0, newest first. */
export function atomFeed(site: FeedSite, { title, subtitle, path, page, entries, most }: Feed): string {
  const newest = entries
    .toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
    .slice(0, most);
  const self = escapeXml(absolute(site, path));
  // Atom requires a date, even of a feed without stories.
  const updated = newest[0]?.updated ?? '1970-01-01';
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xml:lang="${escapeXml(languageOf(site).tag)}">
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
  const { title, picture, copy, published, updated, author, summary } = entry;
  const corrected = copy?.corrected ?? [];
  const lines = [
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(absolute(site, entry.id))}</id>`,
    linkXml('alternate', 'text/html', absolute(site, entry.path)),
    ...(copy ? [linkXml('alternate', 'application/json', absolute(site, copy.json))] : []),
    ...(picture ? [linkXml('enclosure', 'image/png', picture.url, picture.alt)] : []),
    ...(copy?.pack ? [linkXml('enclosure', 'application/zip', absolute(site, copy.pack))] : []),
    `<published>${midnight(published)}</published>`,
    `<updated>${midnight(updated)}</updated>`,
    ...(copy ? [`<prism:versionIdentifier>${copy.version}</prism:versionIdentifier>`] : []),
    ...(corrected.length > 0 ? ['<category term="corrected"/>'] : []),
    `<author><name>${escapeXml(author)}</name></author>`,
    `<summary>${escapeXml([summary, ...corrected].join('\n'))}</summary>`,
  ];
  return `  <entry>\n${lines.map((line) => `    ${line}\n`).join('')}  </entry>\n`;
}

function linkXml(rel: string, type: string, href: string, title = ''): string {
  const named = title && ` title="${escapeXml(title)}"`;
  return `<link rel="${rel}" type="${type}"${named} href="${escapeXml(href)}"/>`;
}
