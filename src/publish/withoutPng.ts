import type { SiteFile } from '../outputs/siteFile.ts';

const HAS_PNG: ReadonlySet<string> = new Set(['image/png', 'application/zip']);

/** The files that a build without PNG files writes. */
export function withoutPng(files: readonly SiteFile[]): SiteFile[] {
  return files.filter(({ type }) => !HAS_PNG.has(type));
}
