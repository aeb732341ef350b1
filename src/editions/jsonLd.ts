import type { SharedPicture } from '../files/sharePicture.ts';
import { absolute } from '../layouts/href.ts';
import type { Site } from '../newsroom/site.ts';
import { languageOf } from '../words/languages.ts';
import type { Crumb } from './breadcrumb.ts';
import { publication } from './datasetJsonLd.ts';
import type { Edition } from './edition.ts';

/** A node of linked data in the vocabulary of schema.org. */
export interface JsonLd {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** What search engines and aggregators are told about an edition. */
export function newsArticle(site: Site, edition: Edition, picture?: SharedPicture): JsonLd {
  const { editions } = languageOf(site);
  const place = { '@type': 'Place', name: edition.area.name, identifier: edition.area.code };
  return {
    '@type': 'NewsArticle',
    headline: edition.headline.plain,
    description: edition.description,
    datePublished: withZone(edition.published),
    dateModified: withZone(edition.modified),
    correction: edition.corrections.map(({ date, was, is, where }) => ({
      '@type': 'CorrectionComment',
      datePublished: withZone(date),
      text: editions.correction(was, is, where),
    })),
    image: picture && {
      '@type': 'ImageObject',
      url: picture.url,
      width: picture.width,
      height: picture.height,
      caption: picture.alt,
    },
    inLanguage: site.language,
    isAccessibleForFree: true,
    mainEntityOfPage: absolute(site, edition.path),
    author: author(site, edition.byline),
    publisher: publisher(site),
    about: place,
    spatialCoverage: place,
    isBasedOn: edition.sources.map(publication),
  };
}

/** The trail from the home page, with positions counted from one. */
export function breadcrumbList(site: Site, crumbs: readonly Crumb[]): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      item: absolute(site, crumb.path),
    })),
  };
}

/**
 * Text of a `<script type="application/ld+json">`. Empty properties are left out, and `<` is escaped,
 * so that no text can end the script or open a comment.
 */
export function serialiseJsonLd(nodes: readonly JsonLd[]): string {
  const document = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(document, (_, value: unknown) => (isEmpty(value) ? undefined : value)).replaceAll(
    '<',
    '\\u003c',
  );
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** A byline that is the newsroom's own is a desk; any other names a person. */
function author(site: Site, byline: string): JsonLd {
  const isDesk = byline === site.byline || byline === site.name || byline === site.publisher.name;
  return { '@type': isDesk ? 'Organization' : 'Person', name: byline };
}

function publisher(site: Site): JsonLd {
  return { '@type': 'Organization', name: site.publisher.name, url: site.publisher.url };
}

/**
 * Editions are dated to the day, and consumers take a date without a zone for one in their own:
 * the day therefore starts at midnight UTC, on every machine that builds the site.
 */
function withZone(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00Z` : date;
}
