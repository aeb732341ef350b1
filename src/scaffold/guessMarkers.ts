import { explainsAbsence, isStatus, type Status } from '../tables/status.ts';

/** A symbol that stands in or after numbers, and what it may mean. */
export interface SeenMarker {
  readonly symbol: string;
  readonly times: number;
  /** Null where only the publisher's notes can tell. */
  readonly status: Status | null;
  /** True where the status is more than the symbol itself says. */
  readonly guessed: boolean;
}

/** What official tables have long used, and most often mean by it. */
const USUAL: Readonly<Record<string, Status>> = { '..': 'x', ':': 'x', 'N/A': 'x', 'n/a': 'x', NA: 'x' };

/** @param cells of number columns, trimmed */
export function guessMarkers(cells: readonly string[]): SeenMarker[] {
  const seen = new Map<string, number>();
  for (const cell of cells) {
    for (const symbol of symbolsIn(cell)) seen.set(symbol, (seen.get(symbol) ?? 0) + 1);
  }
  return [...seen].map(([symbol, times]) => ({ symbol, times, ...meaning(symbol) }));
}

/** What is left of a cell without its number; bracketed symbols one by one. */
function symbolsIn(cell: string): string[] {
  if (cell === '') return [''];
  const rest = cell.replace(/^[-−+]?\(?\.?\d[\d, \u00A0.]*\s*%?\)?\s*%?/, '').trim();
  if (rest === '') return [];
  return /^(\[[^\]]*\]\s*)+$/.test(rest) ? (rest.match(/\[[^\]]*\]/g) ?? []) : [rest];
}

function meaning(symbol: string): Pick<SeenMarker, 'status' | 'guessed'> {
  const inner = /^\[([a-z]+)\]$/i.exec(symbol)?.[1]?.toLowerCase();
  if (inner !== undefined && isStatus(inner)) return { status: inner, guessed: false };
  if (isStatus(symbol)) return { status: symbol, guessed: true };
  return { status: Object.hasOwn(USUAL, symbol) ? (USUAL[symbol] ?? null) : null, guessed: true };
}

/** True for a text that may stand in a column of its own beside numbers. */
export function isMarkerText(text: string): boolean {
  const { status, guessed } = meaning(text);
  return status !== null && (!guessed || explainsAbsence(status) || text.length === 1);
}
