import { shortened, type Unread } from '../wordings/unread.ts';
import { counted } from './phrases.ts';
import type { Entry } from './section.ts';

export function unreadEntry({ story, file, line, in: place, text, editions, facts }: Unread): Entry {
  const unshown = Object.entries(facts).map(
    ([about, all]) => `new to its reader: ${about} ${all.join(', ')}`,
  );
  return {
    label: `${line > 0 ? `${file}:${line}` : file}, ${place}, in ${counted(editions.length, 'edition')}`,
    lines: [shortened(text), ...unshown, `npm run approve -- ${story}`],
  };
}
