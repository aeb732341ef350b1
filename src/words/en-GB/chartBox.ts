import type { Grammar } from '../grammar.ts';

/** Labels around a chart on a page: data, downloads and embed codes. */
export function chartBox({ periods }: Grammar) {
  return {
    /** Accessible name of a chart whose values arrow keys step through. */
    values: 'Values of the chart, by arrow keys',
    table: 'Table',
    data: (title: string) => `Data: ${title}`,
    thisData: 'Download these figures (CSV)',
    wholeTable: 'Download the whole table (CSV)',
    image: 'Image',
    images: (title: string) => `Image: ${title}`,
    imageFile: { png: 'Picture (PNG)', svg: 'Drawing (SVG)' },
    embed: 'Embed',
    /** @param released ISO date of the figures */
    embedIntro: (released: string) =>
      `You may show this chart on your own site: with the newest figures whenever they come out, or with those of ${periods.date(released)} for ever. Source and licence stay with it.`,
    pinned: (released: string) => `With the figures of ${periods.date(released)} for ever`,
    open: 'Open it',
    copy: 'Copy',
    copied: 'Copied',
    /** Where the browser denies access to the clipboard; the code is selected then. */
    copyByHand: 'Press Ctrl+C',
  };
}
