import { areaPath } from '../../addresses/areaAddresses.ts';
import { absolute } from '../../addresses/href.ts';
import type { Edition } from '../../editions/edition.ts';
import type { Area } from '../../newsroom/area.ts';
import type { Site } from '../../newsroom/site.ts';
import { languageOf } from '../../words/languages.ts';
import type { JsonLd } from './jsonLd.ts';

/** The page of an area: what is gathered there, of which place. @param within the areas that contain it */
export function areaPlace(
  site: Site,
  area: Area,
  within: readonly Area[],
  editions: readonly { readonly edition: Pick<Edition, 'headline' | 'path'> }[],
): JsonLd {
  const place = ({ name, code }: Area) => ({ '@type': 'Place', name, identifier: code });
  return {
    '@type': 'CollectionPage',
    name: area.name,
    url: absolute(site, areaPath(area)),
    inLanguage: languageOf(site).tag,
    about: { ...place(area), containedInPlace: within.map(place) },
    hasPart: editions.map(({ edition }) => ({
      '@type': 'NewsArticle',
      headline: edition.headline.plain,
      url: absolute(site, edition.path),
    })),
  };
}
