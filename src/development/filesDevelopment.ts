import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { tellNewsroom } from '../editions/newsroomEditions.ts';
import { modelOf } from '../editions/siteModel.ts';
import { FaultList } from '../faults/fault.ts';
import { PictureCache } from '../graphics/pictureCache.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { editionFiles } from '../outputs/outputs.ts';
import type { SiteFile } from '../outputs/siteFile.ts';
import { sharedFiles } from '../publish/everyFile.ts';

/** Addresses of what is no page of Astro's. */
const MADE = /^\/(?:charts|share|pictures|embed|oembed)\/|\/(?:article\.[a-z]+|index\.json)$|^\/look\.css$/;

/** Makes chart files, share pictures, photos, embeds and texts in the development server, each when it is asked for. */
export function filesDevelopment(newsroom: Newsroom, base: string): AstroIntegration {
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
          if (!MADE.test(address)) return next();
          files ??= filesOf(newsroom);
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

/** Vite takes the base path off or leaves it on, depending on who asks. */
export function withoutBase(address: string, base: string): string {
  const prefix = base.replace(/\/+$/, '');
  const own = prefix !== '' && address.startsWith(`${prefix}/`) ? address.slice(prefix.length) : address;
  return decodeURI(own);
}

/** Faults are the pages' to show: here is what could be told. */
function filesOf(newsroom: Newsroom): Map<string, SiteFile> {
  const told = tellNewsroom(newsroom, new FaultList());
  if (!told) return new Map();
  const cache = new PictureCache(path.join(newsroom.cache, 'pictures'));
  const model = modelOf(told, true);
  const files = [...editionFiles(model, newsroom.stories, cache), ...sharedFiles(model)];
  return new Map(files.map((file) => [file.path, file]));
}
