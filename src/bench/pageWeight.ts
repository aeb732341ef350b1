import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page brings along, each part packed as a server packs it. */
export interface PageWeight {
  /** Gzipped bytes by kind: `html`, `css`, `js`. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly total: number;
  /** The page itself among them. */
  readonly requests: number;
}

/**
 * Weighs a page of a built site with its styles and scripts; pictures are left out.
 * @param page relative to the site's folder: `story/area/index.html`
 */
export function pageWeight(site: string, page: string): PageWeight {
  const html = readFileSync(path.join(site, page), 'utf8');
  const addresses = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>|<script[^>]+src="[^"]+"[^>]*>/g)];
  const files = addresses.flatMap(([tag]) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? []);
  const bytes: Record<string, number> = { html: gzipSync(html).length };
  for (const address of new Set(files)) {
    const file = path.join(site, address.replace(/^(?:https?:\/\/[^/]+)?\/+/, '').replace(/\?.*$/, ''));
    const kind = path.extname(file).slice(1);
    bytes[kind] = (bytes[kind] ?? 0) + gzipSync(readFileSync(file)).length;
  }
  const total = Object.values(bytes).reduce((sum, part) => sum + part, 0);
  return { bytes, total, requests: new Set(files).size + 1 };
}
