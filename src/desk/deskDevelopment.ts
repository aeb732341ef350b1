import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { AstroIntegration } from 'astro';
import { withoutBase } from '../development/filesDevelopment.ts';

import type { Desk } from './desk.ts';
import { refusalOf } from './guard.ts';
import type { Answer } from './route.ts';
import { ROUTES } from './routes.ts';

const PREFIX = '/desk/';

/** Serves the desk in development. */
export function deskDevelopment(desk: Desk, base: string): AstroIntegration {
  const home = `${base.replace(/\/+$/, '')}/`;
  return {
    name: 'desk-development',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const url = new URL(request.url ?? '/', 'http://localhost');
          const address = withoutBase(url.pathname, base);
          if (!address.startsWith(PREFIX)) return next();
          const refusal = refusalOf(request);
          if (refusal !== null) return send(response, { json: { error: refusal }, status: 403 });
          const below = address.slice(PREFIX.length);
          if (below === 'api/events/') return listen(desk, response);
          try {
            const answer = await answerTo(request, below, { desk, base: home, query: url.searchParams });
            send(response, answer ?? { json: { error: `no such page: ${address}` }, status: 404 });
          } catch (error) {
            next(error);
          }
        });
      },
    },
  };
}

async function answerTo(
  request: IncomingMessage,
  below: string,
  asked: { readonly desk: Desk; readonly base: string; readonly query: URLSearchParams },
): Promise<Answer | null> {
  for (const { method, path, handle } of ROUTES) {
    const found = request.method === method ? path.exec({ pathname: `/${below}` }) : null;
    if (!found) continue;
    const parts = Object.fromEntries(
      Object.entries(found.pathname.groups).flatMap(([name, part]) =>
        part === undefined ? [] : [[name, decodeURIComponent(part)]],
      ),
    );
    const body: unknown = method === 'POST' ? await json(request) : method === 'PUT' ? request : null;
    return handle({ ...asked, parts, body });
  }
  return null;
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function send(response: ServerResponse, answer: Answer): void {
  const isPage = 'page' in answer;
  response.statusCode = isPage ? 200 : (answer.status ?? 200);
  response.setHeader('Content-Type', isPage ? 'text/html; charset=utf-8' : 'application/json');
  response.setHeader('Cache-Control', 'no-store');
  if (isPage) response.setHeader('Content-Security-Policy', answer.policy ?? POLICY);
  response.end(isPage ? answer.page : JSON.stringify(answer.json));
}

/** Server-sent events: one for each change. */
function listen(desk: Desk, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(`data: ${JSON.stringify({ kind: 'changed', revision: desk.revision })}\n\n`);
  const stop = desk.listen((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  response.on('close', stop);
}
