import type { ToldWording } from './account.ts';
import type { Facts } from './approvals.ts';

/** A wording that an edition prints and nobody has read, or not at these figures. */
export interface Unread {
  /** Story. */
  readonly story: string;
  readonly key: string;
  readonly in: string;
  readonly text: string;
  readonly file: string;
  readonly line: number;
  /** Slugs of the editions that print it. */
  readonly editions: readonly string[];
  /** Of a wording that was read: what nobody was shown, by the figures that it is about. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

/** Those of one edition. */
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

/** Each wording once, with all editions that print it, in the order in which they are met. */
export function together(unread: Iterable<Unread>): Unread[] {
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

const LONGEST = 90;

export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
