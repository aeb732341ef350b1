import type { APIRoute } from 'astro';
import { siteModel } from '../editions/siteModel.ts';
import { atomFeed } from '../outputs/feed/atomFeed.ts';

export const GET: APIRoute = async () => {
  const { site, stories } = await siteModel();
  const feed = atomFeed(
    site,
    stories.flatMap(({ national, editions }) => national ?? editions),
  );
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
};
