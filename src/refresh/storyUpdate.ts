import { parseDocument } from 'yaml';
import { appendToList } from './yamlList.ts';

/** An entry of a story's list of updates. */
export interface UpdateEntry {
  readonly date: string;
  readonly what: string;
  /** Slugs of the editions that it concerns; all when omitted. */
  readonly areas?: readonly string[] | undefined;
}

const FRONT_MATTER = /^(\uFEFF?---\r?\n)([\s\S]*?\r?\n)(---[ \t]*(?:\r?\n|$))/;

/**
 * Text of a story with an entry added to its updates. One that is there already is not added again, and
 * none is dated before the story was published.
 */
export function addUpdate(story: string, { date, what, areas }: UpdateEntry): string {
  const match = FRONT_MATTER.exec(story);
  if (!match) throw new RangeError('no front matter');
  const [whole, open = '', front = '', close = ''] = match;
  const meta = parseDocument(front).toJS() as { published?: unknown; updates?: unknown };
  const published = String(meta.published);
  const entry = { date: date < published ? published : date, what, ...(areas && { areas }) };
  const known = Array.isArray(meta.updates) ? meta.updates : [];
  if (known.some((other) => other?.date === entry.date && other?.what === what)) return story;
  const unix = appendToList(front.replaceAll('\r\n', '\n'), 'updates', entry);
  const updated = front.includes('\r\n') ? unix.replaceAll('\n', '\r\n') : unix;
  return `${open}${updated}${close}${story.slice(whole.length)}`;
}
