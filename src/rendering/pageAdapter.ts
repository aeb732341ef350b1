import type { AstroIntegration } from 'astro';

const NAME = 'page-server';

/** Astro adapter: `astro build` makes a module that renders pages for `npm run build`. */
export function pageAdapter(): AstroIntegration {
  return {
    name: NAME,
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: NAME,
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('pageEntrypoint.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        }),
    },
  };
}
