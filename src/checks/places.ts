import type { Area } from '../newsroom/area.ts';
import { CLAUSE_WORDS, words } from './closedClasses.ts';
import type { Mention } from './mentions.ts';
import { type Figure, nearby, type Reading, type Relation } from './reading.ts';
import { type Found, found } from './rules.ts';
import { isOfAreas } from './together.ts';

/** Another area's figure must be named as such, and no figure may stand beside another area's name. */
export function placeFaults(reading: Reading): Found[] {
  return reading.figures.flatMap((figure) => {
    // The number of areas belongs to none of them.
    if (isOfAreas(figure.value) || isOf(reading, figure)) return [];
    const { area, beside } = figure.value;
    const name = [area, ...(beside ? [beside.area] : [])].map((each) => each.name).join(' and ');
    const named = [...new Set(reading.mentions.map(({ area }) => area.name))].join(' and ');
    const problem = `a figure for an area that is not named beside it: ${name}, beside ${named || 'no name'}`;
    return [found('place-of-another', reading, figure, problem, `the sentence names ${name} beside it`)];
  });
}

function isOf(reading: Reading, figure: Figure): boolean {
  const { area, kind, measure, beside } = figure.value;
  if (beside && beside.area !== area)
    return namesBoth(reading, [area, beside.area]) && !isTurned(reading, figure);
  // "The fourth highest rate in the country", or in a region, names the ranked areas.
  const isRank = kind === 'rank' || measure === 'highest' || measure === 'lowest';
  const { group } = figure.value;
  const isAmong = (mention: Mention) =>
    isRank && area !== mention.area && [reading.known.nation.name, group?.name].includes(mention.area.name);
  const { before, after } = nearby(
    reading,
    figure,
    reading.mentions.filter((mention) => mention.start < figure.start || !isAmong(mention)),
  );
  // "The 11.2 per 1,000 people across Albia" is Albia's; "102 of the cases in Albia" may be any area's.
  const isOfSome = reading.tokens.some(
    ({ word, start }) => word === 'of' && start > figure.start && after && start < after.start,
  );
  // "Kelda's, 6.2, is above the national rate": what follows is compared with.
  const isThan = before?.area === area && after !== undefined && isCompared(reading, after);
  if (after && !isOfSome && !isThan) return after.area === area;
  const compared = before && isCompared(reading, before) ? before : undefined;
  if (compared) {
    const subject =
      reading.mentions.findLast(({ end }) => end <= compared.start)?.area ?? reading.known.edition;
    // "More than in Kelda: 610, against 200": the first figure is the subject's.
    return area === subject || (area === compared.area && !isSetAgainst(reading, figure));
  }
  if (before?.area === area || after?.area === area) return true;
  return !before && !after && area === reading.known.edition;
}

/** "Three times as likely as in Kelda": both are named, or one of them is the edition's own. */
function namesBoth({ mentions, known }: Reading, areas: readonly Area[]): boolean {
  const isNamed = (area: Area) => mentions.some((mention) => mention.area === area);
  return areas.some(isNamed) && areas.every((area) => area === known.edition || isNamed(area));
}

/** "Three times as many in Kelda as in Hallow", of a figure that is Hallow's beside Kelda's. */
function isTurned({ tokens, mentions }: Reading, { at, value }: Figure): boolean {
  const than = tokens.findLast((token) => token.at > at + 1 && /^(?:than|as)$/u.test(token.word));
  const next = than && mentions.find(({ start }) => start > than.start);
  return next !== undefined && next.area === value.area;
}

const COMPARING = words('than against above below');

/** "Than across the country", "against the national". */
function isCompared({ tokens }: Reading, { start }: Mention): boolean {
  const before = tokens.filter((token) => token.start < start).slice(-3);
  return before.some(({ word }) => COMPARING.has(word));
}

/** Whether "against" or "compared with" another figure follows. */
function isSetAgainst({ tokens }: Reading, { at }: Figure): boolean {
  const turn = tokens.find((token) => token.at > at && CLAUSE_WORDS.has(token.word));
  const isCrossed = tokens.some(
    (token) => token.role === 'figure' && token.at > at && turn && token.at < turn.at,
  );
  return turn !== undefined && !isCrossed && /^(?:against|compared)$/u.test(turn.word);
}

/**
 * A relation must stand beside the name of the area of its figures, or beside none in that area's edition.
 */
export function claimPlaceFaults(reading: Reading, relation: Relation, areas: readonly Area[]): Found[] {
  const { mentions, known } = reading;
  const { before, after } = nearby(reading, relation, mentions);
  const fits = (area: Area): boolean => {
    if (before?.area === area || after?.area === area) return true;
    if (before) return false;
    return mentions.length > 0 ? mentions.some((mention) => mention.area === area) : area === known.edition;
  };
  if (areas.some(fits)) return [];
  const name = areas[0]?.name;
  const beside = before?.area.name ?? 'no name';
  const problem = `a claim on an area that is not named beside it: ${name}, beside ${beside}`;
  return [found('place-of-another', reading, relation, problem, `the sentence names ${name}`)];
}
