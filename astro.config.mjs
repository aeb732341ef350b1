import path from 'node:path';
import { defineConfig } from 'astro/config';
import { localDate } from './src/approval/localDate.ts';
import { Desk } from './src/desk/desk.ts';
import { deskDevelopment } from './src/desk/deskDevelopment.ts';
import { SoundEditions } from './src/desk/soundEditions.ts';
import { filesDevelopment } from './src/development/filesDevelopment.ts';
import { newsroomDevelopment } from './src/development/newsroomDevelopment.ts';
import { pagesDevelopment } from './src/development/pagesDevelopment.ts';
import { newsroomFromEnvironment } from './src/newsroom/newsroom.ts';
import { soundAddress } from './src/newsroom/siteAddress.ts';
import { pageAdapter } from './src/rendering/pageAdapter.ts';

const newsroom = newsroomFromEnvironment();
const { origin, base } = soundAddress(newsroom);
const desk = new Desk(newsroom, () => localDate(new Date()));
const editions = new SoundEditions(desk);

export default defineConfig({
  site: origin,
  base,
  // `npm run build` asks the server that Astro makes for the pages: a finished site is static.
  output: 'server',
  adapter: pageAdapter(),
  outDir: newsroom.dist,
  cacheDir: newsroom.cache,
  trailingSlash: 'always',
  // Hashes of all scripts and styles go into a <meta>; the rest of the policy is spelt out there too.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        // The preview of an embed, and the code of one that is fetched on demand.
        "frame-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  // Stories are not Astro's Markdown; its highlighter would want inline styles.
  markdown: { syntaxHighlight: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  // A script is a file of its own: cached once for all pages, and plain to a policy.
  // What is loaded at a press has nothing to load beforehand.
  vite: {
    build: { assetsInlineLimit: 0, modulePreload: false },
    // Two servers of one engine, each for a newsroom of its own, would write into one folder.
    cacheDir: path.join(newsroom.cache, 'vite'),
  },
  devToolbar: { enabled: false },
  integrations: [
    newsroomDevelopment(newsroom, desk, editions),
    deskDevelopment(desk, editions, base),
    filesDevelopment(newsroom, editions, base),
    pagesDevelopment(desk, editions, base),
  ],
});
