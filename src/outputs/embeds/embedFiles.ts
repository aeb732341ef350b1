import {
  embedPath,
  figurePath,
  oembedPath,
  pinnedPath,
  pinnedPicturePath,
} from '../../addresses/embedAddresses.ts';
import { absolute } from '../../addresses/href.ts';
import type { AreaLink, Colours } from '../../charts/paint.ts';
import type { Edition } from '../../editions/edition.ts';
import { type ChartEmbed, type Embed, embedsOf, releaseOf } from '../../editions/embed.ts';
import { editionsByArea } from '../../editions/site.ts';
import { chartPicture } from '../../graphics/chartPicture.ts';
import type { Site } from '../../newsroom/site.ts';
import type { EditionOutput } from '../output.ts';
import type { SiteFile } from '../siteFile.ts';
import { embedPage } from './embedPage.ts';
import { figureHtml } from './figureHtml.ts';
import { oembed } from './oembed.ts';
import type { PageEdition, Pinned } from './pinned.ts';

/** Everything that other sites may embed, and what they need to do so. */
export const embeds: EditionOutput = {
  of: 'edition',
  files(edition, { site, stories }) {
    const story = stories.find(({ slug }) => slug === edition.story);
    const linkTo = (slug: string): AreaLink | undefined => {
      const found = story && editionsByArea(story).get(slug);
      return found && { href: absolute(site, found.path), target: '_blank' };
    };
    return embedsOf(edition).flatMap((embed) => filesOf(embed, edition, site, linkTo));
  },
};

function filesOf(embed: Embed, edition: Edition, site: Site, linkTo: Colours['linkTo']): SiteFile[] {
  return [
    page(embedPath(edition, embed.id), () => embedPage(embed, edition, site, null, linkTo)),
    {
      path: oembedPath(edition, embed.id),
      type: 'application/json',
      content: () => `${JSON.stringify(oembed(embed, edition, site), null, 2)}\n`,
    },
    ...(embed.kind === 'chart' ? chartFiles(embed, edition, site) : []),
  ];
}

function chartFiles(embed: ChartEmbed, edition: Edition, site: Site): SiteFile[] {
  const figure: SiteFile = {
    path: figurePath(edition, embed.id),
    type: 'text/html; charset=utf-8',
    content: () => figureHtml(embed, edition, site),
  };
  return [figure, ...pinnedFiles(embed, edition, site, { release: releaseOf(embed.chart), newer: null })];
}

/** A chart pinned to its release, as a page and as a picture. */
export function pinnedFiles(embed: ChartEmbed, edition: PageEdition, site: Site, pinned: Pinned): SiteFile[] {
  return [
    page(pinnedPath(edition, embed.id, pinned.release), () => embedPage(embed, edition, site, pinned)),
    {
      path: pinnedPicturePath(edition, embed.id, pinned.release),
      type: 'image/svg+xml',
      content: () => chartPicture(embed.chart, site, pinned.theme).svg,
    },
  ];
}

function page(path: string, content: () => string): SiteFile {
  return { path: `${path}index.html`, type: 'text/html; charset=utf-8', content };
}
