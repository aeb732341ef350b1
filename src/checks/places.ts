import type { Area } from '../newsroom/area.ts';
import type { Mention } from './mentions.ts';
import { type Figure, type Nearby, nearby, type Reading } from './reading.ts';
import type { Relation } from './relations.ts';
import { type Found, found } from './rules.ts';

/** Of which area a figure or claim is, and which one its sentence names beside it. */

/** A figure of another area is named as such, and no figure stands beside another area's name. */
export function placeFaults(reading: Reading, edition: Area, mentions: readonly Mention[]): Found[] {
  return reading.figures.flatMap((figure) => {
    // How many areas there are is said of no one area.
    if (figure.value.measure === 'rankOf' || isOf(reading, figure, edition, mentions)) return [];
    const { area } = figure.value;
    return [
      found('place-of-another', reading, figure, {
        what: `a figure for ${area.name} in a sentence that ${saysOf(mentions)}: ${figure.word}`,
        expected: `the sentence names ${area.name} beside it`,
      }),
    ];
  });
}

function isOf(reading: Reading, figure: Figure, edition: Area, mentions: readonly Mention[]): boolean {
  const around: Nearby<Mention> = nearby(reading, figure, mentions);
  const { before, after } = around;
  const { area } = figure.value;
  // "The 11.2 per 1,000 people across Albia" is Albia's, whoever was named before; but "102 of the
  // cases in Albia" may be anyone's.
  const between = reading.tokens.filter(
    ({ start }) => start >= figure.end && after !== undefined && start < after.start,
  );
  if (after && !between.some(({ word }) => word === 'of')) return after.area === area;
  if (before?.area === area || after?.area === area) return true;
  return !before && !after && area === edition;
}

function saysOf(mentions: readonly Mention[]): string {
  const names = [...new Set(mentions.map(({ area }) => area.name))];
  return names.length > 0 ? `speaks of ${names.join(' and ')}` : 'names no area';
}

/** A relation stands beside the name of the area on whose figures it rests, or beside none, in its own edition. */
export function claimPlaceFaults(
  reading: Reading,
  relation: Relation,
  areas: readonly Area[],
  edition: Area,
  mentions: readonly Mention[],
): Found[] {
  const { before, after } = nearby(reading, relation, mentions);
  const fits = (area: Area): boolean => {
    if (before?.area === area || after?.area === area) return true;
    if (before) return false;
    return mentions.length > 0 ? mentions.some((mention) => mention.area === area) : area === edition;
  };
  if (areas.some(fits)) return [];
  const name = areas[0]?.name;
  return [
    found('place-of-another', reading, relation.token, {
      what: `a claim on the figures of ${name} in a sentence that ${before ? `speaks of ${before.area.name}` : 'does not name it'}: ${relation.word}`,
      expected: `the sentence names ${name}`,
    }),
  ];
}
