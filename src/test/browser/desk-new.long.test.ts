import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../runCommand.ts';
import { testFolder } from '../testFolder.ts';
import { filesIn, newForms } from './newForms.ts';
import { violations } from './violations.ts';

describe('something else that is new, at the desk', () => {
  const { newsroom, beside, open, command, write } = newForms();

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
    const { areasFile } = newsroom();
    expect(readFileSync(areasFile, 'utf8')).toBe(readFileSync(beside().areasFile, 'utf8'));
    await page.getByRole('link', { name: 'Make a source of the same file' }).click();
    await page.getByText('Areas: 2 known, 0 unknown').waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('patrols');
    // A wrong guess is put right, by the same code as the command's.
    const kind = page.getByLabel('Patrols is taken for');
    await kind.focus();
    await kind.selectOption('text');
    await page.getByText('kind: text').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('new-as-2');
    expect(await violations(page)).toEqual([]);
    await write(page).click();
    await page.getByText('Written.').waitFor();
    await command('source', 'patrols', file, '--as', 'Patrols=text');
    const written = filesIn(path.join(newsroom().sources, 'patrols'));
    expect(written).toEqual(filesIn(path.join(beside().sources, 'patrols')));
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
    const plain = path.join(testFolder('given'), 'Plain.csv');
    writeFileSync(plain, 'Where,Year,Nets\nKelda,2022,1\n');
    await page.getByLabel('File').setInputFiles(plain);
    await page.getByText('data/sources/plain/2003-01-02.csv', { exact: true }).waitFor();
    expect(await page.getByLabel('Sheet').isVisible()).toBe(false);
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
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    expect(await violations(page)).toEqual([]);
    await write(page).click();
    await page.getByText('Written.').waitFor();
    const options = ['--table', 'lifeboats', '--kind', 'harbour', '--headline', 'Call-outs {{ area.in }}'];
    await command('story', 'call-outs-again', ...options);
    const files = filesIn(path.join(newsroom().stories, 'call-outs-again'));
    expect(files).toEqual(filesIn(path.join(beside().stories, 'call-outs-again')));
    expect(Object.keys(files)).toEqual(['story.md']);
    await page.getByRole('link', { name: 'Go to the story' }).click();
    await page.getByRole('heading', { name: 'call-outs-again' }).waitFor();
    expect(said).toEqual([]);
    await page.close();
  });

  it('refuses to put a chart into a story that has changed since it was shown', async () => {
    const { page } = await open('?what=chart&story=storm-warnings');
    const insert = page.getByRole('button', { name: /^Insert/ }).first();
    await insert.waitFor();
    const file = path.join(newsroom().stories, 'storm-warnings/story.md');
    const changed = `${readFileSync(file, 'utf8')}\nOne more line.\n`;
    writeFileSync(file, changed);
    await insert.click();
    await page.getByText('has changed on disk since it was shown').waitFor();
    expect(readFileSync(file, 'utf8')).toBe(changed);
    await page.close();
  });
});
