import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { derive } from '../derive/derive.ts';
import { raiseRevision } from '../editions/siteModel.ts';
import { FaultError } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/**
 * Shows an edit of a story, a raw file or a recipe in the development server, without a restart:
 * derives again where data changed, tells the stories again, and reloads the page.
 */
export function newsroomDevelopment(newsroom: Newsroom): AstroIntegration {
  return {
    name: 'newsroom-development',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const root = (folder: string) => path.join(newsroom.root, folder);
        const derived = newsroom.derived + path.sep;
        const data = [root('data'), newsroom.recipes];
        server.watcher.add([root('content'), ...data]);
        let version = 0;
        let running = Promise.resolve();
        const update = async (file: string) => {
          try {
            version += 1;
            if (data.some((folder) => file.startsWith(folder + path.sep))) {
              await derive(newsroom, { write: true, version: String(version) });
            }
          } catch (error) {
            if (!(error instanceof FaultError)) throw error;
            logger.error(`\n${error.message}\n`);
          }
          showAgain(server);
        };
        const changed = (file: string) => {
          const ours = [root('content'), ...data].some((folder) => file.startsWith(folder + path.sep));
          if (ours && !file.startsWith(derived)) running = running.then(() => update(file));
        };
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
      },
    },
  };
}

function showAgain(server: ViteDevServer): void {
  raiseRevision();
  // Astro keeps the paths of its pages until its own content changes; this is how it is told.
  server.environments['ssr']?.hot.send('astro:content-changed', {});
  server.ws.send({ type: 'full-reload' });
}
