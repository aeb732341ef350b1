import type { APIRoute } from 'astro';
import { siteModel } from '../../../editions/siteModel.ts';
import { areaFeed } from '../../../outputs/feed/areaFeed.ts';

export const GET: APIRoute = async ({ params: { area = '' } }) => {
  const feed = areaFeed(await siteModel(), area);
  if (feed === null) return new Response(null, { status: 404 });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
};
