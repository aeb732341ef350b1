import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { siteModel } from '../editions/siteModel.ts';
import { newsroomFromEnvironment } from '../newsroom/newsroom.ts';

/**
 * Route that hands out one file of each derived table, byte for byte: the file that readers download
 * is the one that was reviewed.
 */
export function derivedFileRoute(ending: string, type: string) {
  const getStaticPaths: GetStaticPaths = async () => {
    const { datasets } = await siteModel();
    return [...datasets.keys()].map((table) => ({ params: { table } }));
  };
  const GET: APIRoute = async ({ params }) => {
    const file = path.join(newsroomFromEnvironment().derived, `${params['table']}${ending}`);
    return new Response(await readFile(file), { headers: { 'Content-Type': type } });
  };
  return { getStaticPaths, GET };
}
