import { stops } from '../faults/fault.ts';
import { branchCoverage } from '../report/coverage.ts';
import { editionRow } from './editionRow.ts';
import { get } from './route.ts';

/** All editions of a story, as far as they are told. */
export interface GridAnswer {
  /** In the order of the text. */
  readonly branches: readonly GridBranch[];
  /** National first, then by name. */
  readonly rows: readonly GridRow[];
}

export interface GridBranch {
  readonly letter: string;
  readonly line: number;
  readonly label: string;
  /** How many take it. */
  readonly editions: number;
}

export interface GridRow {
  readonly slug: string;
  readonly name: string;
  /** Whether it waits to be told again. */
  readonly isWaiting: boolean;
  readonly headline: string;
  /** Letters of the branches that it takes. */
  readonly path: string;
  /** Its own, and those of the whole story. */
  readonly faults: number;
  readonly unread: number;
  /** Other editions that read alike. */
  readonly alike: number;
  readonly lead: number;
  readonly reasons: readonly string[];
}

export const gridRoute = get('api/grid/:story/', ({ desk, parts }): GridAnswer | null => {
  const story = desk.story(parts['story'] ?? '');
  if (!story) return null;
  const told = [...story.editions.values()].map((edition) => ({ edition, row: editionRow(edition, story) }));
  const taken = told.map(({ row }) => new Set(row?.branches));
  const branches = story.story ? branchCoverage(story.story, taken) : [];
  const letters = new Map(branches.map(({ id }, index) => [id, letterOf(index)]));
  const shapes = Map.groupBy(told, ({ row }) => row?.shape ?? null);
  const ofStory = story.faults.filter(stops).length;
  const rows = told.map(({ edition: { slug, area, told }, row }): GridRow => {
    return {
      slug,
      name: area.name,
      isWaiting: told === null,
      headline: row?.headline ?? '',
      path: (row?.branches ?? []).map((id) => letters.get(id) ?? '').join(''),
      faults: (row?.faults ?? 0) + ofStory,
      unread: row?.unread.length ?? 0,
      alike: row ? (shapes.get(row.shape)?.length ?? 1) - 1 : 0,
      lead: row?.lead?.weight ?? 0,
      reasons: row?.lead?.reasons ?? [],
    };
  });
  return {
    branches: branches.map(({ id, line, label, editions }) => {
      return { letter: letters.get(id) ?? '', line, label, editions };
    }),
    rows,
  };
});

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** One letter each, then with a number: `a1`. */
function letterOf(index: number): string {
  const round = Math.floor(index / LETTERS.length);
  return `${LETTERS.charAt(index % LETTERS.length)}${round > 0 ? round : ''}`;
}
