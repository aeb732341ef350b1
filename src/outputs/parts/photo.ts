import { absolute } from '../../addresses/href.ts';
import type { Site } from '../../newsroom/site.ts';
import { renditions } from '../../pictures/renditions.ts';
import type { StoryPicture } from '../../pictures/storyPicture.ts';

export interface Photo {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** A photo for other systems: the largest JPEG. */
export function photoOf(picture: StoryPicture, story: string, site: Site): Photo {
  const files = renditions(story, picture).filter(({ format }) => format === 'jpeg');
  const { alt, caption, credit } = picture;
  return { url: absolute(site, files.at(-1)?.path ?? ''), alt, caption: caption?.plain ?? '', credit };
}
