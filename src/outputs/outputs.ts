import { isWritten } from '../addresses/leanFiles.ts';
import type { Edition } from '../editions/edition.ts';
import { leadOf, type SiteModel } from '../editions/site.ts';
import type { PictureCache } from '../graphics/pictureCache.ts';
import type { Site } from '../newsroom/site.ts';
import type { Table } from '../tables/table.ts';
import { charts } from './charts/chartFiles.ts';
import { chartScript } from './embeds/chartScript.ts';
import { embedCodes } from './embeds/embedCodes.ts';
import { embeds } from './embeds/embedFiles.ts';
import { moved, withFormer, withFormerNames } from './embeds/moved.ts';
import { storyFeed } from './feed/storyFeed.ts';
import { finder } from './finder/finder.ts';
import { frame } from './host/frame.ts';
import { headers } from './host/headers.ts';
import { theme } from './host/theme.ts';
import { html } from './html/articleHtml.ts';
import { json } from './json/articleJson.ts';
import { schema } from './json/schema.ts';
import { areas } from './json/storyAreas.ts';
import { index } from './json/storyIndex.ts';
import type { Output, SharedModel } from './output.ts';
import { packs } from './pack/packs.ts';
import { photos } from './pictures/photos.ts';
import { share } from './pictures/share.ts';
import type { SiteFile } from './siteFile.ts';
import { series } from './tables/series.ts';
import { workbooks } from './tables/workbooks.ts';
import { wire } from './wire/wireText.ts';

/** Everything on the site besides pages. To add an output, write a file that exports one and add a row here. */
const OUTPUTS: Readonly<Record<string, Output>> = {
  share,
  charts,
  photos,
  embeds,
  chartScript,
  moved,
  wire,
  html,
  json,
  packs: packs({ texts: [wire, html, json], charts, codes: embedCodes }),
  index,
  areas,
  schema,
  finder,
  storyFeed,
  theme,
  frame,
  headers,
  workbooks,
  series,
};

const ALL = Object.values(OUTPUTS);

type Model = Pick<SiteModel, 'site' | 'stories'>;

/**
 * The files of some editions.
 * @param model of the site, to link to other editions
 * @param storiesFolder where the newsroom keeps its stories
 */
export function editionFiles(
  editions: readonly Edition[],
  { site, stories }: Model,
  storiesFolder: string,
  cache: PictureCache,
): SiteFile[] {
  const context = { site, stories, storiesFolder, cache };
  const files = editions.flatMap((edition) => {
    const own = ALL.flatMap((output) =>
      output.of === 'edition' && (output.drafts || !edition.draft) ? output.files(edition, context) : [],
    );
    return withFormer(
      own.filter(({ path }) => isWritten(edition, path)),
      edition,
    );
  });
  // Editions that show the same photo share one file.
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** The files of finished stories. */
export function storyFiles({ site, stories }: Model): SiteFile[] {
  const finished = stories.filter((story) => !leadOf(story)?.draft);
  return ALL.flatMap((output) =>
    output.of === 'story'
      ? finished.flatMap((story) => withFormerNames(output.files(story, site), story))
      : [],
  );
}

/** The files of the site as a whole. */
export function siteFiles(model: SharedModel): SiteFile[] {
  return ALL.flatMap((output) => (output.of === 'site' ? output.files(model) : []));
}

/** The files of a table. */
export function tableFiles(table: Table, site: Site): SiteFile[] {
  return ALL.flatMap((output) => (output.of === 'table' ? output.files(table, site) : []));
}
