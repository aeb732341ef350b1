import type { NotProved } from '../checks/notProved.ts';
import { isChange } from '../checks/periods.ts';
import type { Value } from '../figures/result.ts';
import { listed } from '../report/phrases.ts';
import { figuresOf, figureTitle, passagesOf } from './figures.ts';
import { editionCount } from './place.ts';
import type { ReviewContext, ShownPrinting, StoryWording } from './storyWordings.ts';

/** Unproved words, and their passage in the wording. */
export interface UnprovedPlace extends NotProved {
  readonly passage: number;
}

export function unprovedIn(
  printing: ShownPrinting,
  { story, data, notProved }: ReviewContext,
): UnprovedPlace[] {
  const { area, slug } = printing.edition;
  return passagesOf(printing).flatMap((passage, place) => {
    const shift = passage.kind === 'attribution' ? '— '.length : 0;
    const found = notProved(passage, { story, area, data, edition: slug });
    return found.map(({ start, end, why }) => ({
      ...{ passage: place, why },
      start: start + shift,
      end: end + shift,
    }));
  });
}

/** Notes on what no check can know of a wording: the reader vouches for it. */
export function unprovedNotes(wording: StoryWording, review: ReviewContext): string[] {
  return [...printsAlike(wording, review), ...unsupported(wording)];
}

/** Figures that moved differently in different editions, with the same words. */
function printsAlike({ printings, facts }: StoryWording, review: ReviewContext): string[] {
  const judged = new Set(printings.flatMap((printing) => judgedFigures(printing, review)));
  return [...facts].flatMap(([about, all]) => {
    const ways = WAYS.filter((way) => all.has(way));
    if (about.includes(', ') || judged.has(about) || ways.length < 2) return [];
    const counts = ways.map((way) => {
      const count = printings.filter(({ told }) => told.facts.get(about)?.has(way)).length;
      return `${way} (${editionCount(count)})`;
    });
    return `prints alike where ${figureTitle(about, review)} ${listed(counts)}`;
  });
}

const WAYS = ['rose', 'fell', 'unchanged'] as const;

/** Figures whose direction is decided by a condition or printed by the engine. */
function judgedFigures(printing: ShownPrinting, review: ReviewContext): string[] {
  const runs = passagesOf(printing).flatMap((passage) => passage.runs);
  const decided = new Set(
    runs.flatMap(({ scopes }) =>
      scopes.flatMap(({ grounds }) =>
        grounds.filter(({ evidence }) => evidence.moves).map(({ series }) => series),
      ),
    ),
  );
  const moved = new Set(
    runs.flatMap(({ atom }) => (atom?.kind === 'word' && atom.of && isWayOf(atom.of) ? atom.of.series : [])),
  );
  return figuresOf(printing, review)
    .filter(({ series }) => decided.has(series) || moved.has(series))
    .map(({ name }) => name);
}

/** A word that depends on a change or on the previous value tells the direction. */
function isWayOf(value: Value): boolean {
  return isChange(value) || value.measure === 'previous';
}

function unsupported(wording: StoryWording): string[] {
  const { in: place } = wording.wording;
  const passages = wording.printings[0] ? passagesOf(wording.printings[0]) : [];
  const rests = passages.some(({ runs }) =>
    runs.some(
      ({ atom, scopes }) =>
        atom?.kind === 'figure' || scopes.some(({ grounds, attested }) => grounds.length > 0 || attested),
    ),
  );
  if (place === 'quote') return ['no figure can bear out who said this, when, and in these words'];
  if (passages.some(({ runs }) => runs.some(({ quoted }) => quoted)))
    return ['words of others between quotation marks: no figure can bear them out'];
  return rests || place === 'source' ? [] : ['no figure, quote or source: your word alone'];
}
