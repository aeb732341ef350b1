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
import { CHART_SCALE, chartPicture } from '../../graphics/chartPicture.ts';
import type { EditionOutput, OutputContext } from '../output.ts';
import type { SiteFile } from '../siteFile.ts';
import { embedPage } from './embedPage.ts';
import { figureHtml } from './figureHtml.ts';
import { oembed } from './oembed.ts';
import type { PageEdition, Pinned } from './pinned.ts';

/** Everything that other sites may embed, and what they need to do so. */
export const embeds: EditionOutput = {
  of: 'edition',
  files(edition, { site, cache, stories }) {
    const story = stories.find(({ slug }) => slug === edition.story);
    const linkTo = (slug: string): AreaLink | undefined => {
      const found = story && editionsByArea(story).get(slug);
      return found && { href: absolute(site, found.path), target: '_blank' };
    };
    return embedsOf(edition).flatMap((embed) => filesOf(embed, edition, { site, cache }, linkTo));
  },
};

type Context = Pick<OutputContext, 'site' | 'cache'>;

function filesOf(embed: Embed, edition: Edition, context: Context, linkTo: Colours['linkTo']): SiteFile[] {
  const { site } = context;
  return [
    page(embedPath(edition, embed.id), () => embedPage(embed, edition, site, null, linkTo)),
    {
      path: oembedPath(edition, embed.id),
      type: 'application/json',
      content: () => `${JSON.stringify(oembed(embed, edition, site), null, 2)}\n`,
    },
    ...(embed.kind === 'chart' ? chartFiles(embed, edition, context) : []),
  ];
}

function chartFiles(embed: ChartEmbed, edition: Edition, context: Context): SiteFile[] {
  const figure: SiteFile = {
    path: figurePath(edition, embed.id),
    type: 'text/html; charset=utf-8',
    content: () => figureHtml(embed, edition, context.site),
  };
  const release = releaseOf(embed.chart);
  return [figure, ...pinnedFiles(embed, edition, context, { release, newer: null })];
}

/** A chart pinned to its release, as a page and as pictures: newsletters show no SVG. */
export function pinnedFiles(
  embed: ChartEmbed,
  edition: PageEdition,
  { site, cache }: Context,
  pinned: Pinned,
): SiteFile[] {
  const at = (kind: 'svg' | 'png') => pinnedPicturePath(edition, embed.id, pinned.release, kind);
  const picture = () => chartPicture(embed.chart, site, pinned.theme);
  return [
    page(pinnedPath(edition, embed.id, pinned.release), () => embedPage(embed, edition, site, pinned)),
    { path: at('svg'), type: 'image/svg+xml', content: () => picture().svg },
    { path: at('png'), type: 'image/png', content: () => cache.png(picture(), CHART_SCALE) },
  ];
}

function page(path: string, content: () => string): SiteFile {
  return { path: `${path}index.html`, type: 'text/html; charset=utf-8', content };
}
