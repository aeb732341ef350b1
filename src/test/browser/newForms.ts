import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { launchBrowser } from '../browser.ts';
import { developmentServer } from '../developmentServer.ts';
import { copyNewsroom } from '../newsroomCopy.ts';
import { ended, startNode } from '../runCommand.ts';

/** The forms for something new in a browser, and another copy of the newsroom, in which the command makes the same. */
export function newForms() {
  const dev = developmentServer('harbour', '/data/desk/_new/', /desk-new/);
  let browser: Browser;
  let beside: Newsroom;

  beforeAll(async () => {
    browser = await launchBrowser();
    beside = copyNewsroom('harbour');
  });

  afterAll(() => browser?.close());

  return {
    newsroom: dev.newsroom,
    beside: () => beside,

    async open(query: string) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const said: string[] = [];
      page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(`${dev.origin()}/data/desk/_new/${query}`);
      return { page, said };
    },

    /** `npm run new` in the other copy. */
    async command(...args: string[]): Promise<string> {
      const { status, stdout, stderr } = await ended(startNode(['scripts/new.ts', ...args], beside.root));
      expect([status, stderr]).toEqual([0, '']);
      return stdout;
    },

    write: (page: Page) => page.getByRole('button', { name: 'Write' }),
  };
}

/** Everything in a folder, by its path there. */
export function filesIn(folder: string): Record<string, string> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    all
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );
}
