import path from 'node:path';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type BuiltRecord, keepRecord, readRecord, recordFiles } from '../publish/builtRecord.ts';
import { temporaryNewsroom } from './temporaryNewsroom.ts';

/** Address of its one page. */
export const PAGE = '/ducks/index.html';

export interface RecordedSite extends Newsroom {
  readonly page: string;
  /** What is known of it. */
  again(): BuiltRecord | null;
}

/** A newsroom with a site of one page, and what is kept of it. */
export function recordedSite(): RecordedSite {
  const newsroom = temporaryNewsroom({ [`dist${PAGE}`]: 'quack' });
  const { shown } = recordFiles(newsroom);
  keepRecord(shown, newsroom.dist, PAGE, {
    inputs: { all: 'i1', given: 'g1', tables: 't1', told: 's1' },
    shared: 'shared',
    editions: { '/ducks/pond/': 'd1' },
    keys: { [PAGE]: 'k1' },
    lists: { patterns: [], editions: {} },
    png: true,
    stories: 1,
    pages: 1,
  });
  return {
    ...newsroom,
    page: path.join(newsroom.dist, PAGE),
    again: () => readRecord(shown, newsroom.dist),
  };
}
