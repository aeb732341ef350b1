import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { tellNewsroom } from '../editions/newsroomEditions.ts';
import type { SiteModel } from '../editions/site.ts';
import { modelOf } from '../editions/siteModel.ts';
import { FaultList } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { charts } from '../outputs/charts/chartFiles.ts';
import { embeds } from '../outputs/embeds/embedFiles.ts';
import { standInPage } from '../outputs/embeds/standInPage.ts';
import { html } from '../outputs/html/articleHtml.ts';
import { json } from '../outputs/json/articleJson.ts';
import type { SiteFile } from '../outputs/siteFile.ts';
import { wire } from '../outputs/wire/wireText.ts';
import { sharedFiles } from '../publish/sharedFiles.ts';
import { listen } from './listen.ts';
import { outputFiles } from './outputFiles.ts';
import { PROJECT } from './runCommand.ts';

export interface Answers {
  readonly home: string;
  close(): Promise<void>;
}

/** Answers with what `answer` gives for a path; null is "not found". Each server is an origin of its own. */
export async function answers(
  answer: (path: string) => Promise<{ type: string; content: string | Uint8Array } | null>,
): Promise<Answers> {
  const server = createServer(async (request, response) => {
    const found = await answer(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(found ? 200 : 404, {
      'Content-Type': found?.type ?? 'text/plain',
      'Access-Control-Allow-Origin': '*',
    });
    response.end(found?.content ?? '');
  });
  const home = `http://127.0.0.1:${await listen(server)}/`;
  return {
    home,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The model of a test newsroom, without building its pages. */
export function modelIn(name: string): SiteModel {
  const newsroom = newsroomAt(path.join(PROJECT, 'src/test/newsrooms', name));
  const told = tellNewsroom(newsroom, new FaultList());
  if (!told) throw new Error(`no stories in ${name}`);
  return modelOf(told, false);
}

const HTML = 'text/html; charset=utf-8';
/** An embed that was taken down. */
const REMOVED = '/embed/lifeboats/national/removed/index.html';

export const HOST_FILE = readFileSync(path.join(PROJECT, 'public/embed.js'), 'utf8');

/** Embeds of a test newsroom on a server of their own, as if the site were published there. */
export async function serveEmbeds(name: string): Promise<Answers & { readonly model: SiteModel }> {
  let files = new Map<string, SiteFile>();
  const served = await answers(async (asked) => {
    if (asked === '/embed.js') return { type: 'text/javascript', content: HOST_FILE };
    const file = files.get(asked.endsWith('/') ? `${asked}index.html` : asked);
    return file ? { type: file.type, content: await file.content() } : null;
  });
  const model = modelIn(name);
  const here = { ...model, site: { ...model.site, url: served.home } };
  const all = [...outputFiles(here, charts, embeds, wire, html, json), ...sharedFiles(here)];
  const gone = { says: 'This chart is no longer here.', link: { path: '/', words: 'Read more' } };
  const removed = { path: REMOVED, type: HTML, content: () => standInPage(gone, here.site) };
  files = new Map([...all, removed].map((file) => [file.path, file]));
  return { ...served, model: here };
}
