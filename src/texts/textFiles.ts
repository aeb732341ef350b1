import type { Edition } from '../editions/edition.ts';
import type { SiteModel } from '../editions/site.ts';
import type { SiteFile } from '../files/siteFiles.ts';
import type { Site } from '../newsroom/site.ts';
import { indexPath, textPath } from './addresses.ts';
import { articleHtml } from './articleHtml.ts';
import { articleJson, storyIndex } from './articleJson.ts';
import { wireText } from './wireText.ts';

/** Each finished edition as text, HTML and JSON. */
export function textFiles({ site, stories }: Pick<SiteModel, 'site' | 'stories'>): SiteFile[] {
  return stories
    .flatMap(({ national, editions }) => [national, ...editions])
    .filter(({ draft }) => !draft)
    .flatMap((edition) => editionTexts(edition, site));
}

/** For each finished story the list of its editions. */
export function indexFiles({ site, stories }: Pick<SiteModel, 'site' | 'stories'>): SiteFile[] {
  return stories
    .filter(({ national }) => !national.draft)
    .map((story) => json(indexPath(story.slug), () => storyIndex(story, site)));
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
