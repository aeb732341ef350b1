import process from 'node:process';
import { preview } from 'astro';
import { newsroomFromEnvironment } from '../src/newsroom/newsroom.ts';
import { siteAddress } from '../src/newsroom/siteAddress.ts';

/** `npm start`: builds the site and serves it at http://localhost:4321. */

await import('./build.ts');
if (process.exitCode) process.exit();

const newsroom = newsroomFromEnvironment();
const server = await preview({ outDir: newsroom.dist, logLevel: 'warn', server: { port: 4321 } });
const base = siteAddress(newsroom).base.replace(/\/?$/, '/');
console.log(`serving http://localhost:${server.port}${base} (stop with Ctrl+C)`);
