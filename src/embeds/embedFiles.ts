import type { Edition } from '../editions/edition.ts';
import type { SiteModel } from '../editions/site.ts';
import { chartPicture } from '../files/chartPicture.ts';
import type { SiteFile } from '../files/siteFiles.ts';
import type { Site } from '../newsroom/site.ts';
import { embedPath, figurePath, oembedPath, pinnedPath, pinnedPicturePath } from './addresses.ts';
import { type ChartEmbed, type Embed, embedsOf, releaseOf } from './embed.ts';
import { embedPage, type PageEdition, type Pinned } from './embedPage.ts';
import { figureHtml } from './figureHtml.ts';
import { oembed } from './oembed.ts';

/** Everything that other sites may embed, and what they need to do so. */
export function embedFiles({ site, stories }: Pick<SiteModel, 'site' | 'stories'>): SiteFile[] {
  return stories
    .flatMap(({ national, editions }) => [national, ...editions])
    .filter(({ draft }) => !draft)
    .flatMap((edition) => embedsOf(edition).flatMap((embed) => filesOf(embed, edition, site)));
}

function filesOf(embed: Embed, edition: Edition, site: Site): SiteFile[] {
  return [
    page(embedPath(edition, embed.id), () => embedPage(embed, edition, site, null)),
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

/** A chart that stays with its release, as a page and as a picture. */
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
