import type { RouteData } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { href } from '../addresses/href.ts';
import type { SiteModel } from '../editions/site.ts';
import { withModel } from '../editions/siteModel.ts';
import { framedPolicy } from '../frame/framedPolicy.ts';
import { POLICY_PLACE } from '../layouts/policyPlace.ts';

/** Server entrypoint of the adapter, loaded by `pageServer.ts`. */

const app = createApp({ streaming: false });

/**
 * Renders a page, a feed or a table.
 * @param address full, with the base path
 * @throws {Error} when it cannot be rendered; Astro has logged why
 */
export async function renderPage(address: URL, model: SiteModel): Promise<Uint8Array> {
  const routeData = routeOf(address);
  if (!routeData) throw new Error(`${address} could not be rendered: no such page`);
  const response = await withModel(model, () => app.render(new Request(address), { routeData }));
  const isMissing = response.status === 404 && !address.pathname.endsWith('/404/');
  if (response.status >= 500 || isMissing) throw new Error(`${address} could not be rendered`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const policy = response.headers.get('content-security-policy');
  return policy === null
    ? bytes
    : withPolicy(bytes.toString('utf8'), framedPolicy(policy, model.frame ?? null), address);
}

/** Astro 7.3.4 strips the base path twice: under the base `/data` it would miss the page `/data/data/`. */
function routeOf(address: URL): RouteData | undefined {
  const isHome = address.pathname === href('/');
  return app.match(new Request(isHome ? address : new URL(href(address.pathname), address)));
}

/** A static host sends no headers: the policy moves into the page. */
function withPolicy(html: string, policy: string, address: URL): Buffer {
  const parts = html.split(POLICY_PLACE);
  if (parts.length !== 2) throw new Error(`${address} has no place for its content security policy`);
  return Buffer.from(parts.join(policy));
}
