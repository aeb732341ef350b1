import type { APIRoute } from 'astro';
import { absolute } from '../addresses/href.ts';
import { siteModel } from '../editions/siteModel.ts';

export const GET: APIRoute = async () => {
  const { site } = await siteModel();
  const sitemap = absolute(site, '/sitemap.xml');
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
