/**
 * What a relation word says: a subject stands so to what it is compared with. These are the words in which
 * figures are told; a word that is not here is read by a person.
 */
export type Says =
  /** Went up, down or nowhere. */
  | { readonly is: 'moved'; readonly way: 1 | 0 | -1 }
  /** Is more, less or the same. */
  | { readonly is: 'compared'; readonly way: 1 | 0 | -1 }
  | { readonly is: 'extreme'; readonly end: 1 | -1 }
  /** Of all time; 0 where the word leaves open which. */
  | { readonly is: 'record'; readonly end: 1 | 0 | -1 }
  /** New by old: 2 for doubled, one half for halved. */
  | { readonly is: 'multiple'; readonly times: number }
  | { readonly is: 'share'; readonly over: boolean }
  /** Several times running; or each time since the start. */
  | { readonly is: 'streak'; readonly every: boolean };

interface Relation {
  readonly words: readonly string[];
  readonly says: Says;
}

/** Word forms, `|` between them; several words are written out. */
const TABLE: readonly (readonly [forms: string, says: Says])[] = [
  ['rise|rises|rose|risen|rising|increase|increases|increased|increasing', { is: 'moved', way: 1 }],
  ['grow|grows|grew|grown|growing|growth|climb|climbs|climbed|climbing', { is: 'moved', way: 1 }],
  [
    'jump|jumps|jumped|soar|soars|soared|soaring|surge|surges|surged|up|upward|upwards',
    { is: 'moved', way: 1 },
  ],
  ['crept up|gone up|goes up|went up|on the rise|on the increase|ballooned', { is: 'moved', way: 1 }],
  ['fall|falls|fell|fallen|falling|decrease|decreases|decreased|decreasing', { is: 'moved', way: -1 }],
  ['drop|drops|dropped|dropping|decline|declines|declined|declining|reduction', { is: 'moved', way: -1 }],
  ['shrink|shrinks|shrank|shrunk|plunge|plunges|plunged|dip|dips|dipped|slipped', { is: 'moved', way: -1 }],
  ['down|downward|downwards|gone down|goes down|went down|fell back', { is: 'moved', way: -1 }],
  [
    'unchanged|no change|stayed the same|did not change|has not changed|have not changed|stood still',
    { is: 'moved', way: 0 },
  ],
  ['more|higher|greater|larger|bigger|longer|above|exceed|exceeds|exceeded', { is: 'compared', way: 1 }],
  ['outnumber|outnumbers|outnumbered|likelier|commoner', { is: 'compared', way: 1 }],
  ['fewer|less|lower|smaller|shorter|below|rarer', { is: 'compared', way: -1 }],
  ['the same|level with|as many|in line with|equal to', { is: 'compared', way: 0 }],
  [
    'highest|largest|biggest|greatest|longest|peak|peaks|peaked|busiest|the most|a high',
    { is: 'extreme', end: 1 },
  ],
  ['lowest|smallest|shortest|fewest|trough|quietest|the least', { is: 'extreme', end: -1 }],
  [
    'more than ever|higher than ever|longer than ever|never been higher|never been more|never higher',
    { is: 'record', end: 1 },
  ],
  [
    'never been so many|never have so many|never been so high|never been so common|never been as many|never before have so many',
    { is: 'record', end: 1 },
  ],
  [
    'fewer than ever|lower than ever|never been lower|never been fewer|never lower|never have so few|never been so few|never been so low|never there been fewer|never have there been fewer',
    { is: 'record', end: -1 },
  ],
  ['record high|record highs|all-time high|highest ever|most ever', { is: 'record', end: 1 }],
  ['record low|record lows|all-time low|lowest ever|fewest ever', { is: 'record', end: -1 }],
  ['record|on record|since records began|ever recorded|of all time|never before', { is: 'record', end: 0 }],
  ['double|doubles|doubled|doubling|twice|twofold', { is: 'multiple', times: 2 }],
  ['treble|trebles|trebled|triple|triples|tripled|three times|threefold', { is: 'multiple', times: 3 }],
  ['quadruple|quadruples|quadrupled|four times|fourfold', { is: 'multiple', times: 4 }],
  ['tenfold', { is: 'multiple', times: 10 }],
  [
    'halve|halves|halved|halving|half as many|by half|less than half|fewer than half',
    { is: 'multiple', times: 0.5 },
  ],
  ['majority|most|mostly|more than half|at least half|over half', { is: 'share', over: true }],
  ['minority|under half', { is: 'share', over: false }],
  [
    'in a row|in succession|consecutive|successive|years running|year running|months running|quarters running|year after year',
    { is: 'streak', every: false },
  ],
  ['every year since|each year since|every quarter since|every month since', { is: 'streak', every: true }],
];

const BY_FIRST_WORD: ReadonlyMap<string, readonly Relation[]> = (() => {
  const all = TABLE.flatMap(([forms, says]) =>
    forms.split('|').map((form): Relation => ({ words: form.split(' '), says })),
  );
  const longestFirst = all.toSorted((a, b) => b.words.length - a.words.length);
  return Map.groupBy(longestFirst, ({ words }) => words[0] ?? '');
})();

/** The longest relation that begins with the first of these words. */
export function relationAt(words: readonly string[]): Relation | undefined {
  const [first = ''] = words;
  return BY_FIRST_WORD.get(first)?.find((relation) => relation.words.every((word, i) => words[i] === word));
}

/** Whether a word by itself says which way something went or stands. */
export function saysWay(word: string): boolean {
  return (BY_FIRST_WORD.get(word) ?? []).some(
    ({ words, says }) => words.length === 1 && (says.is === 'moved' || says.is === 'compared'),
  );
}
