import type { Chart } from '../charts/chart.ts';
import type { Edition } from '../editions/edition.ts';
import { releaseOf } from '../editions/embed.ts';
import { pinnedPicturePath } from './embedAddresses.ts';
import { chartFilePath } from './fileAddresses.ts';

/**
 * What a lean edition does without, because other files have it: a chart's PNG is the one pinned to its release, its
 * CSV is in the page, its drawing in the embed, the plain text and HTML of the article in its JSON.
 */
const LEFT_OUT = /^\/charts\/|\/figure\.html$|\/chart\.svg$|\/article\.(?:txt|html)$/;

type Kept = Pick<Edition, 'lean'>;

/** @param file from the root of the site */
export function isWritten({ lean }: Kept, file: string): boolean {
  return !(lean && LEFT_OUT.test(file));
}

/** From the root of the site: the PNG file of a chart with its newest figures. */
export function chartPngPath(
  edition: Kept & Pick<Edition, 'story' | 'slug'>,
  chart: Pick<Chart, 'id' | 'sources'>,
): string {
  return edition.lean
    ? pinnedPicturePath(edition, chart.id, releaseOf(chart), 'png')
    : chartFilePath(edition, chart, 'png');
}
