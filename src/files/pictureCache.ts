import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { Picture } from './picture.ts';
import { drawPng, pngKey } from './png.ts';

/** Keeps drawn pictures by their content, so that each is drawn once and again only when it changes. */
export class PictureCache {
  readonly #folder: string;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async png(picture: Picture, scale: number): Promise<Uint8Array> {
    const name = `${pngKey(picture, scale)}.png`;
    this.#used.add(name);
    const file = path.join(this.#folder, name);
    if (existsSync(file)) return readFile(file);
    const png = await drawPng(picture, scale);
    await this.#keep(file, png);
    return png;
  }

  /** Forgets the pictures that nobody has asked for since this cache was opened. */
  prune(): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) {
      if (!this.#used.has(name)) rmSync(path.join(this.#folder, name), { force: true });
    }
  }

  /** Under its name only when whole: a build that was stopped leaves no half picture. */
  async #keep(file: string, png: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, png);
    await rename(unfinished, file);
  }
}
