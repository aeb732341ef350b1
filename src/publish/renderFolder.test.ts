import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { renderFolder } from './renderFolder.ts';

function folders() {
  const { root } = temporaryNewsroom({});
  return { engine: path.join(root, 'engine'), elsewhere: path.join(root, 'newsroom', 'staging') };
}

/** Renders one page that tells where it was asked to. */
async function page(folder: string): Promise<(file: string) => boolean> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), folder);
  return () => true;
}

describe('renderFolder', () => {
  it('renders pages for a folder of the engine beside it, and moves those that are wanted', async () => {
    const { engine } = folders();
    const folder = path.join(engine, '.standfirst', 'staging');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'chart.svg'), 'there before');
    const both = async (work: string) => {
      await page(work);
      writeFileSync(path.join(work, 'other.html'), '');
      return (file: string) => file === 'index.html';
    };
    const moved = await renderFolder(folder, engine, both);
    expect(moved).toEqual(['index.html']);
    expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).toBe(`${folder}.pages`);
    expect(readdirSync(folder)).toEqual(['chart.svg', 'index.html']);
    expect(readdirSync(path.dirname(folder))).toEqual(['staging']);
  });

  it('renders a folder elsewhere within the engine, and moves it', async () => {
    const { engine, elsewhere } = folders();
    await renderFolder(elsewhere, engine, page);
    const rendered = readFileSync(path.join(elsewhere, 'index.html'), 'utf8');
    expect(rendered.startsWith(engine + path.sep)).toBe(true);
    expect(readdirSync(path.join(engine, '.standfirst', 'elsewhere'))).toEqual([]);
  });

  it('gives two folders elsewhere two places', async () => {
    const { engine, elsewhere } = folders();
    const asked: string[] = [];
    for (const folder of [elsewhere, `${elsewhere}-2`]) {
      await renderFolder(folder, engine, async (work) => {
        asked.push(work);
        return page(work);
      });
    }
    expect(new Set(asked).size).toBe(2);
  });

  it('leaves nothing behind when the rendering fails', async () => {
    const { engine, elsewhere } = folders();
    const fails = renderFolder(elsewhere, engine, async (folder) => {
      await page(folder);
      throw new Error('no more paper');
    });
    await expect(fails).rejects.toThrow('no more paper');
    expect(existsSync(elsewhere)).toBe(false);
    expect(readdirSync(path.join(engine, '.standfirst', 'elsewhere'))).toEqual([]);
  });

  it('does not keep what a build that was killed has left', async () => {
    const { engine, elsewhere } = folders();
    let work = '';
    await renderFolder(elsewhere, engine, async (folder) => {
      work = folder;
      return page(folder);
    });
    mkdirSync(work, { recursive: true });
    writeFileSync(path.join(work, 'old.html'), 'left behind');
    rmSync(elsewhere, { recursive: true });
    await renderFolder(elsewhere, engine, page);
    expect(readdirSync(elsewhere)).toEqual(['index.html']);
  });
});
