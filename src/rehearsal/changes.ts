import { asPrinted } from '../figures/format.ts';
import { isKnown, knownSinceBreak } from '../figures/series.ts';
import type { Column } from '../tables/column.ts';
import type { Status } from '../tables/status.ts';
import { lasting } from './carriedOn.ts';
import type { Edit, Edits } from './releasedTable.ts';
import type { Held, Scene } from './scene.ts';

/**
 * What a next release may bring to a column. A change of `everywhere` meets all areas at once; one of `halves`
 * meets every second area in one release and the others in the next, since a country in which all areas lack
 * their figure has no ranking left.
 */

type Kind = Column['kind'];

/** The releases that a change takes; one that touches no cell is none. */
type Change = (scene: Scene) => readonly Edits[];

/** What becomes of one area; null where the change can't be there. */
type Make = (held: Held, scene: Scene) => readonly Edit[] | null;

function edited(held: readonly Held[], scene: Scene, make: Make): Edits {
  return new Map(
    held.flatMap((each) => {
      const edits = make(each, scene);
      return edits ? [[each.series.area.code, edits] as const] : [];
    }),
  );
}

function everywhere(make: Make): Change {
  return (scene) => [edited(scene.all, scene, make)];
}

function halves(make: Make, { nation }: { readonly nation: boolean }): Change {
  return (scene) => {
    const with_ = nation && scene.nation ? [scene.nation] : [];
    const [first, second] = split(scene.own);
    return [edited([...with_, ...first], scene, make), edited(second, scene, make)];
  };
}

