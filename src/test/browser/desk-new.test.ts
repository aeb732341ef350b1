import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { launchBrowser } from '../browser.ts';
import { developmentServer } from '../developmentServer.ts';
import { copyNewsroom } from '../newsroomCopy.ts';
import { ended, PROJECT, startNode } from '../runCommand.ts';
import { testFolder } from '../testFolder.ts';
import { violations } from './violations.ts';

/** Everything in a folder, by its path there. */
function filesIn(folder: string): Record<string, string> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    all
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

describe('something new, at the desk', () => {
  const dev = developmentServer('harbour', '/data/desk/new/', /desk-new/);
  let browser: Browser;
  /** Another copy, in which the command makes the same. */
  let beside: Newsroom;

  beforeAll(async () => {
    browser = await launchBrowser();
    beside = copyNewsroom('harbour');
  });

  afterAll(() => browser?.close());

  async function open(query: string) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${dev.origin()}/data/desk/new/${query}`);
    return { page, said };
  }

  /** `npm run new` in the other copy. */
  async function command(...args: string[]): Promise<string> {
    const { status, stdout, stderr } = await ended(startNode(['scripts/new.ts', ...args], beside.root));
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  }

  const write = (page: Page) => page.getByRole('button', { name: 'Write' });

  it('is a source that holds byte for byte what the command makes', async () => {
    const { page, said } = await open('?what=source');
    const file = path.join(testFolder('given'), 'Nets 2024-03-01.csv');
    writeFileSync(file, 'Where,Year,Nets mended\nKelda,2022,"1,204"\nKelda,2023,[c]\nHalow,2023,17\n');
    await page.getByLabel('File').setInputFiles(file);
    await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('nets');
    const guesses = page.getByRole('region', { name: 'Guesses' });
    await expect
      .poll(() => guesses.getByRole('row', { name: /Nets mended/ }).innerText())
      .toContain('number');
    expect(await guesses.innerText()).toMatch(/Areas: 1 known, 1 unknown: Halow \(is it Hallow\?\)/);
    expect(await guesses.getByRole('row', { name: /^\[c\]/ }).innerText()).toMatch(/\[c\]\s+1\s+withheld/);
    const folder = path.join(dev.newsroom().sources, 'nets');
    expect(existsSync(folder)).toBe(false);
    expect(await violations(page)).toEqual([]);
    await write(page).click();
    await page.getByText('Written.').waitFor();
    await command('source', 'nets', file);
    expect(filesIn(folder)).toEqual(filesIn(path.join(beside.sources, 'nets')));
    expect(readdirSync(path.join(dev.newsroom().cache, 'preview/uploads'))).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  });

  it('is areas that a source names, and then that source', async () => {
    const { page, said } = await open('?what=source');
    const file = path.join(testFolder('given'), 'Patrols.csv');
    writeFileSync(file, 'Force,Year,Patrols\nKent,2023,12\nKelda,2023,14\n');
    await page.getByLabel('File').setInputFiles(file);
    await page.getByRole('link', { name: 'Add areas from this file' }).click();
    await page.getByLabel('Kind').fill('Police Force');
    await page.getByText('Not a kind: Police Force').waitFor();
    await page.getByLabel('Kind').fill('police-force');
    await page.getByText(/^new rows: .* 1 police-force$/).waitFor();
    expect(await violations(page)).toEqual([]);
    await write(page).click();
    await page.getByText('Written.').waitFor();
    await command('areas', file, '--kind', 'police-force');
    const { areasFile } = dev.newsroom();
    expect(readFileSync(areasFile, 'utf8')).toBe(readFileSync(beside.areasFile, 'utf8'));
    await page.getByRole('link', { name: 'Make a source of the same file' }).click();
    await page.getByText('Areas: 2 known, 0 unknown').waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('patrols');
    expect(said).toEqual([]);
    await page.close();
  });

  it('is of the sheet that is chosen, and of the day', async () => {
    const { page, said } = await open('?what=source');
    await page.getByLabel('File').setInputFiles(path.join(PROJECT, 'src/test/spreadsheets/moorland.xlsx'));
    const guesses = page.getByRole('region', { name: 'Guesses' });
    await guesses.getByText('took the sheet Table_1, whose table is the longest').waitFor();
    await page.getByLabel('Sheet').selectOption('Plain');
    await guesses.getByText('sheet Plain, column names in row 1, the table as far as row 5').waitFor();
    await page.getByLabel('Published on').fill('2003-01-02');
    await page.getByText('data/sources/moorland/2003-01-02.xlsx', { exact: true }).waitFor();
    expect(said).toEqual([]);
    await page.close();
  });

  it('is a story that holds byte for byte what the command makes', async () => {
    const { page, said } = await open('?what=story');
    await page.getByLabel('Name').fill('Call-outs again');
    const take = page.getByRole('button', { name: 'Take call-outs-again' });
    await take.click();
    await page.getByLabel('Table').selectOption('lifeboats');
    await page.getByLabel('Areas').selectOption('harbour');
    await page.getByLabel('Headline').fill('Call-outs {{ area.in }}');
    await page.getByText('Nothing is written yet.').waitFor();
    expect(await violations(page)).toEqual([]);
    await write(page).click();
    await page.getByText('Written.').waitFor();
    const options = ['--table', 'lifeboats', '--kind', 'harbour', '--headline', 'Call-outs {{ area.in }}'];
    await command('story', 'call-outs-again', ...options);
    const files = filesIn(path.join(dev.newsroom().stories, 'call-outs-again'));
    expect(files).toEqual(filesIn(path.join(beside.stories, 'call-outs-again')));
    expect(Object.keys(files)).toEqual(['story.md']);
    await page.getByRole('link', { name: 'Go to the story' }).click();
    await page.getByRole('heading', { name: 'call-outs-again' }).waitFor();
    expect(said).toEqual([]);
    await page.close();
  });

  it('says beside the field what is wrong with it, and writes nothing', async () => {
    const { page } = await open('?what=story');
    const before = filesIn(dev.newsroom().stories);
    await page.getByLabel('Name').fill('lifeboats');
    await page.getByText('There is one already').waitFor();
    expect(await page.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
    expect(await write(page).isDisabled()).toBe(true);
    await page.getByLabel('Name').fill('otters');
    await page.getByLabel('Headline').fill('Call-outs up 70 per cent');
    await page.getByText(/70/).first().waitFor();
    await expect.poll(() => page.getByLabel('Headline').getAttribute('aria-invalid')).toBe('true');
    expect(filesIn(dev.newsroom().stories)).toEqual(before);
    await page.close();
  });

  it('is a chart with the block that the command prints, put after a passage', async () => {
    const { page, said } = await open('?what=chart&story=lifeboats&edition=kelda&passage=4');
    await page.getByLabel('Table').selectOption('lifeboats');
    const line = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: 'line', exact: true }) });
    await line.locator('svg').waitFor();
    expect(await page.getByLabel('Drawn for').locator('option:checked').innerText()).toBe('Kelda');
    const file = path.join(dev.newsroom().stories, 'lifeboats/story.md');
    const before = readFileSync(file, 'utf8');
    const column = await page.getByLabel('Column', { exact: true }).inputValue();
    expect(await violations(page)).toEqual([]);
    await line.getByRole('button', { name: /^Insert/ }).click();
    await line.getByText(/^In lifeboats, line \d+/).waitFor();
    const block = await command('chart', `lifeboats.${column}`, '--type', 'line');
    const after = readFileSync(file, 'utf8');
    expect(after.replace(`\n${block}`, '')).toBe(before);
    await line.getByRole('button', { name: 'Undo' }).click();
    await line.getByText(/^Undone/).waitFor();
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(said).toEqual([]);
    await page.close();
  });

  it('refuses to put a chart into a story that has changed since it was shown', async () => {
    const { page } = await open('?what=chart&story=storm-warnings');
    const insert = page.getByRole('button', { name: /^Insert/ }).first();
    await insert.waitFor();
    const file = path.join(dev.newsroom().stories, 'storm-warnings/story.md');
    const changed = `${readFileSync(file, 'utf8')}\nOne more line.\n`;
    writeFileSync(file, changed);
    await insert.click();
    await page.getByText('has changed on disk since it was shown').waitFor();
    expect(readFileSync(file, 'utf8')).toBe(changed);
    await page.close();
  });
});
