import type { SiteModel } from '../editions/site.ts';
import type { SiteFile } from '../files/siteFiles.ts';
import { LOOK_FILE } from '../layouts/lookAddress.ts';
import { lookCss } from '../newsroom/look.ts';
import { textFiles } from '../texts/textFiles.ts';
import { headersFile } from './headers.ts';

/** What other newsrooms and the host need besides the pages, the embeds and the charts' own files. */
export function publisherFiles(model: Pick<SiteModel, 'site' | 'stories'>): SiteFile[] {
  const { site, stories } = model;
  const finished = stories.filter(({ national }) => !national.draft);
  const look = lookCss(site.look);
  const css: SiteFile = { path: LOOK_FILE, type: 'text/css; charset=utf-8', content: () => look };
  return [
    ...textFiles(model),
    ...(look ? [css] : []),
    { path: '/_headers', type: 'text/plain', content: () => headersFile(site, finished) },
  ];
}
