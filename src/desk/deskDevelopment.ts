import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { AstroIntegration } from 'astro';
import { withoutBase } from '../development/filesDevelopment.ts';

import type { Desk, DeskEvent } from './desk.ts';
import { refusalOf } from './guard.ts';
import { missingPage } from './plainPages.ts';
import type { Answer, Asked } from './route.ts';
import { ROUTES } from './routes.ts';
import type { SoundEditions } from './soundEditions.ts';

const PREFIX = '/desk/';
/** Vite's own: opens any file of this machine, for whoever asks. */
const OPENS_FILES = '/__open-in-editor';

/** Serves the desk in development. */
export function deskDevelopment(desk: Desk, editions: SoundEditions, base: string): AstroIntegration {
  const home = `${base.replace(/\/+$/, '')}/`;
  return {
    name: 'desk-development',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const url = new URL(request.url ?? '/', 'http://localhost');
          const address = withoutBase(url.pathname, base);
          const isOurs = address.startsWith(PREFIX);
          if (!isOurs && !address.startsWith(OPENS_FILES)) return next();
          const refusal = refusalOf(request);
          if (refusal !== null) return send(response, { json: { error: refusal }, status: 403 });
          if (!isOurs) return next();
          const below = address.slice(PREFIX.length);
          if (below === 'api/events/') return listen(desk, response, url.searchParams);
          try {
            const answer = await answerTo(request, below, {
              desk,
              editions,
              base: home,
              query: url.searchParams,
            });
            send(response, answer ?? missing(address, below, home));
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
  asked: Omit<Asked, 'parts' | 'body'>,
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

function missing(address: string, below: string, base: string): Answer {
  const status = 404;
  if (below.startsWith('api/')) return { json: { error: `no such page: ${address}` }, status };
  return { page: missingPage(below.split('/')[0] ?? '', base), status };
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function send(response: ServerResponse, answer: Answer): void {
  const isPage = 'page' in answer;
  response.statusCode = answer.status ?? 200;
  response.setHeader('Content-Type', isPage ? 'text/html; charset=utf-8' : 'application/json');
  response.setHeader('Cache-Control', 'no-store');
  if (isPage) response.setHeader('Content-Security-Policy', answer.policy ?? POLICY);
  response.end(isPage ? answer.page : JSON.stringify(answer.json));
}

/** Server-sent events: one for each change. The edition that the stream names is told before others. */
function listen(desk: Desk, response: ServerResponse, query: URLSearchParams): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const send = (event: DeskEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  send({ kind: 'changed', revision: desk.revision });
  const stop = desk.listen(send);
  const close = desk.open(query.get('story') ?? '', query.get('edition') ?? '');
  response.on('close', () => {
    stop();
    close();
  });
}
