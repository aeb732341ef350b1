import type { NotProved } from '../checks/notProved.ts';
import { isChange } from '../checks/periods.ts';
import type { Value } from '../figures/result.ts';
import { figuresOf, figureTitle, passagesOf } from './figures.ts';
import { editionCount } from './place.ts';
import type { Gathered, Printed, Surroundings } from './storyWordings.ts';

/** Words that nothing bears out, and in which passage of the wording. */
export interface UnprovedPlace extends NotProved {
  readonly passage: number;
}

export function unprovedIn(printing: Printed, { story, data, notProved }: Surroundings): UnprovedPlace[] {
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

/** What no check can know of a wording, in sentences: its reader's word stands for it. */
export function unprovedNotes(wording: Gathered, surroundings: Surroundings): string[] {
  return [...alike(wording, surroundings), ...ownWord(wording)];
}

/** A figure went one way here and another way there, and the words are the same. */
function alike({ printings, facts }: Gathered, surroundings: Surroundings): string[] {
  const judged = new Set(printings.flatMap((printing) => directed(printing, surroundings)));
  return [...facts].flatMap(([about, all]) => {
    const ways = WAYS.filter((way) => all.has(way));
    if (about.includes(', ') || judged.has(about) || ways.length < 2) return [];
    const counts = ways.map((way) => {
      const count = printings.filter(({ told }) => told.facts.get(about)?.has(way)).length;
      return `${way} (${editionCount(count)})`;
    });
    return `prints alike where ${figureTitle(about, surroundings)} ${listed(counts)}`;
  });
}

const WAYS = ['rose', 'fell', 'unchanged'] as const;

/** Figures whose direction a condition decides, or the engine prints. */
function directed(printing: Printed, surroundings: Surroundings): string[] {
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
  return figuresOf(printing, surroundings)
    .filter(({ series }) => decided.has(series) || moved.has(series))
    .map(({ name }) => name);
}

/** A word chosen by a change tells its way, and so does one chosen by what was before. */
function isWayOf(value: Value): boolean {
  return isChange(value) || value.measure === 'previous';
}

function ownWord(wording: Gathered): string[] {
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

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}
