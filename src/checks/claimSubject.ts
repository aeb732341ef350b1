import { type Ground, NO_EVIDENCE } from '../figures/result.ts';
import type { Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Attested } from '../prose/attested.ts';
import type { Column } from '../tables/column.ts';
import { quote, type SentenceFault, turnedRound } from './claimMessages.ts';
import type { ClaimWord } from './findClaims.ts';
import type { MentionFinder } from './mentions.ts';
import { nearby } from './nearby.ts';
import type { Sentence } from './sentence.ts';
import { otherSubject, subjectOf } from './subject.ts';

/** Of whom and of what a claim speaks: the area and the column on whose figures it rests. */

export interface BackingContext {
  readonly edition: Area;
  readonly finder: MentionFinder;
  /** The series of a figure's name in this edition. */
  readonly seriesOf: (figure: string) => Series | null;
  /** What the story speaks of. */
  readonly columns: readonly Column[];
  /** Of all its figures, in this edition. */
  readonly series: readonly Series[];
}

/** A claim on births in a sentence on burglaries. */
export function subjectFault(
  sentence: Sentence,
  claim: ClaimWord,
  grounds: readonly Ground[],
  { columns, seriesOf }: BackingContext,
): SentenceFault[] {
  // A comparison rests on both of its sides: "women.latest and men.latest".
  const series = grounds.flatMap((ground) => {
    const named = ground.name.split(' and ').flatMap((name) => seriesOf(name.split(/[. ]/)[0] ?? '') ?? []);
    return [ground.series, ...named];
  });
  const owns = [...new Set(series.map(({ column, table }) => subjectOf(column, table)))];
  const other = otherSubject(sentence, claim, owns, columns);
  if (!other) return [];
  return [
    {
      line: claim.run.line,
      what: `a claim on “${owns[0]?.title}” in words for “${other.title}”: ${quote(sentence, claim)}`,
      expected: 'the figure that the words speak of',
      mend: 'rest the claim on that figure, or name what it speaks of',
    },
  ];
}

/** "Higher than across the country" and "the lowest in the country" speak of the edition's own area, unsaid. */
export function groundPlaceFaults(
  sentence: Sentence,
  claim: ClaimWord,
  grounds: readonly Ground[],
  context: BackingContext,
): SentenceFault[] {
  const { edition, finder } = context;
  const mentions = finder.find(sentence, edition);
  const isSetAgainst = ({ name, series }: Ground) =>
    series.area === edition && /(?:Nation|\.highest|\.lowest| and .*)$/u.test(name);
  const isFirstNamed = mentions.every(({ start }) => start > claim.start);
  if (isFirstNamed && grounds.some(isSetAgainst)) return [];
  const areas = grounds.map(({ series }) => series.area);
  return claimPlaceFaults(sentence, claim, areas, context);
}

/** A word stands beside the name of the area on whose figures it rests, or beside none, in its own edition. */
export function claimPlaceFaults(
  sentence: Sentence,
  claim: ClaimWord,
  areas: readonly Area[],
  { edition, finder }: BackingContext,
): SentenceFault[] {
  const mentions = finder.find(sentence, edition);
  const { before, after } = nearby(
    sentence,
    { start: claim.start, end: claim.start + claim.word.length },
    mentions,
  );
  const fits = (area: Area): boolean => {
    if (before?.area === area || after?.area === area) return true;
    if (before) return false;
    return mentions.length > 0 ? mentions.some((mention) => mention.area === area) : area === edition;
  };
  if (areas.some(fits)) return [];
  const area = areas[0]?.name;
  return [
    {
      line: claim.run.line,
      what: `a claim on the figures of ${area} in a sentence that ${before ? `speaks of ${before.area.name}` : 'does not name it'}: ${claim.word} in “${sentence.text.trim()}”`,
      expected: `the sentence names ${area}`,
      mend: 'name the area, or claim it of the figure that is meant',
    },
  ];
}

export function attestedPlaceFaults(
  sentence: Sentence,
  claim: ClaimWord,
  attested: Attested,
  context: BackingContext,
): SentenceFault[] {
  const series = context.seriesOf(attested.figure);
  if (!series) return [];
  if (claim.turn.negated && !/\b(?:no|not|never|n[’']t)\b/iu.test(attested.says))
    return [turnedRound(sentence, claim, attested)];
  const ground = { name: attested.figure, series, evidence: NO_EVIDENCE, values: '' };
  const subject = subjectFault(sentence, claim, [ground], context);
  return subject.length > 0 ? subject : claimPlaceFaults(sentence, claim, [series.area], context);
}
