import type { Column } from '../tables/column.ts';
import {
  beyondRecord,
  doubled,
  equalled,
  gap,
  halved,
  levelWithNation,
  marked,
  missing,
  moved,
  one,
  revised,
  smallBase,
  zero,
} from './make.ts';
import { againstNation, amongSmall, everywhere, halves, newLeader, type Reach, tie } from './reach.ts';

type Kind = Column['kind'];
const ANY: readonly Kind[] = ['count', 'rate', 'percentage', 'percentage-change', 'duration', 'population'];

/** What a next release may bring to a column. */
interface KnownChange {
  readonly change: string;
  /** Of columns that it can come to. */
  readonly kinds: readonly Kind[];
  readonly releases: Reach;
}

function known(change: string, kinds: readonly Kind[], releases: Reach): KnownChange {
  return { change, kinds, releases };
}

const AREAS = { nation: false };
const ALL = { nation: true };

export const CHANGES: readonly KnownChange[] = [
  known('rise', ANY, everywhere(moved(1))),
  known('fall', ANY, everywhere(moved(-1))),
  known('rise against the nation', ANY, againstNation(1)),
  known('fall against the nation', ANY, againstNation(-1)),
  known('doubling', ['count', 'rate'], everywhere(doubled)),
  known('halving', ['count', 'rate'], everywhere(halved)),
  known('record high', ANY, everywhere(beyondRecord(1))),
  known('record low', ANY, everywhere(beyondRecord(-1))),
  known('record high equalled', ANY, everywhere(equalled(Math.max))),
  known('record low equalled', ANY, everywhere(equalled(Math.min))),
  known('tie', ANY, tie),
  known('new leader', ANY, newLeader),
  known('level with the nation', ['rate', 'percentage', 'duration'], halves(levelWithNation, AREAS)),
  known('zero', ['count', 'rate', 'percentage'], amongSmall(zero)),
  known('one', ['count'], amongSmall(one)),
  known('small base', ['count', 'rate'], amongSmall(smallBase)),
  known('missing', ANY, halves(missing, ALL)),
  known('gap before', ANY, halves(gap, ALL)),
  known('provisional', ANY, everywhere(marked('p'))),
  known('revised before', ANY, everywhere(revised)),
  known('break', ANY, everywhere(marked('b'))),
];
