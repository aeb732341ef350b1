import type { Edition } from '../../editions/edition.ts';
import type { WholeTheme } from '../../newsroom/theme.ts';

/** Which figures an embed shows. */
export interface Pinned {
  /** Date of the release it is pinned to. */
  readonly release: string;
  /** Date of the newest release if that is later. */
  readonly newer: string | null;
  /** The theme at the time; today's by default. */
  readonly theme?: WholeTheme;
}

/** Where an embed belongs. */
export interface PageEdition extends Pick<Edition, 'story' | 'slug' | 'path'> {
  /** What is gone: the chart from the article, or the whole story. The path then leads to what is left. */
  readonly gone?: 'chart' | 'story';
  /** Id of the chart in today's article, if it is another. */
  readonly part?: string;
}
