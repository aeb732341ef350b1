import { THEME_FILE } from '../../addresses/themeAddress.ts';
import { themeCss } from '../../newsroom/theme.ts';
import type { SiteOutput } from '../output.ts';
import { textFile } from '../siteFile.ts';

/** The style sheet of the newsroom's own theme, if it has one. */
export const theme: SiteOutput = {
  of: 'site',
  files: ({ site }) => {
    const css = themeCss(site.look);
    return css === '' ? [] : [textFile(THEME_FILE, 'text/css', () => css)];
  },
};
