import process from 'node:process';
import type { SiteModel } from '../editions/site.ts';
import { withModel } from '../editions/siteModel.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { isKept } from './part.ts';
import { type PageCount, RenderCache } from './renderCache.ts';
import { renderFolder } from './renderFolder.ts';
import type { Shard } from './shard.ts';

export interface RenderedPages {
  readonly count: PageCount;
  /** Pages, scripts and styles, named from the root of the site. */
  readonly files: readonly string[];
}

/**
 * Has Astro render the pages. It can be started before there is anything to render: loading and packing take
 * it more than a second, and need no model.
 */
export class PageRendering {
  readonly #model = Promise.withResolvers<SiteModel>();
  readonly #cache: RenderCache;
  readonly #folder: string;
  readonly #shard: Shard | null;
  #done: Promise<RenderedPages> | null = null;

  /** @param folder where the pages are laid, among other files */
  constructor(newsroom: Newsroom, folder: string, shard: Shard | null) {
    this.#cache = new RenderCache(newsroom);
    this.#folder = folder;
    this.#shard = shard;
    this.#model.promise.catch(() => {});
  }

  start(): Promise<RenderedPages> {
    if (!this.#done) {
      this.#cache.open();
      this.#done = this.#run();
      // Nobody may wait for it yet when it fails.
      this.#done.catch(() => {});
    }
    return this.#done;
  }

  render(model: SiteModel): Promise<RenderedPages> {
    const done = this.start();
    this.#cache.begin();
    this.#model.resolve(model);
    return done;
  }

  /** When there will be no model. Waits until nothing is running any more. */
  async stop(): Promise<void> {
    this.#model.reject(new Error('there is nothing to render'));
    await this.#done?.catch(() => {});
  }

  async #run(): Promise<RenderedPages> {
    const { build } = await import('astro');
    const model = this.#model.promise;
    const files = await renderFolder(this.#folder, process.cwd(), async (outDir) => {
      await withModel(model, () => build({ outDir, logLevel: 'warn' }));
      return isKept(await model, this.#shard);
    });
    return { files, count: this.#cache.close(files) };
  }
}
