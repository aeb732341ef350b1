import type { APIRoute } from 'astro';
import { siteModel } from '../editions/siteModel.ts';
import { siteFeed } from '../outputs/parts/atomFeed.ts';

export const GET: APIRoute = async () => {
  const { site, stories } = await siteModel();
  const feed = siteFeed(
    site,
    stories.flatMap(({ national, editions }) => national ?? editions),
  );
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
};
