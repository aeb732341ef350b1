import type { Grammar } from '../grammar.ts';

/** What stands at an address that has nothing else to show. */
export function standIns({ periods }: Grammar) {
  const names = { chart: 'This chart', quote: 'This quote', story: 'This story' } as const;
  return {
    /** @param why the newsroom's own words; '' for none */
    removed: (what: keyof typeof names, on: string, why: string) =>
      `${names[what]} was ${what === 'story' ? 'withdrawn' : 'taken down'} on ${periods.date(on)}.${why && ` ${why}`}`,
    /** Of a chart or quote that the edition does not have. */
    absent: (what: 'chart' | 'quote') => `${names[what]} is not in this edition of the story.`,
    /** @param release ISO date of a release whose chart nothing can draw any more */
    unkept: (release: string) =>
      `The chart with the figures released on ${periods.date(release)} can no longer be shown.`,
    noEdition: 'This story has no edition for this area at present.',
    moved: 'This page has a new address.',
    /** Link to it. */
    newAddress: (title: string) => `Go to “${title}”`,
  };
}
