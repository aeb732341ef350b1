import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { derive } from '../derive/derive.ts';
import { raiseRevision } from '../editions/siteModel.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/**
 * Shows an edit of a story, a raw file or a recipe in the development server, without a restart:
 * derives again where data changed, tells the stories again, and reloads the page.
 */
export function newsroomDevelopment(newsroom: Newsroom): AstroIntegration {
  return {
    name: 'newsroom-development',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const say = (error: unknown) => logger.error(`\n${error instanceof Error ? error.message : error}\n`);
        const deriveAgain = deriver(newsroom);
        // What is wrong with the data is said here; the pages then show the tables as they were.
        await deriveAgain().catch(say);
        watch(newsroom, server, async (file) => {
          if (isData(newsroom, file)) await deriveAgain().catch(say);
          showAgain(server);
        });
      },
    },
  };
}

/** Recipes are modules, which Node keeps: each run asks for them under a new version. */
function deriver(newsroom: Newsroom): () => Promise<unknown> {
  let version = 0;
  return () => {
    version += 1;
    return derive(newsroom, { write: true, version: String(version) });
  };
}

/** Calls back for each change of the newsroom's own files, one at a time. */
function watch(newsroom: Newsroom, server: ViteDevServer, changed: (file: string) => Promise<void>): void {
  const content = path.join(newsroom.root, 'content');
  const data = path.join(newsroom.root, 'data');
  const folders = [content, data, newsroom.recipes];
  server.watcher.add(folders);
  let running = Promise.resolve();
  const onEvent = (file: string) => {
    const ours = folders.some((folder) => isWithin(folder, file)) && !isWithin(newsroom.derived, file);
    if (ours) running = running.then(() => changed(file));
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onEvent);
}

function isData(newsroom: Newsroom, file: string): boolean {
  return isWithin(path.join(newsroom.root, 'data'), file) || isWithin(newsroom.recipes, file);
}

function isWithin(folder: string, file: string): boolean {
  return file.startsWith(folder + path.sep);
}

function showAgain(server: ViteDevServer): void {
  raiseRevision();
  server.ws.send({ type: 'full-reload' });
}
