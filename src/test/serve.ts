import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { listen } from './listen.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Served {
  /** Address of the site's home page, with a slash at its end. */
  readonly home: string;
  close(): Promise<void>;
}

/** Serves a built site as any static host does, under its base path. */
export async function serveSite(folder: string, base = '/'): Promise<Served> {
  const server = createServer((request, response) => {
    const file = fileFor(folder, base, new URL(request.url ?? '/', 'http://localhost').pathname);
    const shown = file ?? path.join(folder, '404.html');
    response.writeHead(file ? 200 : 404, {
      'Content-Type': TYPES[path.extname(shown)] ?? 'application/octet-stream',
    });
    createReadStream(shown).pipe(response);
  });
  const port = await listen(server);
  return {
    home: `http://127.0.0.1:${port}${base}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function fileFor(folder: string, base: string, address: string): string | null {
  if (!address.startsWith(base)) return null;
  const file = path.join(folder, decodeURIComponent(address.slice(base.length)));
  if (!file.startsWith(folder) || !existsSync(file)) return null;
  if (!statSync(file).isDirectory()) return file;
  const index = path.join(file, 'index.html');
  return address.endsWith('/') && existsSync(index) ? index : null;
}
