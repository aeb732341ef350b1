import type { APIRoute } from 'astro';
import { siteModel } from '../../editions/siteModel.ts';
import { mapFile } from '../../profiles/areaMap.ts';

export const GET: APIRoute = async () => {
  const { profiles } = await siteModel();
  const file = profiles && mapFile(profiles);
  if (!file) return new Response(null, { status: 404 });
  return new Response(file, { headers: { 'Content-Type': 'image/svg+xml' } });
};
