import { createHash } from 'node:crypto';
import type { Area } from '../newsroom/area.ts';
import { ALL_ROWS, unrecorded } from '../tables/asked.ts';
import type { Row, Table } from '../tables/table.ts';
import { extentOf } from './extent.ts';
import {
  isRanked,
  ownEnd,
  ownRank,
  ownStanding,
  type Ranked,
  rankedAt,
  rankedCount,
  sharingEnd,
} from './rank.ts';
import { latestPeriod, type Series, seriesOf } from './series.ts';

/** What questions are answered from besides the table. */
export interface AnswerContext {
  /** By code. */
  readonly areas: ReadonlyMap<string, Area>;
  /** Areas that are ranked. */
  readonly peers: readonly Area[];
}

/**
 * The answer to a question that was asked of a table (`asked.ts`), as a short digest: of the same figures the
 * same, and of others another.
 * @throws {RangeError} for a question that nobody asks
 */
export function answerTo(question: string, table: Table, context: AnswerContext): string {
  const answer = JSON.stringify(unrecorded(() => answerOf(question, table, context)));
  return createHash('sha256').update(answer).digest('base64url').slice(0, 22);
}

function answerOf(question: string, table: Table, { areas, peers }: AnswerContext): unknown {
  const [kind = '', about = '', code = '', from = '', to = ''] = question.split(' ');
  if (kind === ALL_ROWS) return allRows(table);
  if (kind === 'rows') return table.rows.has(about) ? table.rows.of(about).map(plainRow) : null;
  if (kind === 'periods') return table.rows.periods.map(({ id }) => id);
  const column = table.columns.get(about);
  // A column or an area that is gone: whoever asked has to ask again.
  if (!column) return null;
  if (kind === 'latest') return latestPeriod(table, column)?.id ?? null;
  if (kind === 'extent') return extentOf(table, column, { kind: code, from: Number(from), to: Number(to) });
  const [first] = peers;
  const area = code === '' ? first : areas.get(code);
  if (!area) return null;
  const series: Series = seriesOf(table, column.name, area);
  if (kind === 'ranked') return rankedCount(series, peers);
  if (kind === 'isRanked') return isRanked(series, peers);
  if (kind === 'end') return ownEnd(series, peers) ?? null;
  if (kind === 'standing') return ownStanding(series, peers) ?? null;
  if (kind === 'rank') return plainRank(ownRank(series, peers));
  if (kind === 'ends') return ([0, -1] as const).map((end) => plainRank(rankedAt(series, peers, end)));
  if (kind === 'sharing') {
    return ([0, -1] as const).map((end) => sharingEnd(series, peers, end).map((each) => each.code));
  }
  throw new RangeError(`unknown question: ${question}`);
}

/** Digested row by row, since there may be a million. */
function allRows({ rows }: Table): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(JSON.stringify(plainRow(row)));
  return hash.digest('base64url');
}

function plainRow({ area, period, cells, line }: Row): unknown {
  return [area.code, period.id, cells, line];
}

function plainRank(ranked: Ranked | undefined): unknown {
  if (!ranked) return null;
  const { area, point, value, rank, rankFromLowest, tied } = ranked;
  return [area.code, point, value, rank, rankFromLowest, tied];
}
