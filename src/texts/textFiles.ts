import type { Edition } from '../editions/edition.ts';
import type { SiteModel } from '../editions/site.ts';
import type { SiteFile } from '../files/siteFiles.ts';
import type { Site } from '../newsroom/site.ts';
import { indexPath, textPath } from './addresses.ts';
import { articleHtml } from './articleHtml.ts';
import { articleJson, storyIndex } from './articleJson.ts';
import { wireText } from './wireText.ts';

/** Each finished edition as text, HTML and JSON, and an index for each story. */
export function textFiles({ site, stories }: Pick<SiteModel, 'site' | 'stories'>): SiteFile[] {
  return stories
    .filter(({ national }) => !national.draft)
    .flatMap((story) => [
      json(indexPath(story.slug), () => storyIndex(story, site)),
      ...[story.national, ...story.editions].flatMap((edition) => editionTexts(edition, site)),
    ]);
}

function editionTexts(edition: Edition, site: Site): SiteFile[] {
  return [
    {
      path: textPath(edition, 'txt'),
      type: 'text/plain; charset=utf-8',
      content: () => wireText(edition, site),
    },
    {
      path: textPath(edition, 'html'),
      type: 'text/html; charset=utf-8',
      content: () => articleHtml(edition, site),
    },
    json(textPath(edition, 'json'), () => articleJson(edition, site)),
  ];
}

function json(path: string, content: () => object): SiteFile {
  return {
    path,
    type: 'application/json; charset=utf-8',
    content: () => `${JSON.stringify(content(), null, 2)}\n`,
  };
}
