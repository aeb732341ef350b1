import process from 'node:process';
import { preview } from 'astro';
import { FaultError } from '../src/faults/fault.ts';
import { previewOf } from '../src/newsroom/newsroom.ts';
import { siteAddress } from '../src/newsroom/siteAddress.ts';
import { build } from '../src/publish/build.ts';
import { LockedError } from '../src/publish/lock.ts';
import { commandNewsroom } from './commandNewsroom.ts';
import { commandOptions } from './commandOptions.ts';

/**
 * `npm start`: builds a preview of the site and serves it at http://localhost:4321. What nobody has read is
 * marked there; the published site in `dist` stays as it is.
 */

commandOptions('usage: npm start', {});
const newsroom = previewOf(commandNewsroom());
try {
  const { stories, editions } = await build(newsroom, (step) => console.log(`${step} …`));
  console.log(`${stories} ${stories === 1 ? 'story' : 'stories'}, ${editions} editions to look at`);
} catch (error) {
  if (!(error instanceof FaultError || error instanceof LockedError)) throw error;
  console.error(error.message);
  process.exit(1);
}

// Without the project's configuration: the files are static.
const { base } = siteAddress(newsroom);
const server = await preview({
  configFile: false,
  outDir: newsroom.dist,
  base,
  trailingSlash: 'always',
  logLevel: 'warn',
  server: { port: 4321 },
});
console.log(`serving http://localhost:${server.port}${base.replace(/\/?$/, '/')} (stop with Ctrl+C)`);
