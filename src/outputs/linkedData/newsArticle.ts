import { absolute } from '../../addresses/href.ts';
import type { Crumb } from '../../editions/breadcrumb.ts';
import type { Edition } from '../../editions/edition.ts';
import type { SharedPicture } from '../../graphics/sharePicture.ts';
import type { Site } from '../../newsroom/site.ts';
import { languageOf } from '../../words/languages.ts';
import { midnight } from '../parts/identity.ts';
import { publication } from './dataset.ts';
import type { JsonLd } from './jsonLd.ts';

/** What search engines and aggregators are told about an edition. */
export function newsArticle(site: Site, edition: Edition, picture?: SharedPicture): JsonLd {
  const { editions, tag } = languageOf(site);
  const place = { '@type': 'Place', name: edition.area.name, identifier: edition.area.code };
  return {
    '@type': 'NewsArticle',
    headline: edition.headline.plain,
    description: edition.description,
    datePublished: midnight(edition.published),
    dateModified: midnight(edition.modified),
    correction: edition.corrections.map(({ date, was, is, where }) => ({
      '@type': 'CorrectionComment',
      datePublished: midnight(date),
      text: editions.correction(was, is, where),
    })),
    image: picture && {
      '@type': 'ImageObject',
      url: picture.url,
      width: picture.width,
      height: picture.height,
      caption: picture.alt,
    },
    inLanguage: tag,
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
/** From the home page. */
export function breadcrumbList(site: Site, crumbs: readonly Crumb[]): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.name, path: '/' }, ...crumbs].map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      item: absolute(site, crumb.path),
    })),
  };
}

/** A byline that is the newsroom's own is an organisation; any other names a person. */
function author(site: Site, byline: string): JsonLd {
  const isDesk = byline === site.byline || byline === site.name || byline === site.publisher.name;
  return { '@type': isDesk ? 'Organization' : 'Person', name: byline };
}

function publisher(site: Site): JsonLd {
  return { '@type': 'Organization', name: site.publisher.name, url: site.publisher.url };
}
