import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../testFolder.ts';
import { filesIn, newForms } from './newForms.ts';
import { violations } from './violations.ts';

describe('something new, at the desk', () => {
  const { newsroom, beside, open, command, write } = newForms();

  it('is a source that holds byte for byte what the command makes', async () => {
    const { page, said } = await open('?what=source');
    const given = testFolder('given');
    const other = path.join(given, 'Odd.csv');
    writeFileSync(other, 'Where,Year,Nets\nKelda,2022,1\n');
    await page.getByLabel('File').setInputFiles(other);
    await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('odd');
    const file = path.join(given, 'Nets 2024-03-01.csv');
    writeFileSync(file, 'Where,Year,Nets mended\nKelda,2022,"1,204"\nKelda,2023,[c]\nHalow,2023,17\n');
    await page.getByLabel('File').setInputFiles(file);
    await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('nets');
    const guesses = page.getByRole('region', { name: 'Guesses' });
    await expect
      .poll(() => guesses.getByRole('row', { name: /Nets mended/ }).innerText())
      .toMatch(/a comma between thousands/);
    expect(await guesses.getByLabel('Nets mended is taken for').inputValue()).toBe('number');
    expect(await guesses.innerText()).toMatch(/Areas: 1 known, 1 unknown: Halow \(is it Hallow\?\)/);
    expect(await guesses.getByRole('row', { name: /^\[c\]/ }).innerText()).toMatch(/\[c\]\s+1\s+withheld/);
    const folder = path.join(newsroom().sources, 'nets');
    expect(existsSync(folder)).toBe(false);
    expect(await violations(page)).toEqual([]);
    await write(page).click();
    await page.getByText('Written.').waitFor();
    await command('source', 'nets', file);
    expect(filesIn(folder)).toEqual(filesIn(path.join(beside().sources, 'nets')));
    expect(readdirSync(path.join(newsroom().cache, 'preview/uploads'))).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  });

  it('says beside the field what is wrong with it, and writes nothing', async () => {
    const { page } = await open('?what=story');
    const before = filesIn(newsroom().stories);
    await page.getByLabel('Name').fill('lifeboats');
    await page.getByText('There is one already').waitFor();
    expect(await page.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
    expect(await write(page).isDisabled()).toBe(true);
    await page.getByLabel('Name').fill('otters');
    await page.getByLabel('Headline').fill('Call-outs up 70 per cent');
    await page.getByText(/70/).first().waitFor();
    await expect.poll(() => page.getByLabel('Headline').getAttribute('aria-invalid')).toBe('true');
    expect(filesIn(newsroom().stories)).toEqual(before);
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
    const file = path.join(newsroom().stories, 'lifeboats/story.md');
    const before = readFileSync(file, 'utf8');
    const column = await page.getByLabel('Column', { exact: true }).inputValue();
    expect(await violations(page)).toEqual([]);
    await line.getByRole('button', { name: /^Insert/ }).click();
    await line.getByText(/^In lifeboats, line \d+/).waitFor();
    const block = await command('chart', `lifeboats.${column}`, '--type', 'line');
    const after = readFileSync(file, 'utf8');
    expect(after.replace(`\n${block}`, '')).toBe(before);
    const undo = line.getByRole('button', { name: 'Undo' });
    const places = page.getByLabel('After', { exact: true });
    const former = await places.innerText();
    await page.getByLabel('Into the story', { exact: true }).selectOption('storm-warnings');
    await expect.poll(() => places.innerText()).not.toBe(former);
    expect(await places.inputValue()).toMatch(/^\d+$/);
    await line.getByText('The block', { exact: true }).click();
    const [card, neighbour] = await page
      .getByRole('article')
      .evaluateAll((all) => all.map((each) => each.scrollWidth - each.clientWidth));
    expect([card, neighbour]).toEqual([0, 0]);
    await undo.click();
    await line.getByText(/^Undone/).waitFor();
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(said).toEqual([]);
    await page.close();
  });
});
