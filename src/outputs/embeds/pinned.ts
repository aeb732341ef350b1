import type { Edition } from '../../editions/edition.ts';
import type { WholeTheme } from '../../newsroom/theme.ts';

/** Which figures an embed shows. */
export interface Pinned {
  /** Date of the release that it stays with. */
  readonly release: string;
  /** Date of the newest release, where that is a later one. */
  readonly newer: string | null;
  /** The theme of then; that of today where none is given. */
  readonly theme?: WholeTheme;
}

/** Where an embed belongs. */
export interface PageEdition extends Pick<Edition, 'story' | 'slug' | 'path'> {
  /** What there is no more: the chart in the article, or the whole story. Then the path is that of what is left. */
  readonly gone?: 'chart' | 'story';
}
