import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const NAME = 'page-program';

/**
 * Has Astro pack the pages with `pageServer.ts` as their entry, and render none of them itself.
 * @param packed called when the program is there, which Astro removes afterwards
 */
export function pageAdapter(packed: () => void): AstroIntegration {
  const entry = fileURLToPath(new URL('pageServer.ts', import.meta.url));
  const configEnvironment = (name: string) =>
    name === 'prerender' ? { build: { rolldownOptions: { input: entry } } } : null;
  return {
    name: NAME,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [{ name: NAME, configEnvironment }] } });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: NAME,
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: NAME,
          getStaticPaths: async () => [],
          render: async ({ url }) => {
            throw new Error(`${url} was not to be rendered yet`);
          },
          teardown: async () => packed(),
        });
      },
    },
  };
}
