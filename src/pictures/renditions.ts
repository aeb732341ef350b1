import type { StoryPicture } from './storyPicture.ts';

/** Best first: a browser takes the first that it knows. */
export const FORMATS = ['avif', 'webp', 'jpeg'] as const;
export type PictureFormat = (typeof FORMATS)[number];

/** One of the files that a photo is offered as. */
export interface Rendition {
  readonly format: PictureFormat;
  readonly width: number;
  /** From the root of the site; changes with the photo, so that it may be kept for ever. */
  readonly path: string;
}

/** Widths of a column on a phone, on a sharp phone or a desk, and on a sharp desk. */
const WIDTHS = [480, 960, 1440];

/** Never wider than the photo itself: what is not there cannot be made up. */
export function renditions(story: string, { id, file }: StoryPicture): Rendition[] {
  const fitting = WIDTHS.filter((width) => width < file.width);
  const widths =
    fitting.length < WIDTHS.length ? [...fitting, Math.min(file.width, WIDTHS.at(-1) ?? 0)] : fitting;
  return FORMATS.flatMap((format) =>
    widths.map((width) => {
      const name = `${id}-${file.digest.slice(0, 8)}-${width}.${format === 'jpeg' ? 'jpg' : format}`;
      return { format, width, path: `/pictures/${story}/${name}` };
    }),
  );
}
