import path from 'node:path';
import { makeBareAstro, setPages } from './bareAstro.ts';
import { type Measure, measured } from './measured.ts';

/** Bare Astro, writing pages that are finished already. */
export interface BareAstro {
  /** From nothing. */
  readonly cold: Measure;
  /** Again, with none, some or all of them changed. */
  readonly none: Measure;
  readonly some: Measure;
  readonly all: Measure;
}

/** @param some so many pages are changed where only some are */
export async function bareAstro(
  root: string,
  engine: string,
  site: string,
  pages: readonly string[],
  some: number,
): Promise<BareAstro> {
  makeBareAstro(root, engine);
  const build = (changed: number, of: readonly string[] = pages) => {
    setPages(root, site, of, changed);
    return measured([path.join(engine, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], root);
  };
  // What Astro's bundler prepares once for all projects is not to count.
  await build(0, []);
  return {
    cold: await build(0),
    none: await build(0),
    some: await build(some),
    all: await build(pages.length + 1),
  };
}
