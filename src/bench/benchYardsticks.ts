import path from 'node:path';
import { makeBareAstro, setPages } from './bareAstro.ts';
import { type Measure, measured } from './measured.ts';

/** Bare Astro, writing pages that are finished already: from nothing, and with none of them changed. */
export async function bareAstro(
  root: string,
  engine: string,
  site: string,
  pages: readonly string[],
): Promise<{ readonly cold: Measure; readonly none: Measure }> {
  makeBareAstro(root, engine);
  setPages(root, site, pages);
  const build = () =>
    measured([path.join(engine, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], root);
  return { cold: await build(), none: await build() };
}
