import type { ToldWording } from './account.ts';
import type { Facts } from './approvals.ts';

/** A wording that is unread, or unread with these facts. */
export interface Unread {
  /** Slug. */
  readonly story: string;
  readonly key: string;
  readonly in: string;
  readonly text: string;
  readonly file: string;
  readonly line: number;
  /** Slugs of the editions that print it. */
  readonly editions: readonly string[];
  /** By figure, for a wording that was approved: the facts that were not shown. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

/** The unread wordings of one edition. */
export function unreadOf(wordings: readonly ToldWording[], story: string, edition: string): Unread[] {
  return wordings
    .filter(({ approval }) => approval === null)
    .map(({ key, wording, file, line, unshown }) => ({
      ...{ story, key, in: wording.in, text: wording.text, file, line, editions: [edition] },
      facts: plainFacts(unshown),
    }));
}

export function plainFacts(facts: Facts): Record<string, string[]> {
  return Object.fromEntries([...facts].map(([about, all]) => [about, [...all]]));
}

/** Merges the editions and facts of each wording, in order of first appearance. */
export function mergeUnread(unread: Iterable<Unread>): Unread[] {
  const byKey = Map.groupBy(unread, ({ story, key }) => `${story}\u0000${key}`);
  return [...byKey.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const facts = Object.groupBy(
      same.flatMap((each) => Object.entries(each.facts)),
      ([about]) => about,
    );
    return {
      ...first,
      editions: [...new Set(same.flatMap(({ editions }) => editions))],
      facts: Object.fromEntries(
        Object.entries(facts).map(([about, all = []]) => [
          about,
          [...new Set(all.flatMap(([, each]) => each))],
        ]),
      ),
    };
  });
}

const MAX_LENGTH = 90;

export function shortened(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
