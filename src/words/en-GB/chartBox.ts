import type { Grammar } from '../grammar.ts';
import type { Phrase, Seen } from '../phrase.ts';

/** Labels around a chart on a page: data, downloads and embed codes. */
export function chartBox({ periods }: Grammar) {
  return {
    /** Accessible name of a chart whose values arrow keys step through. */
    values: 'Values of the chart, by arrow keys',
    inWords: 'This chart in words and numbers',
    data: (title: string) => `Data: ${title}`,
    wholeTable: 'Download the whole table (CSV)',
    download: 'Download',
    downloads: (title: string) => `Download: ${title}`,
    downloadPicture: (format: string): Phrase<Seen> => ['Download picture, ', { seen: format }],
    downloadData: (format: string): Phrase<Seen> => ['Download data, ', { seen: format }],
    embed: 'Embed this chart',
    /** @param released ISO date of the figures */
    embedIntro: (released: string) =>
      `You may show this chart on your own site: with the newest figures whenever they come out, or with those of ${periods.date(released)} for ever. Source and licence stay with it.`,
    pinned: (released: string) => `With the figures of ${periods.date(released)} for ever`,
    preview: (title: string) => `Preview of the embed: ${title}`,
    colours: {
      label: 'Colours',
      reader: 'As the reader’s device',
      light: 'Light',
      dark: 'Dark',
    },
    background: {
      label: 'Background',
      own: 'Its own',
      page: 'That of your page',
    },
    width: {
      label: 'Width',
      phone: 'Phone',
      column: 'Column',
      wide: 'Wide',
    },
    open: 'Open it',
    copy: 'Copy',
    copied: 'Copied',
    /** Where the browser denies access to the clipboard; the code is selected then. */
    copyByHand: 'Press Ctrl+C',
  };
}
