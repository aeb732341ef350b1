import type { Chart } from '../charts/chart.ts';
import type { Edition } from '../editions/edition.ts';

/** What a chart may be downloaded as. */
export type ChartFile = 'svg' | 'png' | 'csv' | 'csv-metadata.json';

type Addressed = Pick<Edition, 'story' | 'slug'>;

/** From the root of the site: `/charts/story/area/chart.svg`. */
export function chartFilePath(edition: Addressed, chart: Pick<Chart, 'id'>, kind: ChartFile): string {
  return `/charts/${edition.story}/${edition.slug}/${chart.id}.${kind}`;
}

/** From the root of the site: the picture that a link to the edition shows elsewhere. */
export function sharePath(edition: Addressed): string {
  return `/share/${edition.story}/${edition.slug}.png`;
}

/** The same with a digest of its content, so that caches drop pictures of older figures. */
export function shareAddress(edition: Addressed & Pick<Edition, 'digest'>): string {
  return `${sharePath(edition)}?v=${edition.digest.slice(0, 8)}`;
}
