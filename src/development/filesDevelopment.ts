import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Desk } from '../desk/desk.ts';
import { soundEditions } from '../desk/soundEditions.ts';
import { editionsOf } from '../editions/site.ts';
import { modelOf } from '../editions/siteModel.ts';
import { PictureCache } from '../graphics/pictureCache.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { editionFiles, tableFiles } from '../outputs/outputs.ts';
import type { SiteFile } from '../outputs/siteFile.ts';
import { sharedFiles } from '../publish/sharedFiles.ts';

/** URLs of files that are not Astro pages. */
const GENERATED =
  /^\/(?:charts|share|pictures|embed|oembed|find|frame)\/|^\/data\/[^/]+\/series\/|\/(?:article\.[a-z]+|pack\.zip|index\.json|areas\.json)$|^\/look\.css$/;

/** Serves chart files, share pictures, photos, embeds and texts in development, made on request. */
export function filesDevelopment(newsroom: Newsroom, desk: Desk, base: string): AstroIntegration {
  return {
    name: 'files-development',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let files: ReadonlyMap<string, SiteFile> | null = null;
        server.watcher.on('all', () => {
          files = null;
        });
        server.middlewares.use(async (request, response, next) => {
          const address = withoutBase(new URL(request.url ?? '/', 'http://localhost').pathname, base);
          if (!GENERATED.test(address)) return next();
          files ??= filesOf(newsroom, desk);
          const file = files.get(address.endsWith('/') ? `${address}index.html` : address);
          if (!file) return next();
          try {
            const content = await file.content();
            response.setHeader('Content-Type', file.type);
            response.end(content);
          } catch (error) {
            next(error);
          }
        });
      },
    },
  };
}

/** Vite strips the base path from some requests and leaves it on others. */
export function withoutBase(address: string, base: string): string {
  const prefix = base.replace(/\/+$/, '');
  const own = prefix !== '' && address.startsWith(`${prefix}/`) ? address.slice(prefix.length) : address;
  return decodeURI(own);
}

function filesOf(newsroom: Newsroom, desk: Desk): Map<string, SiteFile> {
  const cache = new PictureCache(path.join(newsroom.cache, 'pictures'));
  const model = modelOf(soundEditions(desk), true);
  const editions = model.stories.flatMap((story) => editionsOf(story));
  const files = [...editionFiles(editions, model, newsroom.stories, cache), ...sharedFiles(model)];
  const tables = [...model.tables.values()].flatMap((table) => tableFiles(table, model.site));
  return new Map([...files, ...tables].map((file) => [file.path, file]));
}
