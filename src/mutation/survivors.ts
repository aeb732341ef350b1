import type { Verdict } from './crashTest.ts';

/** Survivors that no check can or should refuse, and why. */
interface KnownClass {
  readonly operators: readonly string[];
  readonly why: string;
  /** Which of the operator's survivors belong here; all, where it does not say. */
  readonly includes?: (verdict: Verdict) => boolean;
}

const MARK = /\{\{|\{%/u;

export const KNOWN_SURVIVORS: readonly KnownClass[] = [
  {
    operators: ['condition flipped', 'claim on another figure', 'guard removed'],
    why: 'another branch is shown, or none: its words are checked like all others and are true there, only less is said',
  },
  {
    operators: ['figures exchanged'],
    why: 'the words stand in an odd order and say the same, or two literals have changed places, of which no table knows',
  },
  {
    operators: ['another place named'],
    why: 'the sentence has no figure and no claim, so nothing in the tables speaks of the place',
    includes: ({ example }) => !/\d{2}/u.test(example?.after ?? ''),
  },
  {
    operators: ['period typed by hand', 'period of another figure'],
    why: 'the sentence has no figure, so nothing in the tables speaks of the period; or what it says of the shorter time is true too',
    includes: ({ mutant }) => MARK.test(mutant.change.split('→')[1] ?? ''),
  },
  {
    operators: ['figure of another column'],
    why: 'the two columns differ in what the sentence leaves unsaid; a word under words in the recipe tells them apart',
  },
  {
    operators: ['claim negated'],
    why: 'the word claims nothing where it stands: “find out more”',
    includes: ({ mutant }) => /more$/u.test(mutant.change),
  },
  {
    operators: ['claim disguised', 'contrary synonym', 'direction word flipped', 'sentence added'],
    why: 'the word stands in a branch whose figures bear it out in every edition that shows it',
  },
];

/** Why a survivor is none of the checks' business; null where it is. */
export function whyKnown(verdict: Verdict): string | null {
  const { operator } = verdict.mutant;
  const known = KNOWN_SURVIVORS.find(
    ({ operators, includes }) => operators.includes(operator) && (includes?.(verdict) ?? true),
  );
  return known?.why ?? null;
}
