import type { Chart } from '../../charts/chart.ts';
import type { Correction, Edition } from '../../editions/edition.ts';

/** Corrections of a chart's figures of one release, for those who embed it pinned. */
export function correctionsOf(
  { corrections }: Pick<Edition, 'corrections'>,
  { id, formerly = [] }: Pick<Chart, 'id' | 'formerly'>,
  release: string,
): Correction[] {
  const names = [id, ...formerly];
  return corrections.filter(({ chart = '', release: wrong }) => names.includes(chart) && wrong === release);
}
