import process from 'node:process';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/** Not the flags that come with the packaged browser: made for one page in one process, they end it with that page. */
const FLAGS = ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'];

/** A browser of its own: the one that CHROMIUM_PATH names, or the one that comes with the development packages. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath());
  return driver.launch({ executablePath, args: FLAGS });
}
