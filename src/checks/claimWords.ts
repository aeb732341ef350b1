import type { Evidence } from '../figures/result.ts';

/**
 * What a claim word says, and so which evidence bears it out. `unjudged` words can't be weighed by
 * a table at all: they need grounds, and are shown to a person.
 */
export const CLAIM_KINDS = [
  'up',
  'down',
  'level',
  'high',
  'low',
  'record',
  'doubled',
  'tripled',
  'quadrupled',
  'halved',
  'majority',
  'minority',
  'streak',
  'average',
  'unjudged',
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** A phrase as authors write it; `*` stands for any ending. */
export type Lexicon = Readonly<Record<ClaimKind, readonly string[]>>;

/** British English. A newsroom adds its own under `claimWords` in `content/site.yaml`. */
export const CLAIM_WORDS: Lexicon = {
  up: [
    ...[
      'rise',
      'rises',
      'rose',
      'risen',
      'rising',
      'increas*',
      'grew',
      'grow',
      'grows',
      'grown',
      'growing',
      'growth',
    ],
    ...[
      'climb*',
      'soar*',
      'surg*',
      'jump*',
      'spike',
      'spiked',
      'spikes',
      'spiking',
      'rocket*',
      'skyrocket*',
      'swell*',
    ],
    ...[
      'swollen',
      'mushroom*',
      'balloon*',
      'leap',
      'leaps',
      'leapt',
      'leaping',
      'escalat*',
      'uptick',
      'upturn',
      'upsurge',
    ],
    ...[
      'upward*',
      'up',
      'more',
      'higher',
      'greater',
      'larger',
      'bigger',
      'above',
      'exceed*',
      'outstrip*',
      'outpac*',
    ],
    ...['worsen*', 'gain', 'gained', 'gains', 'accelerat*', 'intensif*', 'expanded', 'expanding'],
  ],
  down: [
    ...[
      'fall',
      'falls',
      'fell',
      'fallen',
      'falling',
      'drop',
      'drops',
      'dropped',
      'dropping',
      'declin*',
      'decreas*',
    ],
    ...[
      'reduc*',
      'shrink*',
      'shrank',
      'shrunk',
      'slump*',
      'plung*',
      'plummet*',
      'dip',
      'dips',
      'dipped',
      'dipping',
    ],
    ...[
      'dwindl*',
      'tumbl*',
      'sank',
      'sunk',
      'slid',
      'slide',
      'slides',
      'sliding',
      'downturn',
      'downward*',
      'down',
    ],
    ...[
      'fewer',
      'less',
      'lower',
      'smaller',
      'below',
      'lessen*',
      'diminish*',
      'subsid*',
      'receded',
      'receding',
      'waned',
    ],
  ],
  level: [
    'unchanged',
    'no change',
    'the same',
    'level with',
    'steady',
    'stable',
    'flat',
    'static',
    'stagnant',
    'plateau*',
  ],
  high: [
    ...[
      'highest',
      'largest',
      'biggest',
      'greatest',
      'the most',
      'peak',
      'peaks',
      'peaked',
      'worst',
      'topped',
      'tops',
    ],
    ...['all-time high', 'top of the'],
  ],
  low: [
    'lowest',
    'smallest',
    'fewest',
    'least',
    'all-time low',
    'bottom of the',
    'bottomed',
    'bottoms out',
    'trough',
  ],
  record: [
    ...['highest ever', 'lowest ever', 'ever recorded', 'of all time', 'on record'],
    ...['record', 'record-*', 'historic high', 'historic low', 'unprecedented', 'never before'],
  ],
  doubled: ['doubl*', 'twice', 'two-fold', 'twofold', 'two times'],
  tripled: ['tripl*', 'trebl*', 'three-fold', 'threefold', 'three times', 'thrice'],
  quadrupled: ['quadrupl*', 'four-fold', 'fourfold', 'four times'],
  halved: ['halv*'],
  majority: ['majority', 'most', 'mostly', 'more than half', 'over half', 'the bulk of', 'predominantly'],
  minority: ['minority', 'less than half', 'fewer than half', 'under half'],
  streak: [
    'year running',
    'years running',
    'month running',
    'months running',
    'in a row',
    'consecutive*',
    'successive*',
  ],
  average: ['average', 'averages', 'averaged', 'averaging', 'median', 'on a par with'],
  unjudged: [
    'significan*',
    'first time',
    'first year',
    'dramatic*',
    'sharp',
    'sharply',
    'steep',
    'steeply',
    'alarming*',
  ],
};

/**
 * Phrases that hold a claim word and claim nothing. They are blanked before the words are looked
 * for, so the word counts again anywhere else in the sentence.
 */
export const NO_CLAIMS: readonly string[] = [
  ...[
    'most recent',
    'most recently',
    'at most',
    'at least',
    'up to',
    'up to date',
    'up-to-date',
    'no more than',
  ],
  ...[
    'more information',
    'more about',
    'find out more',
    'read more',
    'more details',
    'once more',
    'what is more',
  ],
  ...[
    'set up',
    'sets up',
    'setting up',
    'make up',
    'made up',
    'makes up',
    'making up',
    'speak up',
    'follow up',
    'followed up',
  ],
  ...[
    'give up',
    'gave up',
    'end up',
    'ended up',
    'pick up',
    'picked up',
    'add up',
    'adds up',
    'stand up',
    'back up',
    'backed up',
  ],
  ...[
    'look up',
    'sign up',
    'bring up',
    'brought up',
    'come up',
    'came up',
    'taken up',
    'take up',
    'took up',
    'open up',
  ],
  ...[
    'write down',
    'written down',
    'wrote down',
    'track down',
    'tracked down',
    'break down',
    'broken down',
    'set down',
  ],
  ...[
    'handed down',
    'hand down',
    'lay down',
    'laid down',
    'narrow down',
    'shut down',
    'let down',
    'come down to',
  ],
  ...[
    'records',
    'recorded',
    'recording',
    'record of',
    'records of',
    'criminal record',
    'record-keeping',
    'to record',
  ],
  ...[
    'must record',
    'record every',
    'record each',
    'record a',
    'record an',
    'record them',
    'record it',
    'forces record',
    'police record',
    'officers record',
  ],
  ...[
    'the chart above',
    'the table above',
    'the map above',
    'above all',
    'see below',
    'the chart below',
    'below is',
    'above is',
  ],
  ...[
    'fall into',
    'falls into',
    'fall under',
    'falls under',
    'fell into',
    'fall within',
    'falls within',
    'fallen victim',
    'fell victim',
  ],
  ...[
    'more serious',
    'less serious',
    'arises',
    'rise to the',
    'give rise to',
    'gives rise to',
    'the least of',
    'last but not least',
  ],
  ...[
    'average-sized',
    'level of',
    'the same way',
    'the same time',
    'at the same',
    'the same person',
    'the same people',
    'the same rules',
  ],
];

/**
 * Whether the evidence bears the word out; null where it has nothing to say on the matter.
 */
export function supports(kind: ClaimKind, evidence: Evidence): boolean | null {
  const { direction, highest, lowest, ratio, share, streak } = evidence;
  const when = <T>(value: T | null, holds: (value: T) => boolean) => (value === null ? null : holds(value));
  switch (kind) {
    case 'up':
      return when(direction, (sign) => sign > 0);
    case 'down':
      return when(direction, (sign) => sign < 0);
    case 'level':
      return when(direction, (sign) => sign === 0);
    case 'high':
      return highest;
    case 'low':
      return lowest;
    case 'record':
      return highest || lowest ? true : highest === false && lowest === false ? false : null;
    case 'doubled':
      return when(ratio, (times) => times >= 2);
    case 'tripled':
      return when(ratio, (times) => times >= 3);
    case 'quadrupled':
      return when(ratio, (times) => times >= 4);
    case 'halved':
      return when(ratio, (times) => times <= 0.5);
    case 'majority':
      return when(share, (percentage) => percentage > 50);
    case 'minority':
      return when(share, (percentage) => percentage < 50);
    case 'streak':
      return when(streak, (periods) => periods >= 2);
    case 'average':
    case 'unjudged':
      return null;
  }
}
