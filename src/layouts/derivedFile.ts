import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute } from 'astro';
import { siteModel } from '../editions/siteModel.ts';
import { newsroomFromEnvironment } from '../newsroom/newsroom.ts';

/** Serves a file of each derived table byte for byte: readers download the file that was reviewed. */
export function derivedFileRoute(ending: string, type: string): APIRoute {
  return async ({ params: { table = '' } }) => {
    const { datasets } = await siteModel();
    if (!datasets.has(table)) return new Response(null, { status: 404 });
    const file = path.join(newsroomFromEnvironment().derived, `${table}${ending}`);
    return new Response(await readFile(file), { headers: { 'Content-Type': type } });
  };
}
