import { rmSync } from 'node:fs';
import path from 'node:path';
import { makeBareAstro, setPages } from './bareAstro.ts';
import { type Measure, measured } from './measured.ts';
import { plainWrite } from './plainWrite.ts';
import { sizedFiles } from './sizedFiles.ts';

/** A build that makes nothing: it writes a site that is finished already. */
export interface BareBuild {
  /** Of the pages, by bare Astro, which keeps those that have not changed since it wrote them. */
  readonly pages: Measure;
  /** Milliseconds for the other files, by plain calls. */
  readonly files: number;
}

/**
 * @param site its folder
 * @param isPage by a file's name from there
 * @returns what writes the site as it stands when it is called: pages that have changed since the last call, and
 *   other files that have changed since a time in milliseconds
 */
export async function bareBuilds(
  root: string,
  engine: string,
  site: string,
  isPage: (file: string) => boolean,
): Promise<(since: number) => Promise<BareBuild>> {
  makeBareAstro(root, engine);
  const write = (pages: readonly string[]) => {
    setPages(root, site, pages);
    return measured([path.join(engine, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], root);
  };
  // What Astro's bundler prepares once for all projects is not to count.
  await write([]);
  return async (since) => {
    const files = sizedFiles(site);
    const pages = await write(files.map(({ file }) => file).filter(isPage));
    const others = files.filter(({ file, changed }) => !isPage(file) && changed > since);
    const copy = path.join(root, 'copy');
    try {
      return { pages, files: plainWrite(site, copy, others) };
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  };
}

/** Milliseconds for all of it. */
export function bareMs({ pages, files }: BareBuild): number {
  return pages.ms + files;
}
