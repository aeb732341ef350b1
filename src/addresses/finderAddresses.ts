import { createHash } from 'node:crypto';

/** Folder of what the finder loads. Names of files or folders in it carry a digest, so caches may keep them for ever. */
export const FINDER_FOLDER = '/find/';

/** From the root of the site. @param name what it holds @param text its content */
export function finderFile(name: string, text: string): string {
  return `${FINDER_FOLDER}${name}.${digest(text)}.json`;
}

/** Folder of postcodes, one file for each outward code. @param text all of their content */
export function postcodeFolder(text: string): string {
  return `${FINDER_FOLDER}postcodes-${digest(text)}/`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
