import type { SiteModel } from '../editions/site.ts';
import type { SiteFile } from '../files/siteFiles.ts';
import { THEME_FILE } from '../layouts/themeAddress.ts';
import { themeCss } from '../newsroom/theme.ts';
import { headersFile } from './headers.ts';

/** What belongs to no edition: the newsroom's theme, and how the host is to serve the site. */
export function hostFiles({ site, stories }: Pick<SiteModel, 'site' | 'stories'>): SiteFile[] {
  const finished = stories.filter(({ national }) => !national.draft);
  const content = themeCss(site.look);
  const css: SiteFile = { path: THEME_FILE, type: 'text/css; charset=utf-8', content: () => content };
  return [
    ...(content ? [css] : []),
    { path: '/_headers', type: 'text/plain', content: () => headersFile(site, finished) },
  ];
}
