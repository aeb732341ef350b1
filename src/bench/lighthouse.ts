import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import chromium from '@sparticuz/chromium';
import { serveSite } from '../test/serve.ts';

/** Scores from 0 to 100 by category: performance, accessibility, best-practices, seo. */
export type Scores = Readonly<Record<string, number>>;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
}

/**
 * What Lighthouse gives a page of a built site, on its own slowed phone. It asks nothing of the network.
 * @param address from the root of the site
 */
export async function lighthouse(site: string, address: string, work: string): Promise<Scores> {
  const server = await serveSite(site);
  try {
    return await scoresOf(new URL(address, server.home).href, path.join(work, 'lighthouse.json'));
  } finally {
    await server.close();
  }
}

async function scoresOf(address: string, output: string): Promise<Scores> {
  const program = createRequire(import.meta.url).resolve('lighthouse/cli/index.js');
  const chromePath = process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath());
  const flags = [
    '--quiet',
    '--output=json',
    `--output-path=${output}`,
    '--chrome-flags=--headless --no-sandbox',
  ];
  await promisify(execFile)(process.execPath, [program, address, ...flags], {
    env: { ...process.env, CHROME_PATH: chromePath },
  });
  const { categories } = JSON.parse(readFileSync(output, 'utf8')) as Report;
  return Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
  );
}
