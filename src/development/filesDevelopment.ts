import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { SoundEditions } from '../desk/soundEditions.ts';
import type { NewsroomEditions } from '../editions/newsroomEditions.ts';
import { editionsOf } from '../editions/site.ts';
import { developmentModel } from '../editions/siteModel.ts';
import { PictureCache } from '../graphics/pictureCache.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { editionFiles, tableFiles } from '../outputs/outputs.ts';
import type { SiteFile } from '../outputs/siteFile.ts';
import { sharedFiles } from '../publish/sharedFiles.ts';
import { memoizeWeak } from '../tables/memoize.ts';

/** URLs of files that are not Astro pages. */
const GENERATED =
  /^\/(?:charts|share|pictures|embed|oembed|find|frame)\/|^\/data\/[^/]+\/series\/|\/(?:article\.[a-z]+|pack\.zip|index\.json|areas\.json)$|^\/look\.css$/;

/** Serves chart files, share pictures, photos, embeds and texts in development, made on request. */
export function filesDevelopment(
  newsroom: Newsroom,
  editions: SoundEditions,
  base: string,
): AstroIntegration {
  return {
    name: 'files-development',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const cache = new PictureCache(path.join(newsroom.cache, 'pictures'));
        const filesAt = memoizeWeak((told: NewsroomEditions) => filesOf(newsroom, told, cache));
        server.middlewares.use(async (request, response, next) => {
          const address = withoutBase(new URL(request.url ?? '/', 'http://localhost').pathname, base);
          if (!GENERATED.test(address)) return next();
          try {
            const shown = editions.at(address);
            if (shown) editions.show(shown);
            const files = filesAt(editions.get());
            const file = files.get(address.endsWith('/') ? `${address}index.html` : address);
            if (!file) return next();
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

function filesOf(newsroom: Newsroom, told: NewsroomEditions, cache: PictureCache): Map<string, SiteFile> {
  const model = developmentModel(told);
  const editions = model.stories.flatMap((story) => editionsOf(story));
  const files = [...editionFiles(editions, model, newsroom.stories, cache), ...sharedFiles(model)];
  const tables = [...model.tables.values()].flatMap((table) => tableFiles(table, model.site));
  return new Map([...files, ...tables].map((file) => [file.path, file]));
}
