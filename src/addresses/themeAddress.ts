import { createHash } from 'node:crypto';
import type { Site } from '../newsroom/site.ts';
import { themeCss } from '../newsroom/theme.ts';

export const THEME_FILE = '/look.css';

/** Style sheet of the newsroom's theme, with a digest of its content; undefined without a theme. */
export function themeAddress({ look }: Pick<Site, 'look'>): string | undefined {
  const css = themeCss(look);
  if (css === '') return undefined;
  return `${THEME_FILE}?v=${createHash('sha256').update(css).digest('hex').slice(0, 8)}`;
}
