import type { APIRoute } from 'astro';
import { editionsOf, storyPath } from '../editions/site.ts';
import { siteModel } from '../editions/siteModel.ts';
import { sitemap } from '../outputs/feed/sitemap.ts';
import { listedPages } from '../profiles/listedPages.ts';

export const GET: APIRoute = async () => {
  const { site, stories, tables, profiles } = await siteModel();
  const pages = stories.flatMap((story) => {
    const newest = editionsOf(story).toSorted((a, b) => (a.modified < b.modified ? 1 : -1))[0];
    const choice = newest && !story.national ? [{ ...newest, path: storyPath(story) }] : [];
    return [...choice, ...editionsOf(story)];
  });
  const others = profiles ? listedPages(profiles) : [];
  return new Response(sitemap(site, pages, [...tables.values()], others), {
    headers: { 'Content-Type': 'application/xml' },
  });
};
