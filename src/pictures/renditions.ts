import type { StoryPicture } from './storyPicture.ts';

/** In order of preference for `<source>`. */
export const FORMATS = ['avif', 'webp', 'jpeg'] as const;
export type PictureFormat = (typeof FORMATS)[number];

/** One file of a photo: a format at a width. */
export interface Rendition {
  readonly format: PictureFormat;
  readonly width: number;
  /** From the site's root. Contains a digest of the photo, so it can be cached for ever. */
  readonly path: string;
}

/** CSS column widths in pixels: phone; high-density phone or desktop; high-density desktop. */
const WIDTHS = [480, 960, 1440];

/** Never upscales. */
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
