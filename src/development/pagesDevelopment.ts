import type { AstroIntegration } from 'astro';
import type { Desk } from '../desk/desk.ts';
import { faultsPage } from '../desk/plainPages.ts';
import type { SoundEditions } from '../desk/soundEditions.ts';
import { withoutBase } from './filesDevelopment.ts';

/** What the browser hears when all editions are told again. */
const SETTLED = 'desk:settled';
const BANNER = "import '/src/desk/client/banner.ts';";

/**
 * Pages of the site in development. The edition that is asked for is told before all others; its last sound state
 * is shown while the newest has faults, which a banner names. Where there never was one, a page with the faults.
 */
export function pagesDevelopment(desk: Desk, editions: SoundEditions, base: string): AstroIntegration {
  return {
    name: 'pages-development',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', BANNER);
      },
      'astro:server:setup': ({ server }) => {
        desk.listen(() => {
          if (!desk.isTelling) server.ws.send({ type: 'custom', event: SETTLED });
        });
        server.middlewares.use(async (request, response, next) => {
          const address = withoutBase(new URL(request.url ?? '/', 'http://localhost').pathname, base);
          const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
          if (!isPage && !address.endsWith('/')) return next();
          const faults = await faultsInstead(address, desk, editions);
          if (!faults) {
            if (desk.data) editions.serve(address);
            return next();
          }
          response.statusCode = 503;
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(faultsPage(faults, base));
        });
      },
    },
  };
}

/** The faults that leave nothing to show at an address; null where there is something. */
async function faultsInstead(address: string, desk: Desk, editions: SoundEditions) {
  if (!desk.data) return desk.faults;
  const shown = editions.at(address);
  if (shown) return editions.show(shown) ? null : editions.faultsAt(shown);
  const story = desk.story(address.split('/')[1] ?? '');
  if (story && story.editions.size === 0) return [...story.faults, ...desk.faults];
  // What is about all editions waits until each has been told once.
  await desk.toldOnce();
  return null;
}
