import type { APIRoute } from 'astro';
import { siteModel } from '../editions/siteModel.ts';
import { sitemap } from '../outputs/feed/sitemap.ts';

export const GET: APIRoute = async () => {
  const { site, stories } = await siteModel();
  const editions = stories.flatMap((story) => [story.national, ...story.editions]);
  return new Response(sitemap(site, editions), { headers: { 'Content-Type': 'application/xml' } });
};
