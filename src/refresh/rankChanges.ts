import { ranking } from '../figures/rank.ts';
import { seriesOf } from '../figures/series.ts';
import { addsUp } from '../tables/column.ts';
import type { StoryPair } from './storyPair.ts';

/** An area whose rank changed. */
export interface RankMove {
  readonly area: string;
  /** 1 is the highest; null where it was, or is, not ranked. */
  readonly before: number | null;
  readonly after: number | null;
}

export interface RankChange {
  /** Title of the column. */
  readonly what: string;
  /** How many areas are ranked now. */
  readonly of: number;
  /** Those that moved furthest first. */
  readonly moves: readonly RankMove[];
}

/** Ranks that changed, by the rates and percentages that the story speaks of: counts grow with the area. */
export function rankChanges({ before, after }: StoryPair): RankChange[] {
  if (!before || !after) return [];
  const own = after.story.bindings.filter(({ area, period, column }) => {
    return area === null && period === null && !addsUp(column);
  });
  return own.flatMap(({ table, column }) => {
    const old = before.data.tables.get(table.id);
    if (!old?.columns.has(column.name)) return [];
    const ranksIn = (side: typeof after, from: typeof table) => {
      return ranking(seriesOf(from, column.name, side.data.nation), side.story.peers);
    };
    const [was, is] = [ranksIn(before, old), ranksIn(after, table)];
    const names = new Set([...is, ...was].map(({ area }) => area.name));
    const moves = [...names].flatMap((area): RankMove[] => {
      const rankIn = (ranks: typeof is) => ranks.find((one) => one.area.name === area)?.rank ?? null;
      const move = { area, before: rankIn(was), after: rankIn(is) };
      return move.before === move.after ? [] : [move];
    });
    if (moves.length === 0) return [];
    return [{ what: column.title, of: is.length, moves: moves.toSorted((a, b) => far(b) - far(a)) }];
  });
}

function far({ before, after }: RankMove): number {
  return before === null || after === null ? Number.POSITIVE_INFINITY : Math.abs(before - after);
}
