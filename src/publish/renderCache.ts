import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../newsroom/filesIn.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** What a build did with the pages. */
export interface PageCount {
  readonly rendered: number;
  /** Taken over from the last build, because nothing that they show has changed. */
  readonly kept: number;
}

/**
 * Watches over Astro's memory of rendered pages. Astro writes pages into it one by one and its list of them
 * at the end: after a build that was stopped on the way, the list speaks of other pages than those that are
 * there, and an edit that is undone would bring back words that nobody wrote. Such a memory is forgotten.
 */
export class RenderCache {
  readonly #mark: string;
  readonly #pages: string;
  readonly #list: string;
  #before = new Map<string, string>();

  constructor({ cache }: Newsroom) {
    this.#mark = path.join(cache, 'rendering');
    this.#pages = path.join(cache, 'dist');
    this.#list = path.join(cache, 'incremental-build.json');
  }

  /** Before Astro looks at what it remembers. */
  open(): void {
    if (existsSync(this.#mark)) {
      rmSync(this.#list, { force: true });
      rmSync(this.#pages, { recursive: true, force: true });
    }
    this.#before = new Map(
      filesIn(this.#pages)
        .filter(isPage)
        .map((page) => [page, this.#version(page)]),
    );
  }

  /** Before the first page is rendered. */
  begin(): void {
    writeFileSync(this.#mark, '');
  }

  /**
   * When all pages are rendered: a page was kept if nobody has written its copy since.
   * @param files that came of it
   */
  close(files: readonly string[]): PageCount {
    const pages = files.filter(isPage);
    const kept = pages.filter((page) => {
      const version = this.#before.get(page);
      return version !== undefined && version === this.#version(page);
    });
    rmSync(this.#mark, { force: true });
    return { rendered: pages.length - kept.length, kept: kept.length };
  }

  #version(page: string): string {
    const file = path.join(this.#pages, page);
    if (!existsSync(file)) return 'gone';
    const { mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
    return `${mtimeNs} ${ctimeNs} ${ino}`;
  }
}

function isPage(file: string): boolean {
  return file.endsWith('.html');
}
