import type { SiteModel } from '../editions/site.ts';
import type { SiteFile } from '../files/siteFiles.ts';
import { LOOK_FILE } from '../layouts/lookAddress.ts';
import { lookCss } from '../newsroom/look.ts';
import { headersFile } from './headers.ts';

/** What belongs to no edition: the newsroom's look, and how the host is to serve the site. */
export function hostFiles({ site, stories }: Pick<SiteModel, 'site' | 'stories'>): SiteFile[] {
  const finished = stories.filter(({ national }) => !national.draft);
  const look = lookCss(site.look);
  const css: SiteFile = { path: LOOK_FILE, type: 'text/css; charset=utf-8', content: () => look };
  return [
    ...(look ? [css] : []),
    { path: '/_headers', type: 'text/plain', content: () => headersFile(site, finished) },
  ];
}
