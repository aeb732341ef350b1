import { absolute } from '../../addresses/href.ts';
import { chartPngPath } from '../../addresses/leanFiles.ts';
import type { Edition } from '../../editions/edition.ts';
import { type Embed, subjectOf } from '../../editions/embed.ts';
import { CHART_SCALE, chartPictureSize } from '../../graphics/chartPicture.ts';
import type { Site } from '../../newsroom/site.ts';
import { languageOf } from '../../words/languages.ts';
import { embedHeight } from './heights.ts';
import { bareFrame, SNIPPET_WIDTH } from './snippets.ts';

/** A response of oEmbed 1.0, written as a file: a static host cannot answer `maxwidth`. */
export interface OEmbed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly author_name: string;
  /** Seconds. An hour, as new figures come out in the morning. */
  readonly cache_age: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

export function oembed(embed: Embed, edition: Edition, site: Site): OEmbed {
  const language = languageOf(site);
  return {
    type: 'rich',
    version: '1.0',
    title: subjectOf(embed, language),
    html: bareFrame(embed, edition, site, SNIPPET_WIDTH),
    width: SNIPPET_WIDTH,
    height: embedHeight(embed, SNIPPET_WIDTH, null, site),
    provider_name: site.name,
    provider_url: absolute(site, '/'),
    author_name: edition.byline,
    cache_age: 3600,
    ...thumbnail(embed, edition, site),
  };
}

/** All three fields or none, as the specification has it. */
function thumbnail(embed: Embed, edition: Edition, site: Site) {
  if (embed.kind !== 'chart') return {};
  const { width, height } = chartPictureSize(embed.chart, site);
  return {
    thumbnail_url: absolute(site, chartPngPath(edition, embed.chart)),
    thumbnail_width: Math.round(width * CHART_SCALE),
    thumbnail_height: Math.round(height * CHART_SCALE),
  };
}
