import { shortened, type Unread } from './unread.ts';

/** Thrown instead of publishing unread wordings. The message lists them. */
export class UnreadError extends Error {
  readonly unread: readonly Unread[];

  constructor(unread: readonly Unread[]) {
    const count = unread.length === 1 ? 'one wording' : `${unread.length} wordings`;
    super(`not published: nobody has read ${count}\n\n${unreadText(unread, unread.length)}`);
    this.name = 'UnreadError';
    this.unread = unread;
  }
}

/** Unread wordings by story, each with its place, editions and new facts. */
export function unreadText(unread: readonly Unread[], most: number): string {
  const stories = [...Map.groupBy(unread, ({ story }) => story)].map(([story, all]) => {
    const more = all.length > most ? [`  and ${all.length - most} more`] : [];
    return [`npm run approve -- ${story}`, ...all.slice(0, most).map(wordingText), ...more].join('\n');
  });
  return stories.join('\n\n');
}

/** Place, words and new facts of a wording. */
export function wordingText({ in: place, text, file, line, editions, facts }: Unread): string {
  const unshown = newFacts(facts).map((text) => `    ${text}`);
  const where = `  ${line > 0 ? `${file}:${line}` : file}  ${place}, ${shownEditions(editions)}`;
  return [where, `    ${shortened(text)}`, ...unshown].join('\n');
}

const ABOUT = 3;

/** `new to its reader: thefts.cases fell, record low` */
export function newFacts(facts: Unread['facts']): string[] {
  const all = Object.entries(facts);
  const more = all.length > ABOUT ? [`and of ${all.length - ABOUT} more`] : [];
  return [
    ...all.slice(0, ABOUT).map(([about, own]) => `new to its reader: ${about} ${own.join(', ')}`),
    ...more,
  ];
}

const SHOWN = 4;

function shownEditions(editions: readonly string[]): string {
  const more = editions.length - SHOWN;
  const few = editions.slice(0, SHOWN).join(', ');
  return more > 0 ? `${editions.length} editions: ${few} and ${more} more` : few;
}
