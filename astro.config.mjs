import { defineConfig } from 'astro/config';
import { newsroomDevelopment } from './src/development/newsroomDevelopment.ts';
import { newsroomFromEnvironment } from './src/newsroom/newsroom.ts';
import { siteAddress } from './src/newsroom/siteAddress.ts';

const newsroom = newsroomFromEnvironment();
const { origin, base } = siteAddress(newsroom);

export default defineConfig({
  site: origin,
  base,
  outDir: newsroom.dist,
  cacheDir: newsroom.cache,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [newsroomDevelopment(newsroom)],
  experimental: { incrementalBuild: true },
});
