import { StaticPaths } from 'astro:static-paths';
import type { RouteData } from 'astro';
import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import type { SiteModel } from '../editions/site.ts';
import { withModel } from '../editions/siteModel.ts';

/** Entry of the program that Astro packs: the pages of a site, to be asked for one by one. */
export interface PageServer {
  /** Paths of everything that Astro renders: `/story/area`, `/feed.xml`. */
  paths(): Promise<readonly { readonly pathname: string; readonly route: RouteData }[]>;
  /** Whatever goes wrong in a page is said on the console, and answered with the status 500. */
  render(address: URL, route: RouteData): Promise<Response>;
}

const { manifest } = createApp();

/** @param model what the pages show */
export function serve(model: SiteModel): PageServer {
  // An app remembers what it has asked pages for by its manifest: another site is not to meet that.
  const app = new App({ ...manifest }, false);
  return {
    paths: () => withModel(model, () => new StaticPaths(app).getAll()),
    render: (address, routeData) => withModel(model, () => app.render(new Request(address), { routeData })),
  };
}
