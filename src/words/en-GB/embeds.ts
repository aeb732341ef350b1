import type { Grammar } from '../grammar.ts';
import type { Phrase } from '../phrase.ts';

/** Embeds and the snippets that show them. */
export function embeds({ periods }: Grammar) {
  return {
    /** Title of a frame, and what stands for the picture of a chart whose figures change. */
    chart: (title: string) => `Chart: ${title}`,
    /** @param by who said it; the beginning of the quote where nobody is named */
    quote: (by: string) => `Quote: ${by}`,
    /** @param whole true where the link leads to the full story */
    more: (site: string, whole: boolean) => `${whole ? 'Read the full story at' : 'Read more at'} ${site}`,
    /**
     * @param release ISO date of the figures that an embed is pinned to
     * @param newer ISO date of the newest figures, if there are newer ones
     * @param link makes a link to the newest figures
     */
    pinned<T>(release: string, newer: string | null, link: (words: string) => T): Phrase<T> {
      const stays = `This chart stays with the figures released on ${periods.date(release)}.`;
      return newer ? [`${stays} `, link('Newer figures'), ` came out on ${periods.date(newer)}.`] : [stays];
    },
    /** @param on ISO date @param what the correction as a sentence */
    corrected: (on: string, what: string) => `Corrected on ${periods.date(on)}. ${what}`,
    /** Leads from an embed to where one like it is put together. */
    embed: 'Embed',
    /** Label of the list by which readers of another page choose their area. */
    area: 'Area',
    /** What each kind of code is called, and what it is good for. */
    snippets: {
      frame: { name: 'Frame', use: 'Works alone, also where scripts are taken out.' },
      script: {
        name: 'Frame and script',
        use: 'The shortest. The script fits the height; until then there is room for a column of 640 pixels.',
      },
      picture: { name: 'Picture', use: 'For newsletters, and wherever no frame may stand.' },
      address: {
        name: 'Address (oEmbed)',
        use: 'For systems that make an embed of an address: paste the first line, or hand over the second.',
      },
      drawing: {
        name: 'Drawing',
        use: 'The chart itself as HTML, in its light colours and with its figures of today.',
      },
    },
  };
}
