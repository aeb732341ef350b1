import { embedPath, figurePath, oembedPath, pinnedPath } from '../../addresses/embedAddresses.ts';
import { chartFilePath } from '../../addresses/fileAddresses.ts';
import { absolute } from '../../addresses/href.ts';
import { chartPngPath, isWritten } from '../../addresses/leanFiles.ts';
import type { Edition } from '../../editions/edition.ts';
import { type ChartEmbed, type Embed, embedsOf, releaseOf, titleOf } from '../../editions/embed.ts';
import { CHART_SCALE, chartPictureSize } from '../../graphics/chartPicture.ts';
import type { Site } from '../../newsroom/site.ts';
import { type Rendition as PhotoFile, renditions } from '../../pictures/renditions.ts';
import type { StoryPicture } from '../../pictures/storyPicture.ts';
import { languageOf } from '../../words/languages.ts';
import { picturesOf } from '../parts/picturesOf.ts';
import { type Rendition, text } from './newsItem.ts';

/** Charts, quotes and photos of an edition as items of their own, with their files. */
export function associations(edition: Edition, site: Site): object[] {
  return [
    ...embedsOf(edition).map((embed) => embedItem(embed, edition, site)),
    ...picturesOf(edition).map((picture) => photoItem(picture, edition, site)),
  ];
}

function embedItem(embed: Embed, edition: Edition, site: Site): object {
  const uri = absolute(site, embedPath(edition, embed.id));
  const frame = { name: 'embed', href: uri, contentType: 'text/html' };
  const head = { name: embed.id, uri, language: languageOf(site).tag };
  if (embed.kind === 'chart') return { ...head, ...chartParts(embed, edition, site, frame) };
  const { paragraphs, attribution } = embed.quote;
  return {
    ...head,
    type: 'text',
    profile: 'quote',
    title: titleOf(embed, languageOf(site)),
    bodies: [text('quote', paragraphs.join('\n\n'))],
    by: attribution.plain,
    renditions: [frame],
  };
}

function chartParts(
  { chart, id }: ChartEmbed,
  edition: Edition,
  site: Site,
  frame: Rendition,
): Record<string, unknown> {
  const size = chartPictureSize(chart, site);
  const scaled = { width: size.width * CHART_SCALE, height: size.height * CHART_SCALE };
  const at = (name: string, path: string, contentType: string, sized: object = {}): Rendition[] => {
    return isWritten(edition, path) ? [{ name, href: absolute(site, path), contentType, ...sized }] : [];
  };
  return {
    type: 'graphic',
    title: chart.subject,
    copyrightHolder: site.publisher.name,
    usageTerms: chart.sources.map(languageOf(site).sources.plain).join(' '),
    headlines: [text('main', chart.title.plain)],
    descriptions: [
      text('subtitle', chart.subtitle.plain),
      text('alt', chart.alt),
      text('description', chart.description),
    ],
    renditions: [
      frame,
      ...at('pinned', pinnedPath(edition, id, releaseOf(chart)), 'text/html'),
      ...at('oembed', oembedPath(edition, id), 'application/json'),
      ...at('figure', figurePath(edition, id), 'text/html'),
      ...at('svg', chartFilePath(edition, chart, 'svg'), 'image/svg+xml', size),
      ...at('png', chartPngPath(edition, chart), 'image/png', scaled),
      ...at('csv', chartFilePath(edition, chart, 'csv'), 'text/csv'),
    ],
  };
}

function photoItem(picture: StoryPicture, { story }: Edition, site: Site): object {
  const { id, alt, caption, credit, file } = picture;
  const rendition = ({ format, width, path }: PhotoFile): Rendition => ({
    name: `${format}-${width}`,
    href: absolute(site, path),
    contentType: `image/${format}`,
    ...{ width, height: Math.round((width * file.height) / file.width) },
  });
  const files = renditions(story, picture).map(rendition);
  return {
    name: id,
    uri: files.at(-1)?.href,
    type: 'picture',
    by: credit,
    descriptions: [...(caption ? [text('caption', caption.plain)] : []), text('alt', alt)],
    renditions: files,
  };
}