/** Where a zero or a handful can come: to the smaller areas, or to the smallest where none is small. */
function amongSmall(make: Make): Change {
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

/** A new value, where it can be printed as such and is another than the last. */
function value(next: (held: Held, scene: Scene) => number | null): Make {
  return (held, scene) => {
    const wanted = next(held, scene);
    if (wanted === null) return null;
    const made = asPrinted(wanted, held.series.column.decimals);
    const possible = made >= held.lowest && made <= held.highest;
    if (!possible || made === held.last.value) return null;
    return [{ period: scene.period, cell: { value: made, status: lasting(held.last.status) } }];
  };
}

function marked(status: Status): Make {
  return ({ last }, { period }) => [
    { period, cell: { value: last.value, status: [...lasting(last.status), status] } },
  ];
}

/** A twentieth, or the smallest step that a reader can see. */
function step({ unit }: Held, from: number): number {
  return Math.max(unit, Math.abs(from) / 20);
}

/** Zero is a change of its own. */
function notZero(held: Held, made: number): number | null {
  return held.lowest === 0 && asPrinted(made, held.series.column.decimals) <= 0 ? null : made;
}

function values({ series }: Held): number[] {
  return series.points.filter(isKnown).map((point) => point.value);
}

function beyondRecord(held: Held, sign: 1 | -1): number | null {
  const record = sign > 0 ? Math.max(...values(held)) : Math.min(...values(held));
  return notZero(held, record + sign * step(held, record));
}

function equalled({ series }: Held, pick: (...numbers: number[]) => number): number {
  return pick(...knownSinceBreak(series).map((point) => point.value));
}

/** Every second area of the ranking gets the figure of the one above it. */
const tie: Change = (scene) => [
  edited(
    scene.ranked.filter((_, index) => index % 2 === 1),
    scene,
    value((held) => scene.ranked[scene.ranked.indexOf(held) - 1]?.last.value ?? null),
  ),
];

/** The first two areas change places, and the last two where these are others. */
const newLeader: Change = ({ ranked, ...scene }) => {
  const places = new Map([
    [0, 1],
    [1, 0],
    ...(ranked.length > 3
      ? ([
          [-1, -2],
          [-2, -1],
        ] as const)
      : []),
  ]);
  const other = new Map([...places].map(([at, from]) => [ranked.at(at), ranked.at(from)]));
  const swapped = value((held) => other.get(held)?.last.value ?? null);
  return ranked.length > 1
    ? [
        edited(
          ranked.filter((held) => other.has(held)),
          { ...scene, ranked },
          swapped,
        ),
      ]
    : [];
};

/** The base of the next change is that of the newest figure now, so it is made small as if it had long been. */
const smallBase: Make = (held, scene) => {
  const { before, last, series, unit, highest } = held;
  const { minimumBase, decimals } = series.column;
  const base = asPrinted(minimumBase / 2, decimals);
  if (base <= 0 || last.value < minimumBase || base + unit > highest) return null;
  const status = lasting(before?.status ?? last.status);
  return [
    { period: last.period, cell: { value: base, status } },
    { period: scene.period, cell: { value: base + unit, status } },
  ];
};

const gap: Make = ({ last }) => [{ period: last.period, cell: { value: null, status: ['x'] } }];

const revised: Make = ({ last }) => [
  { period: last.period, cell: { value: last.value, status: [...lasting(last.status), 'r'] } },
];

const missing: Make = (_held, { period }) => [{ period, cell: { value: null, status: ['x'] } }];

/** Up or down by a twentieth, or by the smallest step that a reader can see. */
function moved(sign: 1 | -1): Make {
  return value((held) => notZero(held, held.last.value + sign * step(held, held.last.value)));
}

/** What falls by half stays a number that can be printed. */
const halved: Make = value((held) => notZero(held, Math.floor(held.last.value / held.unit / 2) * held.unit));

/** All areas go one way, and the country the other: most editions meet that some year. */
function againstNation(sign: 1 | -1): Change {
  return (scene) => {
    if (!scene.nation || scene.own.length === 0) return [];
    const nation = edited([scene.nation], scene, moved(sign === 1 ? -1 : 1));
    return [new Map([...edited(scene.own, scene, moved(sign)), ...nation])];
  };
}

const ANY: readonly Kind[] = ['count', 'rate', 'percentage', 'percentage-change', 'duration', 'population'];

interface KnownChange {
  readonly change: string;
  /** Of columns that it can come to. */
  readonly kinds: readonly Kind[];
  readonly releases: Change;
}

function known(change: string, kinds: readonly Kind[], releases: Change): KnownChange {
  return { change, kinds, releases };
}

const toNation: Make = value((_held, { nation }) => nation?.last.value ?? null);
const toZero: Make = value(() => 0);
const toOne: Make = value(() => 1);

const AREAS = { nation: false };
const ALL = { nation: true };

export const CHANGES: readonly KnownChange[] = [
  known('rise', ANY, everywhere(moved(1))),
  known('fall', ANY, everywhere(moved(-1))),
  known('rise against the nation', ANY, againstNation(1)),
  known('fall against the nation', ANY, againstNation(-1)),
  known('doubling', ['count', 'rate'], everywhere(value(({ last }) => last.value * 2))),
  known('halving', ['count', 'rate'], everywhere(halved)),
  known('record high', ANY, everywhere(value((held) => beyondRecord(held, 1)))),
  known('record low', ANY, everywhere(value((held) => beyondRecord(held, -1)))),
  known('record high equalled', ANY, everywhere(value((held) => equalled(held, Math.max)))),
  known('record low equalled', ANY, everywhere(value((held) => equalled(held, Math.min)))),
  known('tie', ANY, tie),
  known('new leader', ANY, newLeader),
  known('level with the nation', ['rate', 'percentage', 'duration'], halves(toNation, AREAS)),
  known('zero', ['count', 'rate', 'percentage'], amongSmall(toZero)),
  known('one', ['count'], amongSmall(toOne)),
  known('small base', ['count', 'rate'], amongSmall(smallBase)),
  known('missing', ANY, halves(missing, ALL)),
  known('gap before', ANY, halves(gap, ALL)),
  known('provisional', ANY, everywhere(marked('p'))),
  known('revised before', ANY, everywhere(revised)),
  known('break', ANY, everywhere(marked('b'))),
];
