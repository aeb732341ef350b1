import type { APIRoute } from 'astro';
import { siteModel } from '../editions/siteModel.ts';
import { absolute } from '../layouts/href.ts';

export const GET: APIRoute = async () => {
  const { site } = await siteModel();
  const sitemap = absolute(site, '/sitemap.xml');
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
