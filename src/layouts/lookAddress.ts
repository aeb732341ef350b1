import { createHash } from 'node:crypto';
import { lookCss } from '../newsroom/look.ts';
import type { Site } from '../newsroom/site.ts';

export const LOOK_FILE = '/look.css';

/** Style sheet of the newsroom's own look, with a mark of its content; undefined where it has none. */
export function lookAddress({ look }: Pick<Site, 'look'>): string | undefined {
  const css = lookCss(look);
  if (css === '') return undefined;
  return `${LOOK_FILE}?v=${createHash('sha256').update(css).digest('hex').slice(0, 8)}`;
}
