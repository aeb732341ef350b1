import { type Column, columnSchema } from '../tables/column.ts';
import type { Status } from '../tables/status.ts';
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
export interface Change {
  readonly change: string;
  /** Kinds of columns that it applies to. */
  readonly kinds: readonly Kind[];
  readonly releases: Scenario;
  /** The status that it brings. */
  readonly status: Status | null;
  /** Whether one release brings it to all columns of a table, as publishers do. */
  readonly isOfTable: boolean;
}

function changeRow(change: string, kinds: readonly Kind[], releases: Scenario): Change {
  return { change, kinds, releases, status: null, isOfTable: false };
}

function statusRow(change: string, status: Status, releases: Scenario, isOfTable = false): Change {
  return { change, kinds: ANY, releases, status, isOfTable };
}

const AREAS = { nation: false };
const ALL = { nation: true };

/** The likeliest first. */
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
  statusRow('missing', 'x', halves(missing, ALL)),
  statusRow('provisional', 'p', everywhere(marked('p')), true),
  statusRow('revised before', 'r', everywhere(revised), true),
  statusRow('break', 'b', everywhere(marked('b'))),
  statusRow('gap before', 'x', halves(gap, ALL)),
];
