import { type Column, columnSchema } from '../tables/column.ts';
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
  turned,
  zero,
} from './areaChanges.ts';
import { againstNation, amongSmall, everywhere, halves, newLeader, type Scenario, tie } from './scenarios.ts';

type Kind = Column['kind'];
const ANY: readonly Kind[] = columnSchema.shape.kind.options;

/** A kind of change that a release may bring to a column. */
interface Change {
  readonly change: string;
  /** Kinds of columns that it applies to. */
  readonly kinds: readonly Kind[];
  readonly releases: Scenario;
}

function changeRow(change: string, kinds: readonly Kind[], releases: Scenario): Change {
  return { change, kinds, releases };
}

const AREAS = { nation: false };
const ALL = { nation: true };

export const CHANGES: readonly Change[] = [
  changeRow('rise', ANY, everywhere(moved(1))),
  changeRow('fall', ANY, everywhere(moved(-1))),
  changeRow('rise against the nation', ANY, againstNation(1)),
  changeRow('fall against the nation', ANY, againstNation(-1)),
  changeRow('doubling', ['count', 'rate', 'money'], everywhere(doubled)),
  changeRow('halving', ['count', 'rate', 'money'], everywhere(halved)),
  changeRow('record high', ANY, everywhere(beyondRecord(1))),
  changeRow('record low', ANY, everywhere(beyondRecord(-1))),
  changeRow('record high equalled', ANY, everywhere(equalled(Math.max))),
  changeRow('record low equalled', ANY, everywhere(equalled(Math.min))),
  changeRow('tie', ANY, tie),
  changeRow('new leader', ANY, newLeader),
  changeRow(
    'level with the nation',
    ['rate', 'percentage', 'duration', 'index', 'ratio'],
    halves(levelWithNation, AREAS),
  ),
  changeRow('zero', ['count', 'rate', 'percentage', 'money'], amongSmall(zero)),
  changeRow('change of sign', ANY, halves(turned, AREAS)),
  changeRow('one', ['count'], amongSmall(one)),
  changeRow('small base', ['count', 'rate'], amongSmall(smallBase)),
  changeRow('missing', ANY, halves(missing, ALL)),
  changeRow('gap before', ANY, halves(gap, ALL)),
  changeRow('provisional', ANY, everywhere(marked('p'))),
  changeRow('revised before', ANY, everywhere(revised)),
  changeRow('break', ANY, everywhere(marked('b'))),
];
