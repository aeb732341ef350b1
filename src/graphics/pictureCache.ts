import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { threadId } from 'node:worker_threads';
import { encodePicture, photoKey } from '../pictures/encode.ts';
import type { PictureFile } from '../pictures/pictureFolder.ts';
import type { Rendition } from '../pictures/renditions.ts';
import type { Picture } from './picture.ts';
import { drawPng, pngKey } from './png.ts';

/** Keeps pictures on disk by content, so that each is drawn only once. */
export class PictureCache {
  readonly #folder: string;
  readonly #used = new Set<string>();
  readonly #making = new Map<string, Promise<Uint8Array>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async png(picture: Picture, scale: number): Promise<Uint8Array> {
    return this.#made(`${pngKey(picture, scale)}.png`, () => drawPng(picture, scale));
  }

  async photo(folder: string, file: PictureFile, rendition: Rendition): Promise<Uint8Array> {
    return this.#made(`${photoKey(file, rendition)}.${rendition.format}`, () =>
      encodePicture(path.join(folder, file.name), rendition),
    );
  }

  /** Concurrent requests for a picture share one drawing. */
  #made(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    this.#used.add(name);
    const going = this.#making.get(name);
    if (going) return going;
    const made = this.#readOrMake(path.join(this.#folder, name), make).finally(() =>
      this.#making.delete(name),
    );
    this.#making.set(name, made);
    return made;
  }

  async #readOrMake(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    if (existsSync(file)) return readFile(file);
    const made = await make();
    await this.#keep(file, made);
    return made;
  }

  /** Names of the pictures requested from this cache. */
  get used(): ReadonlySet<string> {
    return this.#used;
  }

  /** Removes all other pictures. */
  prune(used: ReadonlySet<string>): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) {
      if (!used.has(name)) rmSync(path.join(this.#folder, name), { force: true });
    }
  }

  /** Writes elsewhere and renames, so that a killed build leaves no partial picture. */
  async #keep(file: string, png: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const unfinished = `${file}.${process.pid}.${threadId}`;
    await writeFile(unfinished, png);
    await rename(unfinished, file);
  }
}
