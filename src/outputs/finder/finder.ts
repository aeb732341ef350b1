import { editionsAddress, editionsText, finderFiles } from '../../finder/finderFiles.ts';
import type { SiteOutput } from '../output.ts';
import { textFile } from '../siteFile.ts';

const TYPE = 'application/json';

/** What the finder loads when a reader looks for an area. */
export const finder: SiteOutput = {
  of: 'site',
  files: ({ stories, finderData }) => {
    if (!finderData) return [];
    const shared = [...finderFiles(finderData).texts].map(([path, text]) => textFile(path, TYPE, () => text));
    const own = [null, ...stories].map((story) =>
      textFile(editionsAddress(story, finderData), TYPE, () => editionsText(story, finderData)),
    );
    return [...shared, ...own];
  },
};
