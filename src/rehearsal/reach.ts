import { type Make, moved, value } from './make.ts';
import type { Edits } from './releasedTable.ts';
import type { Held, Scene } from './scene.ts';

/**
 * Which areas a change meets. One of `everywhere` meets all at once; one of `halves` meets every second area in one
 * release and the others in the next, since a country in which all areas lack their figure has no ranking left.
 */

/** The releases that a change takes; one that touches no cell is none. */
export type Reach = (scene: Scene) => readonly Edits[];

function edited(held: readonly Held[], scene: Scene, make: Make): Edits {
  return new Map(
    held.flatMap((each) => {
      const edits = make(each, scene);
      return edits ? [[each.series.area.code, edits] as const] : [];
    }),
  );
}

export function everywhere(make: Make): Reach {
  return (scene) => [edited(scene.all, scene, make)];
}

export function halves(make: Make, { nation }: { readonly nation: boolean }): Reach {
  return (scene) => {
    const country = nation && scene.nation ? [scene.nation] : [];
    const [first, second] = split(scene.own);
    return [edited([...country, ...first], scene, make), edited(second, scene, make)];
  };
}

/** Where a zero or a handful can come: to the smaller areas, or to the smallest where none is small. */
export function amongSmall(make: Make): Reach {
  return (scene) => split(smallOnes(scene)).map((half) => edited(half, scene, make));
}

/** No area comes down to nothing from more than so many times what is a small base. */
const SMALL = 10;

function smallOnes({ own, column }: Scene): readonly Held[] {
  const small = own.filter(({ last }) => last.value <= SMALL * column.minimumBase);
  if (column.kind === 'count' && small.length > 0) return small;
  const [first, ...others] = own;
  return first ? [others.reduce((a, b) => (b.last.value < a.last.value ? b : a), first)] : [];
}

function split(held: readonly Held[]): [Held[], Held[]] {
  const half = (of: number) => held.filter((_, index) => index % 2 === of);
  return [half(0), half(1)];
}

/** All areas go one way, and the country the other: most editions meet that some year. */
export function againstNation(sign: 1 | -1): Reach {
  return (scene) => {
    if (!scene.nation || scene.own.length === 0) return [];
    const nation = edited([scene.nation], scene, moved(sign === 1 ? -1 : 1));
    return [new Map([...edited(scene.own, scene, moved(sign)), ...nation])];
  };
}

/** Every second area of the ranking gets the figure of the one above it. */
export const tie: Reach = (scene) => [
  edited(
    scene.ranked.filter((_, index) => index % 2 === 1),
    scene,
    value((held) => scene.ranked[scene.ranked.indexOf(held) - 1]?.last.value ?? null),
  ),
];

/** The first two areas change places, and the last two where these are others. */
export const newLeader: Reach = (scene) => {
  const { ranked } = scene;
  const pairs = ranked.length > 3 ? [ranked.slice(0, 2), ranked.slice(-2)] : [ranked.slice(0, 2)];
  const swapped = value((held) => {
    const other = pairs.find((pair) => pair.includes(held))?.find((each) => each !== held);
    return other?.last.value ?? null;
  });
  return [edited(pairs.flat(), scene, swapped)];
};
