/**
 * Meaning of a relation word: how its subject stands to what it is compared with. Words that are not here are
 * left to a person.
 */
export type Says =
  /** Went up, down or nowhere. */
  | { readonly is: 'moved'; readonly way: Way }
  /** Said of estimates: neither more nor less is known. */
  | { readonly is: 'unclear' }
  /** Is more, less or the same. */
  | { readonly is: 'compared'; readonly way: Way }
  /** The highest or lowest; `isPast` when the word itself means its own past. */
  | { readonly is: 'extreme'; readonly way: Way; readonly isPast?: boolean }
  /** Of all time; 0 when the word does not say which. */
  | { readonly is: 'record'; readonly way: Way }
  /** New divided by old: 2 for doubled, 0.5 for halved. */
  | { readonly is: 'multiple'; readonly times: number }
  /** A fraction of a whole or of the base; or the relative size of a change. */
  | { readonly is: 'fraction'; readonly of: number; readonly isChange: boolean }
  | { readonly is: 'share'; readonly isMost: boolean }
  /** Several times running, or every time since the start. */
  | { readonly is: 'streak'; readonly isEvery: boolean };

export type Way = 1 | 0 | -1;

/** Forms, separated by commas. */
const TABLE: readonly (readonly [says: Says, forms: string])[] = [
  [
    { is: 'moved', way: 1 },
    `rise, rises, rose, risen, rising, increase, increases, increased, increasing, grow, grows, grew, grown,
    growing, growth, climb, climbs, climbed, climbing, jump, jumps, jumped, soar, soars, soared, surged, up,
    upward, upwards, crept up, gone up, goes up, went up, ballooned`,
  ],
  [
    { is: 'moved', way: -1 },
    `fall, falls, fell, fallen, falling, decrease, decreases, decreased, drop, drops, dropped, dropping, decline,
    declines, declined, declining, shrink, shrinks, shrank, shrunk, plunge, plunges, plunged, down, downward,
    downwards, dip, dips, dipped, slipped, reduction, gone down, goes down, went down`,
  ],
  [
    { is: 'moved', way: 0 },
    'unchanged, no change, stayed the same, did not change, has not changed, have not changed, stood still',
  ],
  [
    { is: 'unclear' },
    `no clear change, no clear difference, no clear rise, no clear fall, no significant change, no significant
    difference, no statistically significant change, no statistically significant difference, did not clearly change,
    did not change clearly, not change clearly, has not clearly changed, have not clearly changed, not clearly changed,
    not clearly different, did not clearly differ, not significantly different, did not change significantly,
    did not clearly rise, did not clearly fall, did not rise clearly, did not fall clearly, not clearly higher,
    not clearly lower, not clearly above, not clearly below, not clearly more, not clearly fewer, not clearly less`,
  ],
  [
    { is: 'compared', way: 1 },
    'more, higher, greater, larger, bigger, longer, above, exceed, exceeds, exceeded, outnumber, likelier',
  ],
  [{ is: 'compared', way: -1 }, 'fewer, less, lower, smaller, shorter, below, rarer'],
  [{ is: 'compared', way: 0 }, 'the same, level with, as many, in line with, equal to'],
  [{ is: 'extreme', way: 1 }, 'highest, largest, biggest, greatest, longest, busiest, the most'],
  [{ is: 'extreme', way: -1 }, 'lowest, smallest, shortest, fewest, quietest, the least'],
  [{ is: 'extreme', way: 1, isPast: true }, 'peak, peaks, peaked'],
  [{ is: 'extreme', way: -1, isPast: true }, 'trough, bottomed out'],
  [{ is: 'record', way: 1 }, 'record high, record highs, all-time high, highest ever, most ever'],
  [{ is: 'record', way: -1 }, 'record low, record lows, all-time low, lowest ever, fewest ever'],
  [
    { is: 'record', way: 0 },
    'record, on record, since records began, since the series began, since the start of the series, ever recorded, of all time',
  ],
  [{ is: 'multiple', times: 2 }, 'double, doubles, doubled, doubling, twice, twofold'],
  [
    { is: 'multiple', times: 3 },
    'treble, trebles, trebled, trebling, triple, triples, tripled, tripling, threefold',
  ],
  [{ is: 'multiple', times: 4 }, 'quadruple, quadruples, quadrupled, quadrupling, fourfold'],
  [{ is: 'multiple', times: 10 }, 'tenfold'],
  [{ is: 'multiple', times: 0.5 }, 'halve, halves, halved, halving'],
  [{ is: 'share', isMost: true }, 'majority, most, mostly, more than half, at least half, over half'],
  [{ is: 'share', isMost: false }, 'minority, under half'],
  [
    { is: 'streak', isEvery: false },
    'in a row, in succession, consecutive, successive, running, year after year',
  ],
  [
    { is: 'streak', isEvery: true },
    'every year since, each year since, every quarter since, every month since',
  ],
];

interface Entry {
  readonly forms: readonly string[];
  readonly says: Says;
}

const BY_FIRST_WORD: ReadonlyMap<string, readonly Entry[]> = (() => {
  const entries = TABLE.flatMap(([says, forms]) =>
    forms.split(/,\s+/u).map((form): Entry => ({ forms: form.split(' '), says })),
  );
  const longestFirst = entries.toSorted((a, b) => b.forms.length - a.forms.length);
  return Map.groupBy(longestFirst, ({ forms: [first = ''] }) => first);
})();

export function beginsRelation(word: string): boolean {
  return BY_FIRST_WORD.has(word);
}

/** The longest relation that starts with these words. */
export function relationAt(words: readonly string[]): Entry | undefined {
  return BY_FIRST_WORD.get(words[0] ?? '')?.find(({ forms }) => forms.every((form, i) => words[i] === form));
}

/** Whether a word by itself gives a direction or level. */
export function saysWay(word: string): boolean {
  const is = relationAt([word])?.says.is;
  return is === 'moved' || is === 'compared';
}
