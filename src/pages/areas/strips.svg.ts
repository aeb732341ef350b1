import type { APIRoute } from 'astro';
import { siteModel } from '../../editions/siteModel.ts';
import { stripFile } from '../../profiles/stripFile.ts';

export const GET: APIRoute = async () => {
  const { profiles } = await siteModel();
  if (!profiles) return new Response(null, { status: 404 });
  return new Response(stripFile(profiles), { headers: { 'Content-Type': 'image/svg+xml' } });
};
