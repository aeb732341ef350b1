import { shortened, type Unread } from '../wordings/unread.ts';
import { newFacts } from '../wordings/unreadText.ts';
import { counted } from './phrases.ts';
import type { Entry } from './section.ts';

export function unreadEntry({ story, file, line, in: place, text, editions, facts }: Unread): Entry {
  return {
    label: `${line > 0 ? `${file}:${line}` : file}, ${place}, in ${counted(editions.length, 'edition')}`,
    lines: [shortened(text), ...newFacts(facts), `npm run approve -- ${story}`],
  };
}
